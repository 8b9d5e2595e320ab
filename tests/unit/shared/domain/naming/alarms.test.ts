import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkName } from '../../../../../src/shared/domain/naming/check-name.ts';
import { ENDINGS } from '../../../../../src/shared/domain/naming/straddle.ts';
import { falseAlarms, seenDisguises } from '../../../../bench/names/alarms.ts';
import { chinese, loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
const context = { rules: pack.nameRules, regions: pack.regions, chinese };

describe('alarms', () => {
  it('leaves innocent names alone', () => {
    const { reject, warn } = falseAlarms(context);
    expect(reject).toBeLessThanOrEqual(0.01);
    expect(warn).toBeLessThanOrEqual(0.05);
  });

  it('sees refused words through disguises', () => {
    const { seen, missed } = seenDisguises(context);
    expect(seen, missed.map(({ way, name }) => `${way} ${name}`).join(' ')).toBeGreaterThanOrEqual(0.98);
  });

  it('keeps a finding about a name when a usual ending is added to it', () => {
    const words = pack.nameRules
      .filter(({ check, severity }) => check === 'words' && severity === 'reject')
      .flatMap((rule) => rule.words.map((word) => ({ rule: rule.id, word: `猫咪${word}` })));
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom(...ENDINGS), ({ rule, word }, ending) => {
        const places = (name: string) =>
          checkName(name, context)
            .findings.filter(({ ruleId, end }) => ruleId === rule && end <= word.length)
            .map(({ match, start, severity }) => `${match} ${start} ${severity}`);
        expect(places(word + ending)).toEqual(expect.arrayContaining(places(word)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes time that grows no faster than the text', () => {
    const time = (repeats: number) => {
      const text = '微信zhongguo第1步，成都商&城'.repeat(repeats);
      const runs = Array.from({ length: 5 }, () => {
        const startedAt = performance.now();
        checkName(text, context);
        return performance.now() - startedAt;
      });
      return Math.min(...runs);
    };
    time(40);
    // Four times the text; twice that leaves room for a busy machine and none for a square, which would be sixteen.
    expect(time(320) / time(80)).toBeLessThan(12);
  });
});
