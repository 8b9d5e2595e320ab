import type { GuideRule } from '../../src/shared/domain/rules/rule-pack.ts';
import type { Text } from '../../src/shared/domain/text.ts';
import type { Undated } from './row-date.ts';

const t = (zh: string, en: string): Text => ({ zh, en });

const SMS_VENDOR =
  'https://github.com/xinxinyixx/qcloud-documents 备案短信核验说明.md (2020-03); https://yun.pingan.com/ssr/help/domain/icp/Process.5f605921523c0c33343c6b70.SMSV';
const SMS_OFFICIAL = 'https://developers.weixin.qq.com/community/develop/article/doc/000e28db6a8d18368a200902c6ac13';
const SMS_RETURN =
  'https://github.com/huaweicloud/huaweicloud-skills kb/procedures/备案短信核验.md (2025-12-31); http://store.gzidc.com/Front/FrontCms/getHelpArticleShow/cat_id/155/art_id/1380.html';
const FAQ_COPY =
  'http://www.shanxizhongtai.com/tag/%e5%b0%8f%e7%a8%8b%e5%ba%8f%e5%a4%87%e6%a1%88%e5%8f%98%e6%9b%b4/feed (copy of the official filing FAQ)';
const CHECK_LIST = 'https://github.com/1311823723/qunyou-tcg docs/miniprogram-release-checklist.md (2026-09)';
const VENDOR = 'https://github.com/huaweicloud/huaweicloud-skills kb (Huawei Cloud, 2025-12-31)';

/** The help for the message of the ministry, as questions: the first row is where it begins. */
const SMS: readonly Undated<GuideRule>[] = [
  {
    id: 'sms.start',
    topic: 'sms',
    title: t('12381 的短信到了吗？', 'Has the message from 12381 come?'),
    text: t(
      '平台初审通过后，工信部会给负责人手机发一条六位数字的短信，从发出起 24 小时内要核验。',
      'After the platform review the ministry sends six digits to the responsible person’s phone; they must be used within 24 hours.',
    ),
    answers: [
      { label: t('到了', 'Yes'), to: 'sms.type' },
      { label: t('没收到', 'No'), to: 'sms.missing' },
      { label: t('输错了', 'I typed it wrongly'), to: 'sms.wrong' },
      { label: t('过了 24 小时', 'The 24 hours are over'), to: 'sms.late' },
    ],
    source: SMS_OFFICIAL,
    confidence: 'official',
  },
  {
    id: 'sms.type',
    topic: 'sms',
    title: t('在哪里填，填什么', 'Where to type it, and what'),
    text: t(
      '打开 beian.miit.gov.cn，点“短信核验”，填六位验证码、手机号、身份证号后六位（最后一位是 X 也算），再填图形验证码；有的省要先选省份。不要把验证码告诉任何人。',
      'Open beian.miit.gov.cn, choose 短信核验, and type the six digits, the phone number, the last six of the ID number (X counts) and the captcha; the province may be asked. Tell nobody the code.',
    ),
    answers: [],
    source: SMS_VENDOR,
    confidence: 'vendor',
  },
  {
    id: 'sms.missing',
    topic: 'sms',
    title: t('先找一找，再重发', 'Look for it, then send it again'),
    text: t(
      '看看垃圾短信和拦截记录，并解除对 12381 的拦截（旧说明里的发件号还有 106598051001、10655113、106575000130）。再打开 beian.miit.gov.cn 的“短信核验”，在那里重新发送。重发不会延长 24 小时，请按第一条短信的时间算。',
      'Look in the spam and the blocked messages, and unblock 12381 (older texts also name 106598051001, 10655113 and 106575000130). Then have it sent again at beian.miit.gov.cn → 短信核验. That does not move the 24 hours as far as any text says: count from the first message.',
    ),
    answers: [{ label: t('还是没有', 'Still nothing'), to: 'sms.still' }],
    source: SMS_VENDOR,
    confidence: 'vendor',
  },
  {
    id: 'sms.still',
    topic: 'sms',
    title: t('检查手机号', 'Check the number'),
    text: t(
      '确认备案里填的手机号就是手上这部手机、没有停机、没有转接。2020 年的说明说第二天 12:00 会自动再发一次。到时间还没核验，备案会退回，改对手机号后重新提交即可。',
      'Make sure that the number in the filing is this phone’s, in service and not forwarded. A text of 2020 says that it is sent once more the next day at 12:00. If the time runs out, the filing comes back: correct the number and submit again.',
    ),
    answers: [],
    source: SMS_VENDOR,
    confidence: 'vendor',
  },
  {
    id: 'sms.wrong',
    topic: 'sms',
    title: t('最多错五次', 'Five wrong inputs at most'),
    text: t(
      '可以输错五次，第六次错误会退回备案。有几条短信时用最新的一条；身份证后六位里的 X 要照填。在这里记下错了几次，备好会提醒还剩几次。',
      'Five wrong inputs are forgiven, the sixth sends the filing back. Of several messages use the newest; an X among the last six counts. Note each wrong input here to see how many are left.',
    ),
    answers: [{ label: t('收不到新的短信', 'No new message comes'), to: 'sms.missing' }],
    source: SMS_RETURN,
    confidence: 'vendor',
  },
  {
    id: 'sms.late',
    topic: 'sms',
    title: t('会退回，可以再交', 'It comes back, and can be handed in again'),
    text: t(
      '超时后备案退回平台：什么都不用改，重新提交一次，平台初审和短信核验再走一遍。在这一步点“被退回了”，流程会带你回到提交备案。',
      'After the time-out the filing comes back to the platform. Nothing need be changed: submit again, and platform review and SMS come once more. Say “sent back” at this step, and the checklist leads back to the filing.',
    ),
    answers: [],
    source: SMS_RETURN,
    confidence: 'vendor',
  },
];

