import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { DOCUMENT_KIND_NAMES, DOCUMENT_KINDS } from '../../../../shared/domain/documents/document-kind.ts';
import { useUndo } from '../../api/use-undo.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { formatBytes } from '../../ui/format.ts';
import { useText } from '../../ui/use-text.ts';
import { Thumbnail } from './document-preview.tsx';
import { useRemoveDocument, useSetKind } from './use-documents.ts';

function useFacts(document: ApplicantDocument): string {
  const { t } = useTranslation();
  const isPdf = document.mediaType === 'application/pdf';
  const measure = isPdf
    ? t('documents.pages', { total: document.pages })
    : t('documents.pixels', { width: document.width, height: document.height });
  const type = isPdf ? 'PDF' : document.mediaType.replace('image/', '').toUpperCase();
  return [type, formatBytes(document.bytes), measure, document.needsPassword ? t('documents.locked') : '']
    .filter(Boolean)
    .join(' · ');
}

/** One stored document: what it is, what was found, and the ways to change or remove it. */
export function DocumentItem({ document }: { readonly document: ApplicantDocument }) {
  const { t } = useTranslation();
  const text = useText();
  const facts = useFacts(document);
  const setKind = useSetKind();
  const remove = useRemoveDocument();
  const sayRemoved = useUndo();
  const sayGone = ({ undo }: { readonly undo: { readonly id: string } | null }) =>
    sayRemoved({ title: t('removals.removed', { name: document.fileName }), undo });
  return (
    <li className="document">
      <Thumbnail document={document} />
      <div className="document-body">
        <p className="document-name">{document.fileName}</p>
        <p className="hint">{facts}</p>
        <div className="row">
          <Select
            size="small"
            variant="filled"
            aria-label={t('documents.kind')}
            popupMatchSelectWidth={false}
            value={document.kind}
            options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: text(DOCUMENT_KIND_NAMES[kind]) }))}
            onChange={(kind) => setKind.mutate({ id: document.id, kind })}
          />
          <Popconfirm
            title={t('documents.removeTitle')}
            description={t('documents.removeMore', { name: document.fileName })}
            okText={t('common.remove')}
            okButtonProps={{ danger: true }}
            onConfirm={() => remove.mutate({ id: document.id }, { onSuccess: sayGone })}
          >
            <Button size="small" type="text" danger icon={<DeleteOutlined aria-hidden />} loading={remove.isPending}>
              {t('common.remove')}
            </Button>
          </Popconfirm>
        </div>
        <Findings findings={document.findings} />
        <FailurePanel error={setKind.error ?? remove.error} />
      </div>
    </li>
  );
}
