import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useText } from '../../ui/use-text.ts';
import type { ProgramNameCheck } from './use-program-names.ts';

interface SilencedProps {
  readonly silenced: ProgramNameCheck['silenced'];
  readonly onBack: (noteId: string) => void;
}

/** What was set aside stays to be seen, with the reason, and can be taken back. */
export function SilencedFindings({ silenced, onBack }: SilencedProps) {
  const { t } = useTranslation();
  const text = useText();
  if (silenced.length === 0) return null;
  return (
    <section className="stack" aria-label={t('names.silenced')}>
      <h3>{t('names.silenced')}</h3>
      <ul className="findings">
        {silenced.map(({ finding, noteId, note }) => (
          <li key={`${noteId}-${finding.layer}-${finding.start}`} className="finding finding-info">
            <p className="finding-message">{text(finding.message)}</p>
            <p className="hint">{t('names.silencedWhy', { note })}</p>
            <Button size="small" onClick={() => onBack(noteId)}>
              {t('names.unsilence')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
