import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { DOCUMENT_KIND_NAMES, DOCUMENT_KINDS } from '../../../../shared/domain/documents/document-kind.ts';
import { useIsReadOnly } from '../../api/use-read-only.ts';
import { Badge } from '../../ui/badge.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { formatBytes } from '../../ui/format.ts';
import { useText } from '../../ui/use-text.ts';
import { Thumbnail } from './document-preview.tsx';
import { DocumentUses } from './document-uses.tsx';
import { ExpiryBadge } from './expiry-badge.tsx';
import { ExportOriginal } from './export-original.tsx';
import { RecordedFields } from './recorded-fields.tsx';
import { RemoveDocument } from './remove-document.tsx';
import { ReplaceDocument } from './replace-document.tsx';
import { type Intake, useSetKind } from './use-documents.ts';
import { ValidityFields } from './validity-fields.tsx';
import { VersionList } from './version-list.tsx';

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

interface DocumentItemProps {
  readonly document: ApplicantDocument;
  /** What it has replaced, the latest first. */
  readonly older: readonly ApplicantDocument[];
  readonly intake: Intake;
  /** Whether it is alone in its place, whose corner then says whether it is still valid. */
  readonly isOnly: boolean;
}

/** Whether the paper was edited, and whether it is still valid. */
function Marks({ document, isOnly }: Pick<DocumentItemProps, 'document' | 'isOnly'>) {
  const { t } = useTranslation();
  return (
    <p className="row document-marks">
      {document.edit ? <Badge tone="accent">{t('documents.edited')}</Badge> : null}
      {isOnly ? null : <ExpiryBadge document={document} />}
    </p>
  );
}

/** One stored document: what it is, what was found, and the ways to change or remove it. */
export function DocumentItem({ document, older, intake, isOnly }: DocumentItemProps) {
  const { t } = useTranslation();
  const text = useText();
  const facts = useFacts(document);
  const setKind = useSetKind();
  const isReadOnly = useIsReadOnly();
  return (
    <li className="document" id={`slot-${document.id}`}>
      <Thumbnail document={document} />
      <div className="document-body">
        <p className="document-name">{document.fileName}</p>
        <p className="hint">{facts}</p>
        <Marks document={document} isOnly={isOnly} />
        <DocumentUses document={document} />
        <ValidityFields document={document} />
        <RecordedFields document={document} />
        <div>
          <Select
            size="small"
            aria-label={t('documents.kind')}
            popupMatchSelectWidth={false}
            value={document.kind}
            disabled={isReadOnly}
            options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: text(DOCUMENT_KIND_NAMES[kind]) }))}
            onChange={(kind) => setKind.mutate({ id: document.id, kind })}
          />
        </div>
        <div className="document-actions">
          <ReplaceDocument document={document} intake={intake} />
          <ExportOriginal document={document} />
          <RemoveDocument document={document} />
        </div>
        <Findings findings={document.findings} />
        <FailurePanel error={setKind.error} />
        <VersionList versions={older} />
      </div>
    </li>
  );
}
