import { CalendarOutlined, DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { client } from '../../api/client.ts';
import { api } from '../../api/query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { formatCalendarDay, formatMoment } from '../../ui/format.ts';
import { languageNow } from '../../ui/i18n.ts';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useText } from '../../ui/use-text.ts';
import { saveText } from './save-text.ts';

function useDates(programId: Program['id']) {
  return useQuery(api.checklist.dates.queryOptions({ input: { programId }, staleTime: 0 }));
}

type Dates = NonNullable<ReturnType<typeof useDates>['data']>['dates'];

function DateList({ dates }: { readonly dates: Dates }) {
  const { i18n } = useTranslation();
  const text = useText();
  return (
    <ol className="dates">
      {dates.map(({ key, when, title, note }) => (
        <li key={key}>
          <time dateTime={when.kind === 'day' ? when.on : when.at}>
            {when.kind === 'day' ? formatCalendarDay(when.on, i18n.language) : formatMoment(when.at, i18n.language)}
          </time>
          <div>
            <p>{text(title)}</p>
            {note ? <p className="hint">{text(note)}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Download({ program }: { readonly program: Program }) {
  const { t } = useTranslation();
  const download = useMutation({
    networkMode: 'always',
    mutationFn: () => client.checklist.calendar({ programId: program.id, language: languageNow() }),
    onSuccess: ({ calendar }) => saveText(`${program.name || 'beihao'}.ics`, calendar.text, 'text/calendar'),
  });
  return (
    <div className="stack-tight">
      <FailurePanel error={download.error} />
      <Button icon={<DownloadOutlined aria-hidden />} loading={download.isPending} onClick={() => download.mutate()}>
        {t('schedule.download')}
      </Button>
      <p className="hint">{t('schedule.downloadHelp')}</p>
    </div>
  );
}

/** 日程: the dates to come of one program, and the way into one's own calendar. */
export function ScheduleTab({ program }: { readonly program: Program }) {
  const { t } = useTranslation();
  const query = useDates(program.id);
  return (
    <Panel title={t('schedule.title')} lead={t('schedule.lead')}>
      <QueryView query={query}>
        {({ dates }) =>
          dates.length === 0 ? (
            <EmptyState icon={<CalendarOutlined />} title={t('schedule.emptyTitle')} lead={t('schedule.emptyLead')} />
          ) : (
            <div className="stack-tight">
              <DateList dates={dates} />
              <Download program={program} />
              <p className="hint">{t('schedule.holidays')}</p>
            </div>
          )
        }
      </QueryView>
    </Panel>
  );
}
