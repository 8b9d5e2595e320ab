import { describe, expect, it } from 'vitest';
import { createRejectionMatcher } from '../../../../../src/shared/domain/rejections/match-rejection.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const { rejections, steps } = loadRulePack();
const matcher = createRejectionMatcher(rejections);
const idsOf = (text: string, limit = 3) => matcher.match(text, limit).map(({ reasonId }) => reasonId);

// Written for this test, in the words of reviewers, notices and chats rather than of the rules.
const REPHRASED: readonly (readonly [text: string, id: string])[] = [
  ['您好，您填写的邮箱已经被其他账号占用，请更换一个邮箱后重新注册。', 'R01'],
  ['提示我这个身份证绑定的小程序已经到上限了，注册不了', 'R02'],
  ['您申请的名称与已有小程序重名，请修改后重新提交', 'R07'],
  ['errcode: 53018，名称和别人的微信号一样', 'R10'],
  ['名称命中关键词“故宫”，请补充相关商标或授权证明材料', 'R13'],
  ['你好，小程序名称过于宽泛，属于广义归纳类，缺乏辨识度，请修改。', 'R14'],
  ['你今年的名称修改次数已经用完', 'R15'],
  ['驳回字段：小程序名称。驳回原因：该名称不符合个人备案的要求，请重新命名。', 'R19'],
  ['名称中的“瑜伽”“预约”带有商业性质，个人主体不可使用', 'R20'],
  ['个人备案不能涉及企业、行业相关内容，建议以企业主体进行备案', 'R22'],
  ['服务内容标识选择错误，与小程序名称不一致', 'R24'],
  ['请在备注中详细描述小程序的服务内容，备注过于简单。', 'R25'],
  ['小程序内容涉及新闻出版，需要办理前置审批，请上传批文', 'R27'],
  ['您的小程序含有用户评论留言功能，个人主体不支持社交互动', 'R28'],
  ['该主体已在外省完成过备案，请修改备案省份为原省份', 'R31'],
  ['网站主办者冲突(主办者名称或证件类型及号码),请核实后再次报备。', 'R32'],
  ['证件住所与身份证上的住址不一致，请照证件填写', 'R35'],
  ['您的身份证非本省，请上传居住证或暂住证', 'R36'],
  ['上传的居住证已过期，请换发后重新上传', 'R37'],
  ['通信地址填写不详细，请精确到门牌号', 'R38'],
  ['证件照片模糊、有反光，请重新上传清晰的照片', 'R40'],
  ['请上传身份证原件的彩色照片，不接受黑白复印件和屏幕翻拍', 'R41'],
  ['身份证有效期小于三个月，请更换新证后再备案', 'R42'],
  ['人脸核验照片背景不是纯白色，请重新核验', 'R47'],
  ['手机号码归属地不是本省，请更换为本地手机号码', 'R48'],
  ['审核人员多次拨打您的电话无人接听，请保持电话畅通', 'R49'],
  ['应急电话和负责人手机号码相同，请填写其他人的号码', 'R51'],
  ['未在24小时内完成短信核验，备案申请已退回', 'R56'],
  ['一直没有收到12381的核验短信', 'R58'],
  ['名称无法反映服务内容，且不得使用人名、昵称', 'R62'],
];

const UNRELATED: readonly string[] = [
  '',
  '？！…',
  '今天天气不错，我们下午去公园散步吧。',
  '番茄炒蛋的做法：先把鸡蛋打散，再切番茄，大火快炒。',
  '您的快递已到达菜鸟驿站，请凭取件码 5-2-3021 领取。',
  '床前明月光，疑是地上霜。举头望明月，低头思故乡。',
  '本次列车终点站是上海虹桥，请旅客们带好随身物品。',
  'const total = items.reduce((sum, item) => sum + item.price, 0);',
  'The quick brown fox jumps over the lazy dog.',
  '请问这个周末的羽毛球活动还有名额吗？我想报名两个人。',
  '公司第三季度营收同比增长百分之十二，净利润略有下降。',
  '恭喜，您的小程序备案已通过，备案号已生成。',
];

describe('matching a pasted refusal', () => {
  it.each(rejections.map(({ id, message }) => [id, message] as const))(
    '%s is found first by its own message',
    (id, message) => {
      expect(matcher.match(message)[0]?.reasonId).toBe(id);
    },
  );

  it('finds at least nine of ten rephrased messages among the first three', () => {
    expect(REPHRASED).toHaveLength(30);
    const missed = REPHRASED.filter(([text, id]) => !idsOf(text).includes(id));
    console.log(
      `rephrased: ${30 - missed.length} of 30 in the first three, ${REPHRASED.filter(([text, id]) => idsOf(text, 1)[0] === id).length} first`,
    );
    expect(missed.map(([text, id]) => `${id} ${text} → ${idsOf(text).join()}`).slice(3)).toEqual([]);
  });

  it.each(UNRELATED)('finds nothing in “%s”', (text) => {
    expect(matcher.match(text)).toEqual([]);
  });

  it('ranks, scores from 0 to 1, and keeps to the limit', () => {
    const matches = matcher.match('名称不符合个人备案要求；通讯地址不详细；应急联系方式与负责人手机号相同', 10);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const score of scores) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    expect(matches.map(({ reasonId }) => reasonId)).toEqual(expect.arrayContaining(['R19', 'R38', 'R51']));
    expect(matcher.match('名称不符合个人备案要求；通讯地址不详细', 1)).toHaveLength(1);
  });

  it('takes full-width digits of a code, and no code inside a longer number', () => {
    expect(idsOf('错误码：５３０１３')[0]).toBe('R07');
    expect(idsOf('单号 1530131')).toEqual([]);
  });

  it('leads to a step that exists', () => {
    const known = steps.map(({ id }) => id);
    for (const { stepId } of rejections) expect(known).toContain(stepId);
  });
});
