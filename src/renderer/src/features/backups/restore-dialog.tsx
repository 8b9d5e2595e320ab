import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupReport } from '../../../../shared/contract/backups.ts';
import { client } from '../../api/client.ts';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { FileField } from '../../ui/file-field.tsx';
import { formatDay } from '../../ui/format.ts';
import { ProblemList } from '../../ui/problem-list.tsx';
import { refreshEverything, useWork } from './use-backups.ts';
import { WorkView } from './work-view.tsx';

interface Finished {
  readonly kind: 'finished';
  readonly report: BackupReport;
}

interface Values {
  readonly path?: string;
  readonly way: 'passphrase' | 'recovery-key';
  readonly secret: string;
}

function ReportView({ report }: { readonly report: BackupReport }) {
  const { t, i18n } = useTranslation();
  const day = (instant: string): string => formatDay(instant, i18n.language);
  const changed = report.newestChange === null ? '–' : day(report.newestChange);
  return (
    <Alert
      type={report.ok ? 'success' : 'error'}
      showIcon
      title={report.ok ? t('backups.reportOk') : t('backups.reportBad')}
      description={
        <>
          <p>{t('backups.reportCounts', report.counts)}</p>
          <p>{t('backups.reportDates', { made: day(report.createdAt), changed })}</p>
          <ProblemList problems={report.problems} />
        </>
      }
    />
  );
}

interface RestoreDialogProps {
  /** A backup of the list by its name; null asks for the path of a file. */
  readonly name: string | null;
  readonly onClose: () => void;
}

/** First the report of what is in the backup, then the restore. */
export function RestoreDialog({ name, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [isGood, setGood] = useState(false);
  const inspection = useWork<Finished>();
  const restore = useWork<Finished>();
  const input = ({ path = '', way, secret }: Values) => ({
    source: name === null ? { path } : { name },
    secret: { way, secret },
  });
  const inspect = (values: Values): void =>
    void inspection.start(
      (options) => client.backups.inspect(input(values), options),
      ({ report }) => setGood(report.ok),
    );
  const begin = (): void =>
    // The vault is locked then: its state asked for anew shows the way in.
    void restore.start((options) => client.backups.restore(input(form.getFieldsValue()), options), refreshEverything);
  const isBusy = inspection.work.kind === 'running' || restore.work.kind === 'running';
  return (
    <Modal
      open
      title={t('backups.restoreTitle')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <div className="stack">
        <p>{t('backups.restoreLead')}</p>
        <Form<Values>
          form={form}
          name="restore"
          layout="vertical"
          requiredMark={false}
          disabled={isBusy}
          initialValues={{ way: 'passphrase' }}
          onKeyDownCapture={ignoreComposingEnter}
          onValuesChange={() => setGood(false)}
          onFinish={inspect}
        >
          {name === null ? (
            <Form.Item
              name="path"
              label={t('backups.path')}
              rules={[{ required: true, whitespace: true, message: t('backups.path') }]}
            >
              <FileField purpose="backup" />
            </Form.Item>
          ) : null}
          <Form.Item name="way" label={t('backups.way')}>
            <Radio.Group
              options={[
                { value: 'passphrase', label: t('vault.wayNamePassphrase') },
                { value: 'recovery-key', label: t('vault.wayNameRecoveryKey') },
              ]}
            />
          </Form.Item>
          <Form.Item
            name="secret"
            label={t('backups.secret')}
            rules={[{ required: true, message: t('backups.secret') }]}
          >
            <Input.Password size="large" autoComplete="off" />
          </Form.Item>
          <div className="row">
            <Button htmlType="submit" type={isGood ? 'default' : 'primary'}>
              {t('backups.inspect')}
            </Button>
            {isGood ? (
              <Button type="primary" danger onClick={begin}>
                {t('backups.restoreNow')}
              </Button>
            ) : null}
          </div>
        </Form>
        <WorkView work={inspection.work} label={t('backups.inspect')} onCancel={inspection.cancel} />
        {inspection.work.kind === 'finished' ? <ReportView report={inspection.work.result.report} /> : null}
        <WorkView work={restore.work} label={t('backups.restoreNow')} onCancel={restore.cancel} />
      </div>
    </Modal>
  );
}
