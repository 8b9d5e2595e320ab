import { useTranslation } from 'react-i18next';
import { describeError } from '../../../shared/i18n/errors.ts';
import { codeOf, dataOf } from '../api/failure.ts';
import { languageNow } from './i18n.ts';

/** What happened, and what to do. */
export type ErrorText = ReturnType<typeof describeError>;

/** Turns anything that a call threw into the two sentences for the person. */
export function useFailure(): (error: unknown) => ErrorText {
  const { t } = useTranslation();
  return (error) => {
    const code = codeOf(error);
    if (code) return describeError(code, dataOf(error), languageNow());
    return { happened: t('common.connection'), todo: t('common.connectionMore') };
  };
}
