import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { useExportOriginal } from './use-originals.ts';

/** Gives the original back, byte for byte as it came. */
export function ExportOriginal({ document }: { readonly document: ApplicantDocument }) {
  const { t } = useTranslation();
  const original = useExportOriginal();
  return (
    <>
      <Button
        size="small"
        type="text"
        icon={<DownloadOutlined aria-hidden />}
        loading={original.isPending}
        aria-label={t('documents.exportOneOf', { name: document.fileName })}
        onClick={() => original.mutate(document.id)}
      >
        {t('documents.exportOne')}
      </Button>
      <FailurePanel error={original.error} />
    </>
  );
}
