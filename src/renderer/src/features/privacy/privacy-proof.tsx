import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { usePageRequests, useWatchedRequests } from './use-requests.ts';

function Count({ total }: { readonly total: number }) {
  const { t } = useTranslation();
  const isNone = total === 0;
  return (
    <Badge
      tone={isNone ? 'ok' : 'reject'}
      icon={isNone ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}
    >
      {t('privacy.count', { total })}
    </Badge>
  );
}

function PageProof() {
  const { t } = useTranslation();
  const { here, elsewhere } = usePageRequests();
  return (
    <Panel title={t('privacy.page')} lead={t('privacy.pageLead')} extra={<Count total={elsewhere.length} />}>
      <ul className="hint">
        {elsewhere.map((target) => (
          <li key={target}>{target}</li>
        ))}
        <li>{t('privacy.here', { total: here })}</li>
      </ul>
    </Panel>
  );
}

type Watched = NonNullable<ReturnType<typeof useWatchedRequests>['data']>;

function Attempts({ watched, since, latest }: Watched) {
  const { t, i18n } = useTranslation();
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' });
  const parts = watched.map((part) => t(`privacy.part-${part}`)).join(t('common.listSeparator'));
  const standing = since ? t('privacy.since', { when: when.format(new Date(since)), parts }) : t('privacy.unwatched');
  const both = { first: standing, second: t('privacy.browser') };
  return (
    <div className="stack">
      {latest.length > 0 ? (
        <ul>
          {latest.map(({ at, from, target }) => (
            <li key={`${at} ${target}`}>
              {when.format(new Date(at))} · {t(`privacy.part-${from}`)} · {target}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="hint">{since && !watched.includes('page') ? t('common.twoSentences', both) : standing}</p>
    </div>
  );
}

function ProgramProof() {
  const { t } = useTranslation();
  const query = useWatchedRequests();
  const total = query.data?.since ? query.data.total : null;
  return (
    <Panel
      title={t('privacy.program')}
      lead={t('privacy.programLead')}
      extra={total === null ? null : <Count total={total} />}
    >
      <QueryView query={query}>{(data) => <Attempts {...data} />}</QueryView>
    </Panel>
  );
}

/** 隐私证明: every request that was tried since the start, of the page and of the program behind it. */
export function PrivacyProof() {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t('settings.privacy')} lead={t('settings.privacyLead')}>
        {null}
      </Panel>
      <ProgramProof />
      <PageProof />
      <Panel title={t('privacy.yourself')} lead={t('privacy.yourselfLead')}>
        {null}
      </Panel>
    </>
  );
}
