import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../../src/shared/domain/finding.ts';
import { checkName } from '../../../../../src/shared/domain/naming/check-name.ts';
import { HELD_OUT_NAMES } from '../../../../support/held-out-names.ts';
import { loadNameContext } from '../../../../support/rule-pack.ts';
import { UNSEEN_NAMES } from '../../../../support/unseen-names.ts';

const context = loadNameContext();

describe.each([
  { list: 'the first list', names: HELD_OUT_NAMES, exactly: 0.95 },
  // Made to be hard: eight in ten of its innocent names hold a forbidden word where two words meet.
  { list: 'the second list', names: UNSEEN_NAMES, exactly: 0.9 },
])('names that were judged before the engine was asked: $list', ({ names, exactly }) => {
  const judged = names.map((row) => ({ ...row, got: checkName(row.name, context).verdict }));
  const those = (expected: Verdict, got: Verdict) =>
    judged.filter((row) => row.verdict === expected && row.got === got).map(({ name }) => name);

  it('get their verdict nearly always', () => {
    const exact = judged.filter(({ verdict, got }) => verdict === got).length;
    console.log(`${exact} of ${judged.length} exact (${((100 * exact) / judged.length).toFixed(1)} %)`);
    expect(exact / judged.length).toBeGreaterThanOrEqual(exactly);
  });

  it('are never waved through where they are refused', () => {
    expect(those('reject', 'ok')).toEqual([]);
  });

  it('are hardly ever refused where they are innocent', () => {
    const innocent = judged.filter(({ verdict }) => verdict === 'ok').length;
    expect(those('ok', 'reject').length / innocent).toBeLessThanOrEqual(0.02);
  });
});
