import type { DocumentKind } from '../../../../shared/domain/documents/document-kind.ts';

/** The places of the page that documents are put into. */
export const SLOTS = ['front', 'back', 'proof', 'other'] as const;
export type Slot = (typeof SLOTS)[number];

/** What each place takes; the first kind is what a file is taken for until somebody says otherwise. */
export const SLOT_KINDS: Readonly<Record<Slot, readonly [DocumentKind, ...DocumentKind[]]>> = {
  front: ['id-card-front'],
  back: ['id-card-back'],
  proof: ['residence-permit', 'social-security-proof', 'temporary-residence-permit', 'property-certificate'],
  other: ['commitment-letter', 'authenticity-commitment', 'holding-id-photo', 'other'],
};

/** How addresses call each place: as the packet does. */
export const SLOT_ANCHORS: Readonly<Record<Slot, string>> = {
  front: 'id-card-front',
  back: 'id-card-back',
  proof: 'residence-proof',
  other: 'other',
};

/** The place that a kind belongs to. */
export function slotOf(kind: DocumentKind): Slot {
  return SLOTS.find((slot) => SLOT_KINDS[slot].includes(kind)) ?? 'other';
}

interface HasKind {
  readonly kind: DocumentKind;
}

/** What a pasted image most likely is: the first place that is still empty. */
export function likelyKind(documents: readonly HasKind[]): DocumentKind {
  const filled = new Set(documents.map((document) => slotOf(document.kind)));
  const empty = SLOTS.find((slot) => !filled.has(slot)) ?? 'other';
  return SLOT_KINDS[empty][0];
}
