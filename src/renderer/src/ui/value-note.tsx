import { useTranslation } from 'react-i18next';
import { noteOfValue } from '../../../shared/i18n/value-notes.ts';
import { languageNow } from './i18n.ts';

/** How a value has to be typed into the console; nothing for an empty note. */
export function ValueNote({ note }: { readonly note: string }) {
  // Drawn again when the language changes.
  useTranslation();
  return note === '' ? null : <p className="value-note">{noteOfValue(note, languageNow())}</p>;
}
