import { useTranslation } from 'react-i18next';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { Source } from '../../ui/findings.tsx';
import { useText } from '../../ui/use-text.ts';
import { NoteField } from './note-field.tsx';
import { noteForm } from './note-form.ts';
import { useLookUpRules } from './use-names.ts';
import type { UsedNameNotes } from './use-program-names.ts';

interface LookUpsProps {
  readonly name: string;
  /** Where the answers are kept; without a program there is no place for them. */
  readonly answers?: { readonly programId: ProgramId; readonly notes: UsedNameNotes };
}

/** What no rule can know offline, and how a person finds it out; the answer is kept with the program. */
export function LookUps({ name, answers }: LookUpsProps) {
  const { t } = useTranslation();
  const text = useText();
  const rules = useLookUpRules();
  if (rules.length === 0) return null;
  const given = answers?.notes.data?.notes.filter(({ kind, subject }) => kind === 'look-up' && subject === name) ?? [];
  return (
    <details className="notes">
      <summary>{t('names.lookUps', { total: rules.length })}</summary>
      <ul className="findings">
        {rules.map((rule) => (
          <li key={rule.id} className="finding finding-info">
            <p className="finding-message">{text(rule.message)}</p>
            <p className="finding-fix">
              <span className="finding-label">{t('common.fix')}</span> {text(rule.fix)}
            </p>
            {given
              .filter(({ ruleId }) => ruleId === rule.id)
              .map(({ id, note, at }) => (
                <p key={id}>{t('names.lookedUp', { note, day: at.slice(0, 10) })}</p>
              ))}
            {answers ? (
              <NoteField
                programId={answers.programId}
                form={noteForm('look-up', rule.id, name)}
                action={t('names.noteAnswer')}
                label={t('names.answerLabel')}
                onSave={(answer) => answers.notes.lookUp(rule.id, name, answer)}
              />
            ) : null}
            <Source source={rule.source} confidence={rule.confidence} ruleId={rule.id} />
          </li>
        ))}
      </ul>
    </details>
  );
}
