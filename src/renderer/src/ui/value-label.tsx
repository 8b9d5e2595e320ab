import { useTranslation } from 'react-i18next';
import { glossOfField } from '../../../shared/i18n/value-notes.ts';
import { languageNow } from './i18n.ts';

interface ValueLabelProps {
  readonly fieldId: string;
  readonly label: string;
}

/** A field of the console by its own name, with what it is in a language that is not Chinese. */
export function ValueLabel({ fieldId, label }: ValueLabelProps) {
  // Drawn again when the language changes.
  useTranslation();
  const gloss = glossOfField(fieldId, languageNow());
  return (
    <span className="value-label">
      <span lang="zh-CN">{label}</span>
      {gloss === undefined ? null : <span className="value-gloss">{gloss}</span>}
    </span>
  );
}
