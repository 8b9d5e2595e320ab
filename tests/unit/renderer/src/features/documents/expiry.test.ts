import { expect, it } from 'vitest';
import { expiryOf } from '../../../../../../src/renderer/src/features/documents/expiry.ts';

it.each([
  [null, { kind: 'none' }],
  ['长期', { kind: 'none' }],
  ['2026-11-25', { kind: 'expired' }],
  ['2026-11-26', { kind: 'soon', days: 0 }],
  ['2027-01-25', { kind: 'soon', days: 60 }],
  ['2027-01-26', { kind: 'none' }],
])('a paper valid until %s, on 2026-11-26', (validTo, expected) => {
  expect(expiryOf(validTo, '2026-11-26')).toEqual(expected);
});
