import { DeleteOutlined } from '@ant-design/icons';
import { Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { useUndo } from '../../api/use-undo.tsx';
import { WriteButton } from '../../api/write-button.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { useRemoveDocument } from './use-documents.ts';

/** Removes one version of a document after asking, with a way back. */
export function RemoveDocument({ document }: { readonly document: ApplicantDocument }) {
  const { t } = useTranslation();
  const sayRemoved = useUndo();
  const remove = useRemoveDocument(({ undo }) =>
    sayRemoved({ title: t('removals.removed', { name: document.fileName }), undo }),
  );
  return (
    <>
      <Popconfirm
        title={t('documents.removeTitle')}
        description={t('documents.removeMore', { name: document.fileName })}
        okText={t('common.remove')}
        okButtonProps={{ danger: true }}
        onConfirm={() => remove.mutate({ id: document.id })}
      >
        <WriteButton size="small" type="text" danger icon={<DeleteOutlined aria-hidden />} loading={remove.isPending}>
          {t('common.remove')}
        </WriteButton>
      </Popconfirm>
      <FailurePanel error={remove.error} />
    </>
  );
}
