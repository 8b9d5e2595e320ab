import { FilePdfOutlined, PictureOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { usePreview } from './use-documents.ts';

const THUMB_PIXELS = 320;
const LARGE_PIXELS = 1600;

interface LargePreviewProps {
  readonly document: ApplicantDocument;
  readonly onClose: () => void;
}

function LargePreview({ document, onClose }: LargePreviewProps) {
  const { t } = useTranslation();
  const large = usePreview(document.id, LARGE_PIXELS);
  return (
    <Modal open footer={null} width={900} title={document.fileName} onCancel={onClose}>
      {large.data ? (
        <img
          className="preview-large"
          src={large.data.url}
          alt={t('documents.previewOf', { name: document.fileName })}
        />
      ) : null}
      <FailurePanel error={large.error} onRetry={() => void large.refetch()} />
    </Modal>
  );
}

/** A small picture of the first page; pressing it shows it large. */
export function Thumbnail({ document }: { readonly document: ApplicantDocument }) {
  const { t } = useTranslation();
  const [isLarge, setLarge] = useState(false);
  const [isBroken, setBroken] = useState(false);
  // A locked PDF cannot be drawn: its password was used once and not kept.
  const preview = usePreview(document.id, THUMB_PIXELS, !document.needsPassword);
  const hasPicture = preview.data !== undefined && !isBroken;
  return (
    <>
      <button
        type="button"
        className="thumb"
        aria-label={t('documents.preview', { name: document.fileName })}
        disabled={!hasPicture}
        onClick={() => setLarge(true)}
      >
        {hasPicture ? (
          <img src={preview.data.url} alt="" onError={() => setBroken(true)} />
        ) : (
          <span aria-hidden>
            {document.mediaType === 'application/pdf' ? <FilePdfOutlined /> : <PictureOutlined />}
          </span>
        )}
      </button>
      {isLarge ? <LargePreview document={document} onClose={() => setLarge(false)} /> : null}
    </>
  );
}
