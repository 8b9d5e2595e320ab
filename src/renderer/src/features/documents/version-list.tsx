import { useTranslation } from 'react-i18next';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { formatBytes, formatDay } from '../../ui/format.ts';
import { ExportOriginal } from './export-original.tsx';
import { RemoveDocument } from './remove-document.tsx';

function Version({ version }: { readonly version: ApplicantDocument }) {
  const { t, i18n } = useTranslation();
  const day = formatDay(version.addedAt, i18n.language);
  return (
    <li className="row">
      <span className="grow">
        {version.fileName}{' '}
        <span className="hint">{`${t('documents.addedOn', { day })} · ${formatBytes(version.bytes)}`}</span>
      </span>
      <ExportOriginal document={version} />
      <RemoveDocument document={version} />
    </li>
  );
}

/** What a document has replaced, the latest first: kept until somebody removes it. */
export function VersionList({ versions }: { readonly versions: readonly ApplicantDocument[] }) {
  const { t } = useTranslation();
  if (versions.length === 0) return null;
  return (
    <details className="versions">
      <summary>{t('documents.versions', { total: versions.length })}</summary>
      <p className="hint">{t('documents.olderMore')}</p>
      <ul>
        {versions.map((version) => (
          <Version key={version.id} version={version} />
        ))}
      </ul>
    </details>
  );
}
