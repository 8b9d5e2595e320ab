import type { StepRule } from '../../src/shared/domain/rules/rule-pack.ts';
import type { Text } from '../../src/shared/domain/text.ts';

/** What a person reads about one step, and how it hangs together with the others. */
export type StepTexts = Omit<StepRule, 'id' | 'order' | 'source' | 'confidence'>;

const t = (zh: string, en: string): Text => ({ zh, en });

const YOU = t('申请人', 'The applicant');
const MINUTES = t('几分钟', 'Minutes');

const REGISTER: Readonly<Record<string, StepTexts>> = {
  register: {
    title: t('注册账号', 'Register the account'),
    actor: YOU,
    needs: t(
      '一个没有注册过公众平台、开放平台、企业微信，也没有绑定个人微信的邮箱；一个密码',
      'An e-mail that serves no other WeChat platform and no personal WeChat account; a password',
    ),
    typicalTime: MINUTES,
    deadline: null,
    doneWhen: t('激活邮件已发出', 'The activation mail was sent'),
    ifItFails: t(
      '邮箱被占用就换一个；数量到上限就在“公众平台安全助手 → 绑定查询”里解绑',
      'Take another e-mail; at the limit of 5, unbind via 公众平台安全助手 → 绑定查询',
    ),
    after: [],
    skippable: false,
    dueHours: null,
    waitDays: null,
  },
  activate: {
    title: t('激活邮箱', 'Activate the e-mail'),
    actor: YOU,
    needs: t('邮件里的激活链接', 'The link in the mail'),
    typicalTime: MINUTES,
    deadline: t('官方期限没有读到；有教程说 24 小时内', 'No official limit was read; one guide says 24 hours'),
    doneWhen: t('链接已打开', 'The link was opened'),
    ifItFails: t(
      '重发邮件，看看垃圾箱，或换一个邮箱',
      'Send it again, look in the spam folder, or take another e-mail',
    ),
    after: ['register'],
    skippable: false,
    dueHours: null,
    waitDays: null,
  },
  identity: {
    title: t('登记主体信息（个人）', 'Register the subject (individual)'),
    actor: t('申请人，同时是管理员', 'The applicant, who is the administrator too'),
    needs: t(
      '姓名、身份证号、手机号和验证码、已实名的微信扫码',
      'Name, ID number, phone with code, a scan with a real-name WeChat account',
    ),
    typicalTime: MINUTES,
    deadline: t(
      '没有期限，但提交后主体信息不能再改，请核对',
      'No limit, but the subject cannot be changed afterwards: check twice',
    ),
    doneWhen: t('账号已开通', 'The account is open'),
    ifItFails: t(
      '须年满 18 周岁；同一身份证、手机号、微信号各最多 5 个小程序',
      'You must be 18; one ID card, phone and WeChat account take 5 programs each',
    ),
    after: ['activate'],
    skippable: false,
    dueHours: null,
    waitDays: null,
  },
  name: {
    title: t('填写名称、头像、简介', 'Set name, avatar and intro'),
    actor: YOU,
    needs: t(
      '在“名称预检”里查过的名称、头像（不超过 2 MB）、4–120 个字符的简介',
      'A name that passed the name check, an avatar up to 2 MB, an intro of 4–120 units',
    ),
    typicalTime: t(
      '立即生效；命中保护词要审核，最多 7 个工作日',
      'At once; up to 7 working days when a protected word is hit',
    ),
    deadline: null,
    doneWhen: t('名称已生效', 'The name is set'),
    ifItFails: t(
      '发布前可改名 2 次，发布后每年 2 次；再多要通过认证改名',
      'Two renames before release, two a year afterwards; more only through certification',
    ),
    after: ['identity'],
    skippable: false,
    dueHours: null,
    waitDays: null,
  },
  category: {
    title: t('选择服务类目', 'Choose the service category'),
    actor: YOU,
    needs: t(
      '一个对个人开放的平台服务类目，例如“工具”',
      'A platform category that is open to individuals, such as 工具',
    ),
    typicalTime: t('几分钟到几天', 'Minutes to days'),
    deadline: null,
    doneWhen: t('至少一个类目审核通过', 'At least one category is approved'),
    ifItFails: t('改选对个人开放的类目', 'Choose a category that is open to individuals'),
    after: ['name'],
    skippable: false,
    dueHours: null,
    waitDays: null,
  },
};

