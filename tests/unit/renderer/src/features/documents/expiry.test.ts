import { describe, expect, it } from 'vitest';
import { areAllExpired, expiryOf } from '../../../../../../src/renderer/src/features/documents/expiry.ts';

const TODAY = '2026-11-26';

it.each([
  [null, { kind: 'none' }],
  ['长期', { kind: 'none' }],
  ['2026-11-25', { kind: 'expired' }],
  ['2026-11-26', { kind: 'soon', days: 0 }],
  ['2027-02-24', { kind: 'soon', days: 90 }],
  ['2027-02-25', { kind: 'none' }],
])('a paper valid until %s, on 2026-11-26', (validTo, expected) => {
  expect(expiryOf(validTo, TODAY)).toEqual(expected);
});

describe('a place with several papers', () => {
  it.each([
    ['none', [], false],
    ['one expired', ['2026-11-25'], true],
    ['all expired', ['2026-11-25', '2020-01-01'], true],
    ['one still valid', ['2026-11-25', '2026-11-26'], false],
    ['one without a date', ['2026-11-25', null], false],
  ])('%s', (_, ends, expected) => {
    expect(
      areAllExpired(
        ends.map((validTo) => ({ validTo })),
        TODAY,
      ),
    ).toBe(expected);
  });
});
