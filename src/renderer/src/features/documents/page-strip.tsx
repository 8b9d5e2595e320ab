import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { NO_EDIT } from '../../../../shared/domain/documents/document-edit.ts';
import { useIsRevealed } from '../../ui/reveal.tsx';
import { usePreview } from './use-documents.ts';

const PIXELS = 200;
/** A statement has a few pages; of a book nobody wants a thumbnail each. */
const MOST_PAGES = 30;

function PageThumb({ document, page }: { readonly document: ApplicantDocument; readonly page: number }) {
  const preview = usePreview(document.id, { longSide: PIXELS, edit: { ...NO_EDIT, page } });
  const isRevealed = useIsRevealed(document.id);
  return (
    <span className={`page-thumb${isRevealed ? '' : ' is-blurred'}`}>
      {preview.data ? <img src={preview.data.url} alt="" /> : null}
    </span>
  );
}

interface PageStripProps {
  readonly document: ApplicantDocument;
  /** Null for those that the upload image has room for. */
  readonly page: number | null;
  readonly onChange: (page: number | null) => void;
}

/** Which page of a document goes into the upload image. */
export function PageStrip({ document, page, onChange }: PageStripProps) {
  const { t } = useTranslation();
  const pages = Array.from({ length: Math.min(document.pages, MOST_PAGES) }, (_, index) => index + 1);
  return (
    <Radio.Group
      className="page-strip"
      aria-label={t('documents.pageFor')}
      value={page ?? 0}
      onChange={(event) => onChange(Number(event.target.value) || null)}
    >
      <Radio value={0}>{t('documents.pageAuto')}</Radio>
      {pages.map((number) => (
        <Radio key={number} value={number}>
          <PageThumb document={document} page={number} />
          {t('documents.pageNumber', { page: number })}
        </Radio>
      ))}
      {document.pages > MOST_PAGES ? <p className="hint">{t('documents.pageMore', { total: MOST_PAGES })}</p> : null}
    </Radio.Group>
  );
}