const FILE: Readonly<Record<string, StepTexts>> = {
  filing: {
    title: t('填写备案资料', 'Fill in the filing'),
    actor: YOU,
    needs: t(
      '备好做出的材料包：身份证两面、居住地证明（跨省时）、字段对照表；本人做人脸核身',
      'The packet made here: both card sides, proof of residence where needed, the value table; the face check in person',
    ),
    typicalTime: t('30–60 分钟', '30–60 minutes'),
    deadline: t(
      '备案入口每天有名额，10:00 刷新（2023 年的说法）',
      'The entrance has a daily quota, refreshed at 10:00 (text of 2023)',
    ),
    doneWhen: t('已提交，人脸核身通过', 'Submitted, and the face check passed'),
    ifItFails: t(
      '入口不可用时：名称含某些关键词，或管局系统维护，换个时间再试',
      'When the entrance is closed: the name holds certain words, or the authority’s system is down',
    ),
    after: ['name', 'category'],
    skippable: false,
    dueHours: null,
    waitDays: null,
  },
  'platform-review': {
    title: t('平台初审', 'Platform review'),
    actor: t('微信平台', 'WeChat'),
    needs: t('保持电话畅通', 'Keep your phone reachable'),
    typicalTime: t('1–2 个工作日', '1–2 working days'),
    deadline: null,
    doneWhen: t('状态变为“管局审核中”', 'The state is 管局审核中'),
    ifItFails: t(
      '退回时会写明字段、原因和建议：照着改完重新提交',
      'A return names field, reason and suggestion: change that and submit again',
    ),
    after: ['filing'],
    skippable: false,
    dueHours: null,
    waitDays: { min: 1, max: 2 },
  },
  sms: {
    title: t('工信部短信核验', 'SMS verification of the ministry'),
    actor: t('负责人（申请人本人）', 'The responsible person (the applicant)'),
    needs: t(
      '12381 发来的 6 位验证码、手机号、身份证后六位（X 也算）；在 beian.miit.gov.cn 的“短信核验”里填写',
      'The 6-digit code from 12381, the phone number and the last six of the ID (X counts), typed at beian.miit.gov.cn → 短信核验',
    ),
    typicalTime: t('收到短信后 5 分钟', '5 minutes after the message'),
    deadline: t('24 小时内', 'Within 24 hours'),
    doneWhen: t('网页显示核验成功', 'The site says that the verification succeeded'),
    ifItFails: t(
      '没收到可在网页上重发；超时或输错 5 次后再错会被退回，须重新提交',
      'Ask for it again on the site; a time-out, or a wrong input after five, sends the filing back',
    ),
    after: ['platform-review'],
    skippable: false,
    dueHours: 24,
    waitDays: null,
  },
  'province-review': {
    title: t('管局审核', 'Review by the provincial authority'),
    actor: t('省通信管理局', 'The provincial communications authority'),
    needs: t('保持电话畅通，有的省会打电话', 'Keep your phone reachable; some provinces call'),
    typicalTime: t('1–20 个工作日', '1–20 working days'),
    deadline: null,
    doneWhen: t('状态变为“已备案”', 'The state is 已备案'),
    ifItFails: t(
      '按退回的字段修改后重新提交，平台初审和短信核验要再走一遍',
      'Change the named field and submit again; platform review and SMS come again',
    ),
    after: ['sms'],
    skippable: false,
    dueHours: null,
    waitDays: { min: 1, max: 20 },
  },
  number: {
    title: t('取得备案号', 'The filing number'),
    actor: t('微信平台', 'WeChat'),
    needs: t('什么都不用做', 'Nothing'),
    typicalTime: t('自动显示在小程序资料页', 'Shown in the program’s profile by itself'),
    deadline: null,
    doneWhen: t(
      '看到主体备案号，以及末尾带 X 的小程序备案号',
      'You see the subject’s number and the program’s number with an X at its end',
    ),
    ifItFails: t(
      '看“设置 → 基本设置 → 小程序备案 → 查看详情”，或在 beian.miit.gov.cn 公开查询',
      'Look at 设置 → 基本设置 → 小程序备案 → 查看详情, or the public query at beian.miit.gov.cn',
    ),
    after: ['province-review'],
    skippable: false,
    dueHours: null,
    waitDays: null,
  },
};

