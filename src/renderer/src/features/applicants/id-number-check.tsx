import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFullDay } from '../../ui/format.ts';
import { useIdCheck } from './use-applicants.ts';

const REST_MS = 200;

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/** What the number says about itself, under the field, while it is typed. */
export function IdNumberCheck({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const rested = useRested(number);
  const check = useIdCheck(rested).data;
  const isShown = rested.trim() !== '' && check !== undefined;
  let className = 'check-line';
  if (isShown) className += check.valid ? ' is-valid' : ' is-wrong';
  return (
    <p className={className} aria-live="polite">
      {isShown ? <CheckText check={check} /> : t('identity.hint')}
    </p>
  );
}

type Check = NonNullable<ReturnType<typeof useIdCheck>['data']>;

function CheckText({ check }: { readonly check: Check }) {
  const { t, i18n } = useTranslation();
  if (!check.valid) {
    return (
      <>
        <CloseCircleOutlined aria-hidden /> {check.problem ? t(`identity.${check.problem}`) : t('identity.unknownKind')}
      </>
    );
  }
  const facts = [
    t('identity.valid'),
    check.region?.name,
    check.birthDate ? t('identity.born', { date: formatFullDay(check.birthDate, i18n.language) }) : undefined,
    check.sex ? t(`identity.${check.sex}`) : undefined,
    check.age === null ? undefined : t('identity.age', { years: check.age }),
  ];
  return (
    <>
      <CheckCircleOutlined aria-hidden /> {facts.filter(Boolean).join(' · ')}
    </>
  );
}
