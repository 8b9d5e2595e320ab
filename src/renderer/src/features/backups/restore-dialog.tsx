import { Alert, Button, Form, type FormInstance, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupReport } from '../../../../shared/contract/backups.ts';
import { client } from '../../api/client.ts';
import { draftStore } from '../../api/drafts.ts';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { Drafted } from '../../ui/drafted.tsx';
import { formatDay } from '../../ui/format.ts';
import { ProblemList } from '../../ui/problem-list.tsx';
import { asSource, SourceFields, type SourceValues } from './source-fields.tsx';
import { refreshEverything, useBackups, useWork } from './use-backups.ts';
import { WorkView } from './work-view.tsx';

interface Finished {
  readonly kind: 'finished';
  readonly report: BackupReport;
}

interface Values extends SourceValues {
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

const NOWHERE: SourceValues = {};
/** Which backup was chosen comes back after a crash or a lock, and not after the dialog was closed. */
const DRAFT = { form: 'restore', applicantId: null, programId: null } as const;

interface RestoreFormProps extends Pick<RestoreDialogProps, 'name'> {
  readonly form: FormInstance<Values>;
  readonly start: SourceValues;
  readonly isBusy: boolean;
  /** Whether a report was good. */
  readonly isGood: boolean;
  readonly replaces: boolean;
  readonly onChange: (source: SourceValues) => void;
  readonly onInspect: (values: Values) => void;
  readonly onRestore: () => void;
}

function RestoreForm(props: RestoreFormProps) {
  const { t } = useTranslation();
  const { form, start, name, isBusy, isGood, replaces, onChange, onInspect, onRestore } = props;
  const backups = useBackups().data?.backups;
  return (
    <Form<Values>
      form={form}
      name="restore"
      layout="vertical"
      requiredMark={false}
      disabled={isBusy}
      initialValues={{ ...start, way: 'passphrase' }}
      onKeyDownCapture={ignoreComposingEnter}
      onValuesChange={(_, { name: chosen, path }) => onChange({ name: chosen, path })}
      onFinish={onInspect}
    >
      {name === null && backups ? <SourceFields backups={backups} /> : null}
      <Form.Item name="way" label={t('backups.way')}>
        <Radio.Group
          options={[
            { value: 'passphrase', label: t('vault.wayNamePassphrase') },
            { value: 'recovery-key', label: t('vault.wayNameRecoveryKey') },
          ]}
        />
      </Form.Item>
      <Form.Item name="secret" label={t('backups.secret')} rules={[{ required: true, message: t('backups.secret') }]}>
        <Input.Password autoComplete="off" />
      </Form.Item>
      <div className="row">
        <Button htmlType="submit" type={isGood ? 'default' : 'primary'}>
          {t('backups.inspect')}
        </Button>
        {isGood ? (
          <Button type="primary" danger={replaces} onClick={onRestore}>
            {t(replaces ? 'backups.restoreNow' : 'backups.restoreFirst')}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}

interface RestoreDialogProps {
  /** A backup of the list by its name; null asks which. */
  readonly name: string | null;
  /** Whether there is a vault that it takes the place of. */
  readonly replaces?: boolean;
  /** Whether the vault is open and keeps what is typed; secrets it never keeps. */
  readonly isOpen?: boolean;
  readonly onClose: () => void;
}

/** First the report of what is in the backup, then the restore. */
export function RestoreDialog({ name, replaces = true, isOpen = false, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [isGood, setGood] = useState(false);
  const inspection = useWork<Finished>();
  const restore = useWork<Finished>();
  const input = ({ way, secret, ...source }: Values) => ({
    source: name === null ? asSource(source) : { name },
    secret: { way, secret },
  });
  const fields = {
    form,
    name,
    replaces,
    isGood,
    isBusy: inspection.work.kind === 'running' || restore.work.kind === 'running',
    onInspect: (values: Values): void =>
      void inspection.start(
        (options) => client.backups.inspect(input(values), options),
        ({ report }) => setGood(report.ok),
      ),
    // The vault is locked then: its state asked for anew shows the way in.
    onRestore: (): void =>
      void restore.start((options) => client.backups.restore(input(form.getFieldsValue()), options), refreshEverything),
  };
  return (
    <Modal
      open
      title={t('backups.restoreTitle')}
      footer={null}
      onCancel={() => {
        if (isOpen) void draftStore.discard(DRAFT).catch(() => undefined);
        onClose();
      }}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <div className="stack">
        <p>{t(replaces ? 'backups.restoreLead' : 'backups.restoreFirstLead')}</p>
        {isOpen && name === null ? (
          <Drafted form={DRAFT.form} initial={NOWHERE}>
            {({ start, save }) => (
              <RestoreForm
                {...fields}
                start={start}
                onChange={(source) => {
                  setGood(false);
                  save(source);
                }}
              />
            )}
          </Drafted>
        ) : (
          <RestoreForm {...fields} start={NOWHERE} onChange={() => setGood(false)} />
        )}
        <WorkView work={inspection.work} label={t('backups.inspect')} onCancel={inspection.cancel} />
        {inspection.work.kind === 'finished' ? <ReportView report={inspection.work.result.report} /> : null}
        <WorkView work={restore.work} label={t('backups.restoreTitle')} onCancel={restore.cancel} />
      </div>
    </Modal>
  );
}
