import { describe, expect, it } from 'vitest';
import { likelyKind, SLOT_KINDS, SLOTS, slotOf } from '../../../../../../src/renderer/src/features/documents/slots.ts';
import { DOCUMENT_KINDS } from '../../../../../../src/shared/domain/documents/document-kind.ts';

describe('slots', () => {
  it('have exactly one place for every kind of document', () => {
    const placed = SLOTS.flatMap((slot) => SLOT_KINDS[slot]);
    expect(placed.toSorted()).toEqual(DOCUMENT_KINDS.toSorted());
  });

  it.each(DOCUMENT_KINDS)('find the place of %s', (kind) => {
    expect(SLOT_KINDS[slotOf(kind)]).toContain(kind);
  });
});

describe('likelyKind', () => {
  it.each([
    [[], 'id-card-front'],
    [['id-card-front'], 'id-card-back'],
    [['id-card-back'], 'id-card-front'],
    [['id-card-front', 'id-card-back'], 'residence-permit'],
    [['id-card-front', 'id-card-back', 'social-security-proof'], 'commitment-letter'],
    [['id-card-front', 'id-card-back', 'social-security-proof', 'other'], 'commitment-letter'],
  ] as const)('after %j guesses %s', (kinds, guess) => {
    expect(likelyKind(kinds.map((kind) => ({ kind })))).toBe(guess);
  });
});
