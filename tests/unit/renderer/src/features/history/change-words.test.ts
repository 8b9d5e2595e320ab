import { expect, it } from 'vitest';
import { type Speech, sayChange } from '../../../../../../src/renderer/src/features/history/change-words.ts';

const speech: Speech = {
  // Every sentence as its key; the real function also takes lists of keys, which is not asked for here.
  t: ((key: string) => key) as unknown as Speech['t'],
  language: 'zh-CN',
  provinceOf: (code) => (code === '310000' ? '上海市' : undefined),
  stepOf: (id) => (id === 'sms' ? { zh: '短信核验', en: 'SMS' } : undefined),
  categoryOf: (id) => (id === '3' ? { zh: '工具', en: 'Tools' } : undefined),
};

it.each([
  ['kind', null, 'residence-permit', '材料类型: 居住证'],
  ['idKind', 'passport', 'resident-id-card', '证件类型: 护照 → 居民身份证'],
  ['filingProvince', '', '310000', '备案省份: common.notFilled → 上海市'],
  ['filingProvince', '310000', '999999', '备案省份: 上海市 → 999999'],
  ['categoryIds', '[]', '[3,4]', '服务内容标识: common.notFilled → 工具common.listSeparator4'],
  ['preApproval', 'unanswered', 'none', '前置审批: filing.unanswered → filing.none'],
  ['verdict', '', 'ok', '检查结果: common.notFilled → verdict.ok'],
  // What came with it was nothing before.
  ['verdict', null, 'ok', '检查结果: verdict.ok'],
  ['step.sms', 'in-progress', 'done', '短信核验: checklist.in-progress → checklist.done'],
  // What a person typed stays as it is, even where it looks like a code.
  ['name', 'passport', '读书小记本', '姓名或名称: passport → 读书小记本'],
  ['emergencyContact.mobile', '1', '2', '应急联系人手机号: 1 → 2'],
])('says %s from %s to %s', (field, before, after, expected) => {
  const words = sayChange({ field, before, after }, speech);
  const told = [words?.before, words?.after].filter((value) => value !== undefined);
  expect(`${words?.name}: ${told.join(' → ')}`).toBe(expected);
});

it('says only that something was edited, and nothing of what nobody reads', () => {
  expect(sayChange({ field: 'edit', before: '{}', after: '{"turns":1}' }, speech)).toEqual({
    field: 'edit',
    name: '旋转与裁切',
  });
  for (const field of ['sha256', 'refusal.reasons', 'refusal.rulePack'])
    expect(sayChange({ field, before: null, after: 'x' }, speech)).toBeUndefined();
  expect(sayChange({ field: 'refusal.text', before: null, after: '名称不符' }, speech)?.after).toBe('名称不符');
});
