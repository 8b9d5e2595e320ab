import { useTranslation } from 'react-i18next';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { HistoryEntry } from '../../../../shared/domain/history/history.ts';
import { HISTORY_KIND_NAMES } from '../../../../shared/domain/history/history-names.ts';
import { formatDayAndTime } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useText } from '../../ui/use-text.ts';
import { type ChangeWords, type Speech, sayChange } from './change-words.ts';
import { useHistory, useSpeech } from './use-history.ts';

function Change({ name, before, after }: ChangeWords) {
  const { t } = useTranslation();
  if (after === undefined) return <p className="hint entry-change">{name}</p>;
  const value = before === undefined ? after : `${before} → ${after}`;
  return <p className="hint entry-change">{t('common.labelled', { label: name, value })}</p>;
}

function Entry({ entry, speech }: { readonly entry: HistoryEntry; readonly speech: Speech }) {
  const { i18n } = useTranslation();
  const text = useText();
  const changes = entry.changes.flatMap((change) => sayChange(change, speech) ?? []);
  return (
    <li>
      <p className="entry-head">
        <strong>{text(HISTORY_KIND_NAMES[entry.kind])}</strong>{' '}
        <time className="hint" dateTime={entry.at}>
          {formatDayAndTime(entry.at, i18n.language)}
        </time>
      </p>
      {changes.map((change) => (
        <Change key={change.field} {...change} />
      ))}
    </li>
  );
}

/** 改动记录: what was done with this person's data, the latest first. */
export function HistoryTab({ applicantId }: { readonly applicantId: ApplicantId }) {
  const { t } = useTranslation();
  const query = useHistory(applicantId);
  const speech = useSpeech();
  return (
    <Panel title={t('history.title')} lead={t('history.lead')}>
      <QueryView query={query}>
        {({ entries }) => (
          <ul className="stack">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} speech={speech} />
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  );
}
