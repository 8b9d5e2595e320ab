import { describe, expect, it } from 'vitest';
import { checkText } from '../../../../../src/shared/domain/naming/check-text.ts';
import { loadNameContext } from '../../../../support/rule-pack.ts';

const context = loadNameContext();
const told = (kind: 'remark' | 'intro', text: string) =>
  checkText(kind, text, context).findings.map(({ ruleId, severity, match }) => `${severity} ${ruleId} ${match}`);

const PLAIN = '记录阳台上每一盆花的浇水日子，只在本机保存。';

describe('checkText', () => {
  it.each([19, 201])('refuses a remark of %i characters', (length) => {
    const { verdict, findings } = checkText('remark', '字'.repeat(length), context);
    expect(verdict).toBe('reject');
    expect(findings[0]).toMatchObject({ ruleId: 'text.remark-length', start: 0, end: length });
  });

  it.each([20, 200])('takes a remark of %i characters', (length) => {
    expect(checkText('remark', '😀'.repeat(length), context)).toMatchObject({ length, verdict: 'ok' });
  });

  it.each([
    ['abc', 'reject'],
    ['abcd', 'ok'],
    ['字'.repeat(60), 'ok'],
    ['字'.repeat(61), 'reject'],
  ])('judges the intro %s by its units', (text, verdict) => {
    expect(checkText('intro', text, context).verdict).toBe(verdict);
  });

  it('warns about words that a name must not hold either', () => {
    expect(told('remark', `${PLAIN}提供交易。`)).toEqual(['warn B07 交易']);
  });

  it('does not mind what the program is said not to do', () => {
    expect(told('remark', `${PLAIN}不涉及交易、不开放评论。`)).toEqual([]);
    expect(told('remark', `${PLAIN}不收集信息。提供交易。`)).toEqual(['warn B07 交易']);
  });
});
