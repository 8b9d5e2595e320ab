import { FilePdfOutlined, PictureOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { EyeButton, useIsRevealed } from '../../ui/reveal.tsx';
import { DocumentEditor } from './document-editor.tsx';
import { usePreview } from './use-documents.ts';

const THUMB_PIXELS = 320;

/** A small picture of the paper as it is shown and uploaded; pressing it opens it in large. */
export function Thumbnail({ document }: { readonly document: ApplicantDocument }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const isRevealed = useIsRevealed(document.id);
  // A locked PDF cannot be drawn: its password was used once and not kept.
  const preview = usePreview(document.id, { longSide: THUMB_PIXELS, isWanted: !document.needsPassword });
  const hasPicture = preview.data !== undefined && !isBroken;
  return (
    <div className="thumb-place">
      <button
        type="button"
        className={`thumb${isRevealed ? '' : ' is-blurred'}`}
        aria-label={t('documents.preview', { name: document.fileName })}
        disabled={!hasPicture}
        onClick={() => setOpen(true)}
      >
        {hasPicture ? (
          <img src={preview.data.url} alt="" onError={() => setBroken(true)} />
        ) : (
          <span aria-hidden>
            {document.mediaType === 'application/pdf' ? <FilePdfOutlined /> : <PictureOutlined />}
          </span>
        )}
      </button>
      {hasPicture ? <EyeButton id={document.id} name={document.fileName} /> : null}
      {isOpen ? <DocumentEditor document={document} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
