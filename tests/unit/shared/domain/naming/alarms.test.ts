import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkName } from '../../../../../src/shared/domain/naming/check-name.ts';
import { ENDINGS } from '../../../../../src/shared/domain/naming/straddle.ts';
import { falseAlarms, seenDisguises, seenPlainly } from '../../../../bench/names/alarms.ts';
import { loadNameContext, loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
const context = loadNameContext();

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

  it('sees refused words in everyday surroundings', () => {
    const { seen, missed } = seenPlainly(context);
    expect(seen, missed.join(' ')).toBeGreaterThanOrEqual(0.999);
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
    const sample = '微信zhongguo第1步，成都商&城';
    const least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
    // In turns, and the least of many, so that a busy machine slows both alike.
    for (let round = 0; round < 15; round += 1) {
      for (const [key, repeats] of [
        ['short', 60],
        ['long', 480],
      ] as const) {
        const startedAt = performance.now();
        checkName(sample.repeat(repeats), context);
        least[key] = Math.min(least[key], performance.now() - startedAt);
      }
    }
    // Eight times the text: a square would take sixty-four times as long.
    expect(least.long / least.short).toBeLessThan(32);
  });
});
