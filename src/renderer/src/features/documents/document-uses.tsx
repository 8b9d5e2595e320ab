import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { useText } from '../../ui/use-text.ts';
import { useDocumentUses } from './use-documents.ts';

/** Which places of which packets a document fills now; nothing for one that fills none. */
export function DocumentUses({ document }: { readonly document: ApplicantDocument }) {
  const { t } = useTranslation();
  const text = useText();
  const uses = useDocumentUses(document.applicantId).data?.uses ?? [];
  const own = uses.filter(({ documentId }) => documentId === document.id);
  if (own.length === 0) return null;
  return (
    <p className="hint">
      {t('documents.usedIn')}
      {own.map(({ programId, programName, slotId, label }, index) => (
        <span key={`${programId} ${slotId}`}>
          {index === 0 ? '' : t('common.listSeparator')}
          <Link className="clipped" to={`/programs/${programId}/packet`} title={programName}>
            {programName || t('documents.unnamedProgram')}
          </Link>{' '}
          · {text(label)}
        </span>
      ))}
    </p>
  );
}
