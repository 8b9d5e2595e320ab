import { describe, expect, it } from 'vitest';
import { countCharacters, formatBytes, formatDay, formatNearDay } from '../../../../../src/renderer/src/ui/format.ts';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 KB'],
    [174_600, '171 KB'],
    [2_097_152, '2.0 MB'],
  ])('%i', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('countCharacters', () => {
  it.each([
    ['', 0],
    ['备好', 2],
    ['a𠮷b', 3],
    ['👨‍👩‍👧', 1],
    ['é', 1],
  ])('counts %j', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });
});

it('writes a day in the language of the page', () => {
  expect(formatDay('2026-11-23T12:00:00.000Z', 'zh-CN')).toBe('2026年11月23日');
  expect(formatDay('2026-11-23T12:00:00.000Z', 'en')).toBe('Nov 23, 2026');
});

it('leaves the year out of a day of this year, and of no other', () => {
  const now = new Date('2026-11-26T01:00:00.000Z');
  expect(formatNearDay('2026-11-28T12:00:00.000Z', 'zh-CN', now)).toBe('11月28日');
  expect(formatNearDay('2027-01-02T12:00:00.000Z', 'zh-CN', now)).toBe('2027年1月2日');
  expect(formatNearDay('2026-11-28T12:00:00.000Z', 'en', now)).toBe('Nov 28');
});