const AFTER: readonly Undated<GuideRule>[] = [
  {
    id: 'after.where',
    topic: 'after-filing',
    title: t('备案号在哪里看', 'Where the number shows'),
    text: t(
      '会自动出现在小程序的资料页；也可看“设置 → 基本设置 → 小程序备案 → 查看详情”，或在 beian.miit.gov.cn 公开查询。小程序的备案号是在主体备案号后面加 -数字X。',
      'It appears by itself in the program’s profile; see also 设置 → 基本设置 → 小程序备案 → 查看详情, or the public query at beian.miit.gov.cn. The program’s number is the subject’s with -digits and X.',
    ),
    answers: [],
    source: `an applicant’s article; ${CHECK_LIST}`,
    confidence: 'community',
  },
  {
    id: 'after.change',
    topic: 'after-filing',
    title: t('变更', 'Changes'),
    text: t(
      '在“设置 → 小程序备案 → 变更”里办理，期间小程序照常运行。备案号没有到期日。主体信息不符会先收到提醒。',
      'Use 设置 → 小程序备案 → 变更; the program keeps running. The number has no end date. Wrong data of the subject bring a warning first.',
    ),
    answers: [],
    source: FAQ_COPY,
    confidence: 'official',
  },
  {
    id: 'after.ten-days',
    topic: 'after-filing',
    title: t('多久内要变更', 'How soon'),
    text: t(
      '云厂商的说明写：主体信息变化后 10 个工作日内办理变更。',
      'A cloud vendor writes: within 10 working days after the subject’s data changed.',
    ),
    answers: [],
    source: VENDOR,
    confidence: 'vendor',
  },
  {
    id: 'after.rename',
    topic: 'after-filing',
    title: t('改名', 'A new name'),
    text: t(
      '备案后改名要做变更备案；一份清单说备案审核期间不能改名。认证会用认证名称替换小程序名称。',
      'A rename after the filing needs a change filing; one check list says that none is possible while a filing runs. Certification replaces the name by the certified one.',
    ),
    answers: [],
    source: `${FAQ_COPY}; ${CHECK_LIST}`,
    confidence: 'community',
  },
  {
    id: 'after.cancel',
    topic: 'after-filing',
    title: t('注销', 'Cancelling'),
    text: t(
      '可以注销主体、小程序或“微信小程序”三种备案信息。账号注销后冻结 7 天，管理员须在 7 天内确认。',
      'The filing of the subject, of the program or of “WeChat program” can be cancelled. A cancelled account is frozen for 7 days, and the administrator must confirm within 7 days.',
    ),
    answers: [],
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/record/cancelIcpfiling.html; https://developers.weixin.qq.com/doc/oplatform/service_market/buyer_guideline/tool/Createtroubleshooting.html',
    confidence: 'official',
  },
  {
    id: 'after.checks',
    topic: 'after-filing',
    title: t('以后的抽查', 'Later checks'),
    text: t(
      '管局和平台以后会抽查：证件过期、手机打不通、换了人都会被要求整改。',
      'Authorities and platforms check the data later: an expired ID, a dead phone, another owner.',
    ),
    answers: [],
    source: VENDOR,
    confidence: 'vendor',
  },
  {
    id: 'after.police',
    topic: 'after-filing',
    title: t('公安联网备案', 'Public-security filing'),
    text: t(
      '网站须在上线后 30 天内办理。个人小程序是否必须，没有读到官方文字，以当地公安机关的答复为准。',
      'Websites must, within 30 days of going online. No official text was read that says so of an individual’s program: ask the local public security.',
    ),
    answers: [],
    source: VENDOR,
    confidence: 'unconfirmed',
  },
  {
    id: 'after.yearly',
    topic: 'after-filing',
    title: t('每年要不要复核', 'Whether it is verified every year'),
    text: t(
      '小程序的备案信息是否每年复核，没有读到任何说明。认证则每年要重新办理。',
      'No text was read about a yearly verification of a program’s filing. The certification has to be renewed every year.',
    ),
    answers: [],
    source: '没有读到来源',
    confidence: 'unconfirmed',
  },
];

/** What helps at a step beyond its own texts. */
export const GUIDES: readonly Undated<GuideRule>[] = [...SMS, ...AFTER];
