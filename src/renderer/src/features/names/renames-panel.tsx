import { useTranslation } from 'react-i18next';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { NameNotes, UsedNameNotes } from './use-program-names.ts';

function useQuotaText(): (quota: NameNotes['quota']) => string {
  const { t } = useTranslation();
  return ({ phase, left, resetsOn }) =>
    phase === 'before-release'
      ? t('names.quotaBefore', { left })
      : t('names.quotaAfter', { left, day: resetsOn ?? '' });
}

/** 改名次数: how many renames the platform still allows, from those that were recorded here. */
export function RenamesPanel({ program, notes }: { readonly program: Program; readonly notes: UsedNameNotes }) {
  const { t } = useTranslation();
  const quotaText = useQuotaText();
  const renames = notes.data?.notes.filter(({ kind }) => kind === 'rename') ?? [];
  return (
    <Panel title={t('names.renames')} lead={t('names.renamesLead')}>
      <div className="stack">
        <FailurePanel error={notes.error} />
        {notes.data ? <p>{quotaText(notes.data.quota)}</p> : null}
        <ul className="suggestions">
          {renames.map(({ id, subject, at }) => (
            <li key={id}>
              <span className="suggested-name">{subject}</span>
              <span className="hint">{at.slice(0, 10)}</span>
              <WriteButton
                size="small"
                aria-label={t('names.renameBack', { name: subject })}
                onClick={() => notes.remove(id)}
              >
                {t('names.takeBack')}
              </WriteButton>
            </li>
          ))}
        </ul>
        <div>
          <WriteButton
            className="wrapping-button"
            disabled={program.name === ''}
            loading={notes.isPending}
            onClick={() => notes.renamed(program.name)}
          >
            {t('names.recordRename', { name: program.name })}
          </WriteButton>
        </div>
      </div>
    </Panel>
  );
}
