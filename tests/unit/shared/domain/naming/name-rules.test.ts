import { describe, expect, it } from 'vitest';
import { checkName } from '../../../../../src/shared/domain/naming/check-name.ts';
import { loadNameContext, loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
const context = loadNameContext();
const rulesOf = (name: string) => new Set(checkName(name, context).findings.map(({ ruleId }) => ruleId));
/** The facts put remarks beside some examples: 印象笔记 (taken), 江西AI圈 -> renamed 智能实战笔记. */
const nameIn = (example: string) => example.replace(/ (?:\(|->).*/u, '');

/** Examples that the facts word as prose, or whose word the facts themselves leave to the reader. */
const NO_NAMES = new Set(['“周报”类名称 triggered a media check', 'xxx知识学习工具']);
/** B04 knows who the applicant is only where one is given; B10's samples are warned about by its own warning words. */
const WARNED_ANYWAY = new Set([
  '张三学Python (applicant is 张三; vendor texts differ)',
  '广州地铁 (government only)',
  '广州公积金 (government only)',
  '接口测试工具',
  '我的摄影小空间',
  '吃货分享',
  'A+B计算',
]);

describe('the 45 naming rules', () => {
  it('are all there', () => {
    expect(pack.nameRules).toHaveLength(45);
  });

  it.each(pack.nameRules.filter(({ check }) => check === 'not-offline'))(
    '$id cannot be checked offline, and says what is offered instead',
    ({ instead, fix }) => {
      expect(instead).not.toBeNull();
      expect(fix.zh).not.toBe('');
    },
  );

  it.each(
    pack.nameRules.filter(({ check, rejectedExamples }) => check !== 'not-offline' && rejectedExamples.length > 0),
  )('$id objects to its own examples', ({ id, rejectedExamples }) => {
    const names = rejectedExamples.filter((example) => !NO_NAMES.has(example)).map(nameIn);
    expect(names.filter((name) => !rulesOf(name).has(id))).toEqual([]);
  });

  it.each(
    pack.nameRules.filter(({ check, acceptedExamples }) => check !== 'not-offline' && acceptedExamples.length > 0),
  )('$id leaves its accepted examples alone', ({ id, acceptedExamples }) => {
    const names = acceptedExamples.filter((example) => !WARNED_ANYWAY.has(example)).map(nameIn);
    expect(names.filter((name) => rulesOf(name).has(id))).toEqual([]);
  });
});
