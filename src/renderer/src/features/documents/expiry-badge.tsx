import { useTranslation } from 'react-i18next';
import { shanghaiDate } from '../../../../shared/domain/calendar-date.ts';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { Badge } from '../../ui/badge.tsx';
import { expiryOf } from './expiry.ts';

/** Whether a document has ended or ends soon; nothing for one that stays valid. */
export function ExpiryBadge({ document }: { readonly document: ApplicantDocument }) {
  const { t } = useTranslation();
  const expiry = expiryOf(document.validTo, shanghaiDate(new Date()));
  if (expiry.kind === 'none') return null;
  if (expiry.kind === 'expired') return <Badge tone="reject">{t('documents.expired')}</Badge>;
  return <Badge tone="warn">{t('documents.expiresIn', { days: expiry.days })}</Badge>;
}
