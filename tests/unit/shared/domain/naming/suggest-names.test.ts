import { describe, expect, it } from 'vitest';
import { checkName } from '../../../../../src/shared/domain/naming/check-name.ts';
import { suggestNames } from '../../../../../src/shared/domain/naming/suggest-names.ts';
import { loadNameContext } from '../../../../support/rule-pack.ts';

const context = loadNameContext();
const suggest = (topic: string, seed = 1, count = 20) => suggestNames({ topic, count, seed }, context);

const TOPICS = [
  '背单词',
  '瑜伽',
  '火锅预约',
  '养多肉',
  '微信记账',
  '中国象棋',
  '',
  '!!!',
  'Python',
  '🍎',
  '成都'.repeat(40),
];

describe('suggestNames', () => {
  it.each(TOPICS)('answers “%s” with so many different names, none refused and none a published sample', (topic) => {
    const suggestions = suggest(topic);
    expect(suggestions).toHaveLength(20);
    expect(new Set(suggestions.map(({ name }) => name)).size).toBe(20);
    for (const { name, verdict } of suggestions) {
      const check = checkName(name, context);
      expect(check.verdict).toBe(verdict);
      expect(check.verdict, name).not.toBe('reject');
      expect(check.findings.map(({ ruleId }) => ruleId)).not.toContain('B11');
    }
  });

  it('gives the same names for a seed and others for another', () => {
    expect(suggest('背单词', 7)).toEqual(suggest('背单词', 7));
    const other = new Set(suggest('背单词', 8).map(({ name }) => name));
    expect(suggest('背单词', 7).filter(({ name }) => !other.has(name)).length).toBeGreaterThan(10);
  });

  it('follows several patterns and puts names without a finding first', () => {
    const suggestions = suggest('背单词');
    expect(new Set(suggestions.map(({ pattern }) => pattern)).size).toBe(5);
    const verdicts = suggestions.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(verdicts.toSorted((a) => (a === 'ok' ? -1 : 1)));
    expect(verdicts[0]).toBe('ok');
  });

  it('writes a plain word for a word of a trade', () => {
    const names = suggest('瑜伽').map(({ name }) => name);
    expect(names.some((name) => name.includes('拉伸'))).toBe(true);
    expect(names.some((name) => name.includes('瑜伽'))).toBe(false);
  });
});
