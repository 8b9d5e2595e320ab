import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { FieldChange, HistoryEntry } from '../../../../shared/domain/history/history.ts';
import { HISTORY_KIND_NAMES } from '../../../../shared/domain/history/history-names.ts';
import { nameOfField } from '../../../../shared/i18n/field-names.ts';
import { api } from '../../api/query.ts';
import { languageNow } from '../../ui/i18n.ts';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useText } from '../../ui/use-text.ts';

const LATEST = 200;

function Change({ change }: { readonly change: FieldChange }) {
  const { t } = useTranslation();
  const name = nameOfField(change.field, languageNow()) ?? change.field;
  // Coordinates say nothing to anybody: that it was edited is enough.
  if (change.field === 'edit') return <p className="hint">{name}</p>;
  const show = (value: string | null) => value || t('common.notFilled');
  return (
    <p className="hint">
      {name}: {show(change.before)} → {show(change.after)}
    </p>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { i18n } = useTranslation();
  const text = useText();
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li>
      <strong>{text(HISTORY_KIND_NAMES[entry.kind])}</strong>{' '}
      <time className="hint" dateTime={entry.at}>
        {when.format(new Date(entry.at))}
      </time>
      {entry.changes
        .filter(({ field }) => field !== 'sha256')
        .map((change) => (
          <Change key={change.field} change={change} />
        ))}
    </li>
  );
}

/** 改动记录: what was done with this person's data, the latest first. */
export function HistoryTab({ applicantId }: { readonly applicantId: ApplicantId }) {
  const { t } = useTranslation();
  // Anything on the other tabs may have added to it.
  const query = useQuery(api.history.list.queryOptions({ input: { applicantId, limit: LATEST }, staleTime: 0 }));
  return (
    <Panel title={t('history.title')} lead={t('history.lead')}>
      <QueryView query={query}>
        {({ entries }) => (
          <ul className="stack">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  );
}
