import { Alert, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { Drafted } from '../../ui/drafted.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { FolderField } from '../../ui/folder-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useExportAll } from './use-originals.ts';

interface Values {
  readonly folder: string;
}

/** All originals of a person, older versions too, into a folder that is new or empty. */
export function ExportAll({ applicantId }: { readonly applicantId: ApplicantId }) {
  const { t } = useTranslation();
  const exporting = useExportAll();
  const { data } = exporting;
  return (
    <Panel title={t('documents.exportAll')} lead={t('documents.exportAllMore')}>
      <Drafted<Values> form="export-originals" applicantId={applicantId} initial={{ folder: '' }}>
        {({ start, save }) => (
          <Form<Values>
            name="export-originals"
            layout="vertical"
            requiredMark={false}
            disabled={exporting.isPending}
            initialValues={start}
            onKeyDownCapture={ignoreComposingEnter}
            onValuesChange={(_, values) => save(values)}
            onFinish={({ folder }) => exporting.mutate({ applicantId, folder })}
          >
            <Form.Item
              name="folder"
              label={t('documents.exportFolder')}
              extra={t('documents.exportFolderHelp')}
              rules={[{ required: true, whitespace: true, message: t('documents.exportFolderHelp') }]}
            >
              <FolderField />
            </Form.Item>
            <Button htmlType="submit" loading={exporting.isPending}>
              {t('documents.exportNow')}
            </Button>
          </Form>
        )}
      </Drafted>
      <FailurePanel error={exporting.error} />
      {data ? (
        <Alert
          className="after-form"
          type="success"
          showIcon
          role="status"
          title={t('documents.exported', { total: data.files.length })}
          description={data.folder}
        />
      ) : null}
    </Panel>
  );
}
