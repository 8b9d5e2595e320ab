import { Alert, Button, Checkbox, Form, type FormInstance, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { Drafted, type StartedDraft } from '../../ui/drafted.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { refreshEverything, useWork } from './use-backups.ts';
import { WorkView } from './work-view.tsx';

const EXPORT_NAME = 'beihao-export.zip';
/** What a draft keeps of these forms: where the file is, and never its password. */
interface Place {
  readonly file: string;
}

const NOWHERE: Place = { file: '' };

interface Counts {
  readonly applicants: number;
  readonly documents: number;
  readonly programs: number;
  readonly files: number;
}

interface ExportValues {
  readonly file: string;
  readonly password?: string;
}

interface ExportFormProps {
  readonly isBusy: boolean;
  readonly onExport: (values: ExportValues, isOpen: boolean) => void;
}

function ExportForm({ isBusy, onExport, start, save }: ExportFormProps & StartedDraft<Place>) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Form<ExportValues>
      name="export"
      layout="vertical"
      requiredMark={false}
      className="form-narrow"
      disabled={isBusy}
      initialValues={start}
      onKeyDownCapture={ignoreComposingEnter}
      onValuesChange={(_, { file }) => save({ file })}
      onFinish={(values) => onExport(values, isOpen)}
    >
      <Form.Item
        name="file"
        label={t('backups.exportFile')}
        rules={[{ required: true, whitespace: true, message: t('backups.exportFile') }]}
      >
        <FileField purpose="archive" newName={EXPORT_NAME} />
      </Form.Item>
      {isOpen ? null : (
        <Form.Item
          name="password"
          label={t('backups.exportPassword')}
          rules={[{ required: true, message: t('backups.exportPassword') }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      )}
      <Form.Item>
        <Checkbox checked={isOpen} onChange={(event) => setOpen(event.target.checked)}>
          {t('backups.exportOpen')}
        </Checkbox>
      </Form.Item>
      {isOpen ? <Alert type="warning" showIcon title={t('backups.exportWarning')} /> : null}
      <Button htmlType="submit">{t('backups.export')}</Button>
    </Form>
  );
}

/** Everything into one ZIP: with a password, or without after a warning that has to be ticked. */
export function ExportPanel() {
  const { t } = useTranslation();
  const { work, start, cancel } = useWork<{
    readonly kind: 'finished';
    readonly file: string;
    readonly counts: Counts;
  }>();
  const begin = ({ file, password = '' }: ExportValues, isOpen: boolean): void => {
    const protection = isOpen
      ? ({ kind: 'unencrypted', confirmed: true } as const)
      : ({ kind: 'password', password } as const);
    void start((options) => client.archives.export({ file, protection }, options));
  };
  return (
    <Panel title={t('backups.exportTitle')} lead={t('backups.exportLead')}>
      <div className="stack">
        <Drafted form="export" initial={NOWHERE}>
          {(draft) => <ExportForm {...draft} isBusy={work.kind === 'running'} onExport={begin} />}
        </Drafted>
        <WorkView work={work} label={t('backups.export')} onCancel={cancel} />
        {work.kind === 'finished' ? (
          <Alert
            type="success"
            showIcon
            title={t('backups.exported')}
            description={t('backups.archiveCounts', { ...work.result.counts })}
          />
        ) : null}
      </div>
    </Panel>
  );
}

interface ImportValues {
  readonly file: string;
  readonly password?: string;
}

interface ImportFinished {
  readonly kind: 'finished';
  readonly report: {
    readonly counts: Counts;
    readonly renewedIds: number;
    readonly duplicates: readonly { readonly name: string }[];
  };
}

function ImportReport({ report, title }: { readonly report: ImportFinished['report']; readonly title: string }) {
  const { t } = useTranslation();
  const names = report.duplicates.map(({ name }) => name).join(t('common.listSeparator'));
  return (
    <Alert
      type={report.duplicates.length > 0 ? 'warning' : 'success'}
      showIcon
      title={title}
      description={
        <>
          <p>{t('backups.archiveCounts', { ...report.counts })}</p>
          {names === '' ? null : <p>{t('backups.duplicates', { names })}</p>}
        </>
      }
    />
  );
}

interface ImportFormProps {
  readonly form: FormInstance<ImportValues>;
  readonly isBusy: boolean;
  readonly onChange: () => void;
  readonly onInspect: (values: ImportValues) => void;
  /** There once the export was looked at. */
  readonly onImport: (() => void) | undefined;
}

function ImportForm(props: ImportFormProps & StartedDraft<Place>) {
  const { t } = useTranslation();
  const { form, isBusy, onChange, onInspect, onImport, start, save } = props;
  return (
    <Form<ImportValues>
      form={form}
      name="import"
      layout="vertical"
      requiredMark={false}
      className="form-narrow"
      disabled={isBusy}
      initialValues={start}
      onKeyDownCapture={ignoreComposingEnter}
      onValuesChange={(_, { file }) => {
        onChange();
        save({ file });
      }}
      onFinish={onInspect}
    >
      <Form.Item
        name="file"
        label={t('backups.importFile')}
        rules={[{ required: true, whitespace: true, message: t('backups.importFile') }]}
      >
        <FileField purpose="archive" />
      </Form.Item>
      <Form.Item name="password" label={t('backups.importPassword')}>
        <Input.Password autoComplete="off" />
      </Form.Item>
      <div className="row">
        <Button htmlType="submit">{t('backups.importInspect')}</Button>
        {onImport ? (
          <WriteButton type="primary" onClick={onImport}>
            {t('backups.importNow')}
          </WriteButton>
        ) : null}
      </div>
    </Form>
  );
}

/** First what an import would bring, then the import. */
export function ImportPanel() {
  const { t } = useTranslation();
  const [form] = Form.useForm<ImportValues>();
  const inspection = useWork<ImportFinished>();
  const adding = useWork<ImportFinished>();
  const input = ({ file, password = '' }: ImportValues) => ({ file, password: password === '' ? null : password });
  const inspect = (values: ImportValues): void =>
    void inspection.start((options) => client.archives.inspect(input(values), options));
  const begin = (): void => {
    inspection.reset();
    void adding.start((options) => client.archives.import(input(form.getFieldsValue()), options), refreshEverything);
  };
  return (
    <Panel title={t('backups.importTitle')} lead={t('backups.importLead')}>
      <div className="stack">
        <Drafted form="import" initial={NOWHERE}>
          {(draft) => (
            <ImportForm
              {...draft}
              form={form}
              isBusy={inspection.work.kind === 'running' || adding.work.kind === 'running'}
              onChange={inspection.reset}
              onInspect={inspect}
              onImport={inspection.work.kind === 'finished' ? begin : undefined}
            />
          )}
        </Drafted>
        <WorkView work={inspection.work} label={t('backups.importInspect')} onCancel={inspection.cancel} />
        <WorkView work={adding.work} label={t('backups.importNow')} onCancel={adding.cancel} />
        {inspection.work.kind === 'finished' ? (
          <ImportReport report={inspection.work.result.report} title={t('backups.importReady')} />
        ) : null}
        {adding.work.kind === 'finished' ? (
          <ImportReport report={adding.work.result.report} title={t('backups.imported')} />
        ) : null}
      </div>
    </Panel>
  );
}
