import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { markSegments } from '../../../../../../src/renderer/src/features/names/mark-segments.ts';
import { SEVERITIES } from '../../../../../../src/shared/domain/finding.ts';

describe('markSegments', () => {
  test('cuts the name where a match begins and ends', () => {
    expect(markSegments('好瑜伽课', [{ start: 1, end: 3, severity: 'reject' }])).toEqual([
      { text: '好', start: 0, severity: null },
      { text: '瑜伽', start: 1, severity: 'reject' },
      { text: '课', start: 3, severity: null },
    ]);
  });

  test('shows the worst of overlapping matches', () => {
    const found = [
      { start: 0, end: 3, severity: 'warn' },
      { start: 2, end: 4, severity: 'reject' },
    ] as const;
    expect(markSegments('一二三四五', found).map(({ text, severity }) => [text, severity])).toEqual([
      ['一二', 'warn'],
      ['三', 'reject'],
      ['四', 'reject'],
      ['五', null],
    ]);
  });

  test('marks nothing for a finding about the whole name, an empty match or one that lies outside', () => {
    const found = [
      { start: 0, end: 4, severity: 'reject' },
      { start: 2, end: 2, severity: 'reject' },
      { start: 3, end: 9, severity: 'reject' },
    ] as const;
    expect(markSegments('瑜伽预约', found)).toEqual([{ text: '瑜伽预约', start: 0, severity: null }]);
  });

  test('has nothing to show for an empty name', () => {
    expect(markSegments('', [])).toEqual([]);
  });
});

describe('markSegments over any name and findings', () => {
  const finding = fc.record({ start: fc.nat(12), end: fc.nat(12), severity: fc.constantFrom(...SEVERITIES) });
  test.prop([fc.string({ maxLength: 10 }), fc.array(finding, { maxLength: 6 })])(
    'never loses or repeats a character',
    (name, findings) => {
      expect(
        markSegments(name, findings)
          .map(({ text }) => text)
          .join(''),
      ).toBe(name);
    },
  );
});
