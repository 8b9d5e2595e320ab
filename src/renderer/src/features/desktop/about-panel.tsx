import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostInfo } from '../../api/use-host.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useReport, useShowLogs } from './use-desktop.ts';

/** 关于: the version, and a report for whoever helps. All of the report can be read before it is copied. */
export function AboutPanel() {
  const { t } = useTranslation();
  const host = useHostInfo();
  const report = useReport();
  const logs = useShowLogs();
  return (
    <Panel title={t('desktop.about')} lead={t('desktop.aboutLead')}>
      <QueryView query={report}>
        {({ text }) => (
          <div className="stack">
            <dl className="facts">
              <div>
                <dt>{t('desktop.version')}</dt>
                <dd>{host?.version}</dd>
              </div>
            </dl>
            <p className="hint">{t('desktop.reportHelp')}</p>
            {/* For whoever helps: its words are Chinese and English side by side, in every language of the page. */}
            <section aria-label={t('desktop.report')}>
              <pre className="report" lang="zh-CN">
                {text}
              </pre>
            </section>
            <div className="row">
              <CopyButton text={text} label={t('desktop.copyReport')} />
              {host?.canShowInFolder ? (
                <Button loading={logs.isPending} onClick={() => logs.mutate({})}>
                  {t('desktop.showLogs')}
                </Button>
              ) : null}
            </div>
            <FailurePanel error={logs.error} />
          </div>
        )}
      </QueryView>
    </Panel>
  );
}
