import { Alert, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { WriteButton } from '../../api/write-button.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { formatFullDay } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { CorrectionPanel } from './correction-panel.tsx';
import { ImportRules } from './import-rules.tsx';
import { RuleTables } from './rule-tables.tsx';
import { type Rules, useReset, useRules } from './use-rules.ts';

function BackToOwn({ rules }: { readonly rules: Rules }) {
  const { t } = useTranslation();
  const reset = useReset();
  if (rules.origin === 'built-in' && rules.problem === null) return null;
  return (
    <>
      <FailurePanel error={reset.error} />
      <Popconfirm
        title={t('rules.resetTitle')}
        description={t('rules.resetMore')}
        okText={t('rules.reset')}
        onConfirm={() => reset.mutate(undefined)}
      >
        <WriteButton loading={reset.isPending}>{t('rules.reset')}</WriteButton>
      </Popconfirm>
    </>
  );
}

/** Checks that were made with another pack: what to look at again. */
function Outdated({ outdated }: { readonly outdated: Rules['outdated'] }) {
  const { t } = useTranslation();
  if (outdated.length === 0) return null;
  return (
    <details className="notes" open>
      <summary>{t('rules.outdated', { total: outdated.length })}</summary>
      <ul className="outdated">
        {outdated.map(({ programId, programName, kind, rulePack }) => (
          <li key={`${programId} ${kind}`}>
            <Link to={`/programs/${programId}/${kind}`}>{programName || t('programs.unnamed')}</Link>{' '}
            <span className="hint">{t(`rules.check-${kind}`, { version: rulePack })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function RulesView({ rules }: { readonly rules: Rules }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="stack-tight">
      <dl className="facts">
        <div>
          <dt>{t('rules.version')}</dt>
          <dd>
            {rules.version} · {t(`rules.origin-${rules.origin}`)}
          </dd>
        </div>
        <div>
          <dt>{t('rules.date')}</dt>
          <dd>{formatFullDay(rules.date, i18n.language)}</dd>
        </div>
        <div>
          <dt>{t('rules.old')}</dt>
          <dd>{t('rules.oldCount', { total: rules.old })}</dd>
        </div>
      </dl>
      {rules.problem ? <Alert type="warning" showIcon title={t('rules.problem', { place: rules.problem })} /> : null}
      <Outdated outdated={rules.outdated} />
      <BackToOwn rules={rules} />
    </div>
  );
}

/** 规则包: what the checks run on, each row with who says so; replacing it, and correcting what one knows better. */
export function RulesSection() {
  const { t } = useTranslation();
  const query = useRules();
  return (
    <>
      <Panel title={t('rules.title')} lead={t('rules.lead')}>
        <QueryView query={query}>{({ rules }) => <RulesView rules={rules} />}</QueryView>
      </Panel>
      <ImportRules />
      <CorrectionPanel overrides={query.data?.rules.overrides ?? []} />
      <RuleTables />
    </>
  );
}
