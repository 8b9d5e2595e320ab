import { useTranslation } from 'react-i18next';
import type { Text } from '../../../shared/domain/text.ts';

/** Picks the sentence of a domain text in the language of the page. */
export function useText(): (text: Text) => string {
  const { i18n } = useTranslation();
  return (text) => (i18n.language === 'en' ? text.en : text.zh);
}
