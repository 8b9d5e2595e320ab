import { describe, expect, it } from 'vitest';
import { checkText } from '../../../../../src/shared/domain/naming/check-text.ts';
import { checkAgreement, remarkTemplate } from '../../../../../src/shared/domain/naming/remark-agreement.ts';
import { chinese, loadNameContext, loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
const context = loadNameContext();
const tool = pack.categories.filter(({ categoryId }) => categoryId === 3);
const told = (name: string, remark: string, categories = tool) =>
  checkAgreement({ name, remark, categories }, chinese).map(({ ruleId, severity }) => `${severity} ${ruleId}`);

describe('checkAgreement', () => {
  it('is content where the remark takes up the name and a use of the contents', () => {
    expect(told('阳台种菜小记', '记录阳台上的蔬菜，像笔记一样，不涉及交易。')).toEqual([]);
  });

  it('hints where the remark never speaks of the name', () => {
    expect(told('阳台种菜小记', '给孩子背单词用的笔记，不涉及交易和支付。')).toEqual(['info text.name-not-told']);
  });

  it('hints at contents that nothing speaks of', () => {
    expect(told('阳台种菜小记', '记录阳台上的蔬菜什么时候浇水、什么时候收。')).toEqual(['info text.content-not-told']);
  });

  it('never warns about a poetic name, and says nothing before a remark is there', () => {
    expect(told('拾光小集', '个人读书时摘抄句子的笔记。')).toEqual([]);
    expect(told('渡口拾光', '个人读书时摘抄句子的笔记。')).toEqual(['info text.name-not-told']);
    expect(told('阳台种菜小记', '  ')).toEqual([]);
  });
});

describe('remarkTemplate', () => {
  it.each([
    ['读书小记本', tool],
    ['', []],
  ])('for “%s” is long enough and raises no finding itself', (name, categories) => {
    const remark = remarkTemplate({ name, categories });
    expect([...remark].length).toBeLessThanOrEqual(200);
    expect(checkText('remark', remark, context)).toMatchObject({ verdict: 'ok', findings: [] });
  });
});