const AFTERWARDS: Readonly<Record<string, StepTexts>> = {
  certification: {
    title: t('微信认证（个人）', 'Certification (individual)'),
    actor: YOU,
    needs: t(
      '每次 30 元（据申请人，不退）；已经定下的名称；能接电话。可以和备案同时进行',
      '¥30 each time (told by applicants, not refunded); a final name; a reachable phone. May run beside the filing',
    ),
    typicalTime: t(
      '有人 1–2 小时到半天接到结果电话；旧说明写最多 15 个工作日',
      'One applicant got the call within hours; an older text says up to 15 working days',
    ),
    deadline: t(
      '24 小时内付款；发布后未认证会收到带日期的通知',
      'Pay within 24 hours; an uncertified published program gets a notice with a date',
    ),
    doneWhen: t('认证通过，认证名称成为小程序名称', 'Certified; the certified name is the program’s name'),
    ifItFails: t(
      '最终失败要重新交费；再次认证前先把名称查清楚',
      'After a final failure the fee is due again: check the name first',
    ),
    after: ['name', 'category'],
    skippable: true,
    dueHours: 24,
    waitDays: null,
  },
  publish: {
    title: t('提审发布', 'Submit and publish'),
    actor: YOU,
    needs: t(
      '备案已完成；隐私保护指引；用户内容声明',
      'A finished filing; the privacy guideline; the declaration on user content',
    ),
    typicalTime: t('最多 7 天', 'Up to 7 days'),
    deadline: null,
    doneWhen: t('小程序已上线', 'The program is online'),
    ifItFails: t('类目与内容不符：按审核意见修改', 'Category and content do not agree: change what the review names'),
    after: ['number'],
    skippable: false,
    dueHours: null,
    waitDays: null,
  },
  police: {
    title: t('公安联网备案', 'Filing with the public security'),
    actor: YOU,
    needs: t('beian.mps.gov.cn 的个人账号', 'A personal account at beian.mps.gov.cn'),
    typicalTime: t('没有读到', 'Not known'),
    deadline: t(
      '网站须在上线后 30 天内；个人小程序是否必须，没有官方文字证实',
      'Websites within 30 days of going online; no official text confirms the duty for an individual mini program',
    ),
    doneWhen: t('取得公安备案号', 'You have the number'),
    ifItFails: t(
      '是否需要办理请以当地公安机关的答复为准，不需要可跳过',
      'Ask the local public security whether it applies; skip it if not',
    ),
    after: ['publish'],
    skippable: true,
    dueHours: null,
    waitDays: null,
  },
  keep: {
    title: t('保持与变更', 'Keep it and report changes'),
    actor: YOU,
    needs: t(
      '名称、证件、手机号、地址或负责人有变化时，做变更备案',
      'A change filing whenever name, ID, phone, address or responsible person changes',
    ),
    typicalTime: t('和新备案一样审核，期间小程序照常运行', 'Reviewed like a new filing; the program keeps running'),
    deadline: t('变化后 10 个工作日内（云厂商的说法）', 'Within 10 working days of the change (a cloud vendor’s text)'),
    doneWhen: t('状态再次变为“已备案”', 'The state is 已备案 again'),
    ifItFails: t('信息不符会先收到提醒，之后可能被下架', 'Wrong data bring a warning first, later removal'),
    after: ['number'],
    skippable: false,
    dueHours: null,
    waitDays: null,
  },
};

/** The texts of all steps, by id. */
export const STEP_TEXTS: Readonly<Record<string, StepTexts>> = { ...REGISTER, ...FILE, ...AFTERWARDS };
