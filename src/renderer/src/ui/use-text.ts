import { useTranslation } from 'react-i18next';
import type { Text } from '../../../shared/domain/text.ts';
import { languageNow } from './i18n.ts';

/** Picks the sentence of a domain text in the language of the page. */
export function useText(): (text: Text) => string {
  // Drawn again when the language changes.
  useTranslation();
  return (text) => (languageNow() === 'en' ? text.en : text.zh);
}
