import { describe, expect, it } from 'vitest';
import { checkName, type NameContext } from '../../../../../src/shared/domain/naming/check-name.ts';
import type { NameRule } from '../../../../../src/shared/domain/rules/rule-pack.ts';
import { chinese, loadNameContext } from '../../../../support/rule-pack.ts';

const context = loadNameContext();

/** The context with one rule changed, and how often a word was read aloud since. */
function changed(id: string, change: (rule: NameRule) => Partial<NameRule>) {
  const read: string[] = [];
  const other: NameContext = {
    ...context,
    rules: context.rules.map((rule) => (rule.id === id ? { ...rule, ...change(rule) } : rule)),
    chinese: {
      ...chinese,
      readWord(word) {
        read.push(word);
        return chinese.readWord(word);
      },
    },
  };
  const rulesOf = (name: string) => [...new Set(checkName(name, other).findings.map(({ ruleId }) => ruleId))];
  return { rulesOf, read };
}

describe('words made ready', () => {
  it('reads nothing aloud that was read when the app was built', () => {
    const { rulesOf, read } = changed('P01', () => ({ severity: 'warn' }));
    expect(rulesOf('微信小记')).toEqual(['P01']);
    expect(read).toEqual([]);
  });

  it('takes a word that the person added, and what it sounds like, and keeps the others', () => {
    const { rulesOf, read } = changed('P01', ({ words }) => ({ words: [...words, '鹅厂'] }));
    expect(rulesOf('鹅厂食堂表')).toContain('P01');
    expect(rulesOf('echang食堂表')).toContain('P01');
    expect(rulesOf('微信小记')).toContain('P01');
    expect(rulesOf('瑜伽预约')).toContain('B13');
    expect(read).toContain('鹅厂');
    expect(read).not.toContain('瑜伽');
  });

  it('forgets a word that the person took out', () => {
    const { rulesOf } = changed('B13', ({ words }) => ({ words: words.filter((word) => word !== '瑜伽') }));
    expect(rulesOf('瑜伽小记')).toEqual([]);
    expect(rulesOf('yujia小记')).toEqual([]);
  });

  it('makes places ready again where the lists of their rule changed', () => {
    const { rulesOf } = changed('B03', ({ lists }) => ({
      lists: { ...lists, known: [...(lists['known'] ?? []), '云深小镇'] },
    }));
    expect(rulesOf('云深小镇漫步')).toContain('B03');
    expect(rulesOf('苏州茶馆记')).toContain('B03');
  });
});
