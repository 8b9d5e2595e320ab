import { Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shanghaiDate } from '../../../../shared/domain/calendar-date.ts';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { DOCUMENT_KIND_NAMES, type DocumentKind } from '../../../../shared/domain/documents/document-kind.ts';
import { olderVersions } from '../../../../shared/domain/documents/versions.ts';
import { Badge } from '../../ui/badge.tsx';
import { useText } from '../../ui/use-text.ts';
import { DocumentItem } from './document-item.tsx';
import { DropZone } from './drop-zone.tsx';
import { areAllExpired, expiryOf } from './expiry.ts';
import { ExpiryBadge } from './expiry-badge.tsx';
import { SLOT_ANCHORS, SLOT_KINDS, type Slot } from './slots.ts';
import type { Intake } from './use-documents.ts';

/** How much a place is wanted. */
export type Need = 'needed' | 'optional' | 'notNeeded';

interface SlotCardProps {
  readonly slot: Slot;
  readonly need: Need;
  readonly documents: readonly ApplicantDocument[];
  /** Every version of the person's documents. */
  readonly all: readonly ApplicantDocument[];
  readonly intake: Intake;
}

function NeedBadge({ need, documents }: Pick<SlotCardProps, 'need' | 'documents'>) {
  const { t } = useTranslation();
  const [only, ...others] = documents;
  if (areAllExpired(documents, shanghaiDate(new Date()))) return <Badge tone="reject">{t('documents.expired')}</Badge>;
  if (only && others.length === 0 && isEnding(only)) return <ExpiryBadge document={only} />;
  if (only) return <Badge tone="ok">{t('documents.done')}</Badge>;
  return <Badge tone={need === 'needed' ? 'warn' : 'quiet'}>{t(`documents.${need}`)}</Badge>;
}

function isEnding({ validTo }: ApplicantDocument): boolean {
  return expiryOf(validTo, shanghaiDate(new Date())).kind === 'soon';
}

/** One place of the packet: what belongs here, what is already there, and the way in. */
export function SlotCard({ slot, need, documents, all, intake }: SlotCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const id = useId();
  const kinds = SLOT_KINDS[slot];
  const [kind, setKind] = useState<DocumentKind>(kinds[0]);
  const label = t(`documents.${slot}`);
  const isFilled = documents.length > 0;
  const isBusy = intake.current !== null && kinds.includes(intake.current.kind);
  return (
    <section id={`slot-${SLOT_ANCHORS[slot]}`} className="panel slot" aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{label}</h2>
        <NeedBadge need={need} documents={documents} />
        <p className="panel-lead">{t(`documents.${slot}Hint`)}</p>
      </header>
      {isFilled ? (
        <ul>
          {documents.map((document) => (
            <DocumentItem
              key={document.id}
              document={document}
              older={olderVersions(all, document.id)}
              isOnly={documents.length === 1}
              intake={intake}
            />
          ))}
        </ul>
      ) : null}
      {kinds.length > 1 ? (
        <Select
          aria-label={t('documents.kindFor', { slot: label })}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: text(DOCUMENT_KIND_NAMES[value]) }))}
        />
      ) : null}
      <DropZone label={label} isSmall={isFilled} isBusy={isBusy} onFiles={(files) => void intake.addAll(files, kind)} />
    </section>
  );
}
