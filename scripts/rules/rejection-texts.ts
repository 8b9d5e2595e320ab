import type { RejectionRule } from '../../src/shared/domain/rules/rule-pack.ts';
import type { Text } from '../../src/shared/domain/text.ts';

/** What a person reads about a refusal, what must change before it is handed in again, and how it is worded elsewhere. */
export type RejectionTexts = Pick<RejectionRule, 'meaning' | 'fix' | 'stepId' | 'targets' | 'phrases'>;

type Targets = RejectionRule['targets'];

interface Row {
  readonly step: string;
  readonly targets?: Targets;
  readonly meaning: readonly [zh: string, en: string];
  readonly fix: readonly [zh: string, en: string];
  readonly phrases: readonly string[];
}

const text = ([zh, en]: readonly [zh: string, en: string]): Text => ({ zh, en });

function row({ step, targets = [], meaning, fix, phrases }: Row): RejectionTexts {
  return { stepId: step, targets, meaning: text(meaning), fix: text(fix), phrases };
}

const NAME: Targets = ['program.name'];
const ID_PICTURES: Targets = ['documents.id-card'];

const REGISTER: Readonly<Record<string, RejectionTexts>> = {
  R01: row({
    step: 'register',
    targets: ['applicant.email'],
    meaning: [
      '这个邮箱已经用在公众平台、开放平台、企业微信，或者绑定了个人微信。',
      'The mailbox already serves another WeChat platform or a personal WeChat account.',
    ],
    fix: [
      '换一个从没用过的邮箱，或先在原账号里解除绑定。',
      'Use a mailbox that was never used there, or release it from the old account first.',
    ],
    phrases: ['邮箱已被占用', '邮箱已注册', '邮箱已绑定', '邮箱被使用', '更换邮箱注册'],
  }),
  R02: row({
    step: 'identity',
    meaning: [
      '同一身份证、手机号或微信号已绑定 5 个小程序。',
      'The ID card, phone or WeChat account already has 5 programs.',
    ],
    fix: [
      '在“公众平台安全助手 → 绑定查询”里解绑或注销旧的；注销会冻结 7 天（已发布的小游戏 30 天），之后 7 天内要确认。',
      'Unbind or cancel an old one via 公众平台安全助手 → 绑定查询; cancelling freezes 7 days (a published mini game 30) and wants a confirmation within 7 days.',
    ],
    phrases: ['绑定数量已达上限', '已绑定5个小程序', '身份证绑定达到上限', '手机号绑定达到上限', '管理员绑定数量超限'],
  }),
  R03: row({
    step: 'identity',
    meaning: [
      '个人主体须年满 18 周岁，有中国大陆身份证和已实名的微信。',
      'An individual must be 18, with a mainland ID card and a real-name WeChat account.',
    ],
    fix: ['由监护人作为主体注册。', 'Let a guardian register as the subject.'],
    phrases: ['未满18周岁', '未成年', '年龄不足18'],
  }),
};

const NAMES: Readonly<Record<string, RejectionTexts>> = {
  R04: row({
    step: 'name',
    targets: NAME,
    meaning: ['名称的字符或长度不合平台的格式。', 'Characters or length of the name are outside the format.'],
    fix: [
      '改成 4–30 个字符（一个汉字算 2 个），只用汉字、字母、数字、空格和 - + & .。',
      'Use 4–30 units (a Chinese character counts 2): Chinese, Latin, digits, blank and - + & . only.',
    ],
    phrases: ['名称格式不合法', '名称长度不符', '名称格式错误', '名称字符数'],
  }),
  R05: row({
    step: 'name',
    meaning: ['短时间内检测名称太多次。', 'Too many name checks in a short time.'],
    fix: ['等一会儿再试。', 'Wait, then try again.'],
    phrases: ['检测频率限制', '名称检测过于频繁', '操作频繁稍后再试', '检测次数过多'],
  }),
  R06: row({
    step: 'name',
    targets: NAME,
    meaning: ['名称在禁用名单里。', 'The name is on the forbidden list.'],
    fix: ['换一个名称。', 'Choose another name.'],
    phrases: ['禁止使用该名称', '名称禁止使用', '不允许使用的名称'],
  }),
  R07: row({
    step: 'name',
    targets: NAME,
    meaning: ['名称已被别的小程序使用。', 'Another mini program has the name.'],
    fix: [
      '换一个名称；名称权利在你手里时可以走侵权投诉。',
      'Choose another, or complain of infringement if the right is yours.',
    ],
    phrases: ['与已有小程序名称重复', '名称已被使用', '名称已存在', '名称重名', '小程序名称被占用'],
  }),
  R08: row({
    step: 'name',
    targets: NAME,
    meaning: ['更长的名称“A+”属于别的主体。', 'A longer form of the name belongs to another subject.'],
    fix: ['只有同一主体可以用；换一个名称。', 'Only the same subject may use it: choose another.'],
    phrases: ['需与该账号相同主体才可申请', '相同主体才可申请', '已有名称A+'],
  }),
  R09: row({
    step: 'name',
    targets: NAME,
    meaning: ['名称和一个或几个已有账号相同。', 'One or several other accounts have the name.'],
    fix: [
      '只有同一主体可以用；几个账号在用时谁也申请不到。换一个名称。',
      'Only the same subject may use it; with several holders nobody gets it. Choose another.',
    ],
    phrases: ['与已有账号名称重复', '与公众号名称重复', '账号名称重复需相同主体'],
  }),
  R10: row({
    step: 'name',
    targets: NAME,
    meaning: ['名称和某个微信号相同。', 'The name equals somebody’s WeChat id.'],
    fix: ['换一个名称。', 'Choose another.'],
    phrases: ['与已有微信号重复', '和微信号相同', '微信号重复'],
  }),
  R11: row({
    step: 'name',
    targets: NAME,
    meaning: [
      '名称被投诉过，或两天内刚被别人放弃。',
      'The name was complained about, or released less than two days ago.',
    ],
    fix: ['等两天，或换一个名称。', 'Wait two days or choose another.'],
    phrases: ['侵权保护期', '改名保护期', '名称在保护期内', '两天保护'],
  }),
  R12: row({
    step: 'name',
    targets: NAME,
    meaning: ['名称含保留字（例如“微信”）或特殊符号。', 'A reserved word such as 微信, or a symbol.'],
    fix: ['去掉这个词或符号。', 'Drop the word or the symbol.'],
    phrases: ['名称不能包含特殊符号', '名称包含微信', '含有保留字', '名称含特殊字符'],
  }),
  R13: row({
    step: 'name',
    targets: NAME,
    meaning: ['名称碰到品牌、人物或受保护的词。', 'A brand, a person or a protected word.'],
    fix: [
      '上传商标等证明，或去掉这个词；审核最多 7 个工作日。',
      'Upload trademark or other papers, or drop the word; the audit takes up to 7 working days.',
    ],
    phrases: ['命中关键词', '需提交证明材料', '请补充商标', '提供商标注册证', '名称涉及品牌需授权'],
  }),
  R14: row({
    step: 'name',
    targets: NAME,
    meaning: [
      '名称是通用词或功能词、地区加通用词，或一串关键词，认不出是谁的。',
      'A general word, region + general word, or a pile of keywords: nothing identifies it.',
    ],
    fix: [
      '加入有识别性的成分；有答复说商标只对四个字以上的名称有用。',
      'Add a distinctive element; a trademark helps only above four characters, according to one answer.',
    ],
    phrases: ['名称为通用词', '不具识别性', '名称过于宽泛', '名称缺乏辨识度', '广义归纳类词汇', '名称为功能性词汇'],
  }),
  R15: row({
    step: 'name',
    meaning: [
      '改名次数用完：发布前 2 次，发布后一年 2 次；1 月 1 日和认证后重新计算。',
      'No renames left: 2 before release, 2 a year after; counted anew on 1 January and after a certification.',
    ],
    fix: ['等到重新计算，或通过认证改名。', 'Wait, or rename through certification.'],
    phrases: ['改名次数已用完', '修改次数已达上限', '名称修改次数', '本年度改名机会'],
  }),
};

const ENTRY: Readonly<Record<string, RejectionTexts>> = {
  R16: row({
    step: 'filing',
    targets: NAME,
    meaning: [
      '备案入口不可用：名称含某些关键词，或管局系统维护。',
      'The entrance is closed: the name holds certain words, or the authority’s system is down.',
    ],
    fix: [
      '先查名称，名称没有问题就换个时间再试（2023 年的说法：名额每天 10:00 刷新）。',
      'Check the name first; else try again later (a text of 2023: new quota at 10:00).',
    ],
    phrases: ['备案入口未开放', '暂不支持备案', '没有备案入口', '今日备案名额已满', '备案配额'],
  }),
  R17: row({
    step: 'category',
    meaning: ['小程序的基本信息、类目或认证还没完成。', 'Basic information, category or certification is missing.'],
    fix: ['先填好名称、头像、介绍和类目。', 'Set name, avatar, intro and category first.'],
    phrases: ['小程序信息未填写', '未选择类目', '未完成认证', '请先完善小程序信息', '头像介绍未设置'],
  }),
  R18: row({
    step: 'filing',
    meaning: ['一个人最多备案 5 个。', 'More than 5 filings for one person.'],
    fix: ['注销一个不用的备案。', 'Cancel an unused filing.'],
    phrases: ['个人备案数量超过上限', '备案数量已达上限', '主体超过小程序备案数量上限', '最多备案5个'],
  }),
};

const CONTENT: Readonly<Record<string, RejectionTexts>> = {
  R19: row({
    step: 'name',
    targets: NAME,
    meaning: [
      '名称指向行业、职业或产品（例：渔业养殖智能管家）。',
      'The name points to an industry, a trade or a product (case: 渔业养殖智能管家).',
    ],
    fix: [
      '先在控制台改名，等备案表里显示新名称后再提交；例如“渔儿小助手”通过了。',
      'Rename, wait until the filing form shows the new name, then submit again; 渔儿小助手 passed.',
    ],
    phrases: [
      '名称不符合个人备案要求',
      '个人备案名称不符',
      '名称涉及行业',
      '名称不符合个人性质',
      '不适合个人主体的名称',
    ],
  }),
  R20: row({
    step: 'name',
    targets: NAME,
    meaning: ['个人的名称里有商业目的的词。', 'A commercial word in a personal name.'],
    fix: [
      '改成学习、记录、工具一类的名称，不带行业词。',
      'Use a study, record or tool style name without trade words.',
    ],
    phrases: ['名称带商业目的', '名称带有商业性质', '名称含经营性词汇', '名称有营利倾向', '商业性名称'],
  }),
  R21: row({
    step: 'name',
    targets: NAME,
    meaning: ['名称不合管局的命名要求。', 'The name does not follow the naming rules of the authority.'],
    fix: [
      '不用国字头、地名、域名、纯数字或纯字母，也不用禁用词；先在“名称预检”里查。',
      'No state words, place names, domains, digits or Latin alone, no forbidden words: run the name check first.',
    ],
    phrases: [
      '名称不合格',
      '名称含禁用词',
      '名称使用国字头',
      '名称含地名',
      '名称为纯数字',
      '名称为纯英文',
      '名称为域名',
    ],
  }),
  R22: row({
    step: 'name',
    targets: ['program.name', 'program.remark'],
    meaning: ['个人备案里有企业、行业的内容。', 'Business content on a personal filing.'],
    fix: [
      '从名称、备注和页面里去掉，或以企业、个体工商户备案。',
      'Remove it from name, remark and pages, or file as an enterprise or 个体工商户.',
    ],
    phrases: ['应以单位性质备案', '涉及企业行业', '请以企业名义备案', '应以企业主体备案', '个人不能备案企业内容'],
  }),
  R23: row({
    step: 'filing',
    targets: ['program.categories'],
    meaning: ['选了不建议个人选择的服务内容。', 'A content was ticked that individuals are advised against.'],
    fix: [
      '改选“工具”等和实际功能一致、个人可选的内容。',
      'Choose 工具 or another open content that matches the real function.',
    ],
    phrases: ['服务内容类型不适合个人', '个人不可选择该服务内容', '服务类型个人不支持', '服务内容标识个人不建议选择'],
  }),
  R24: row({
    step: 'filing',
    targets: ['program.categories', 'program.name', 'program.remark'],
    meaning: [
      '服务内容标识和名称、备注或实际功能不一致。',
      'The ticked content does not match name, remark or function.',
    ],
    fix: ['让服务内容、名称、介绍和备注说同一件事。', 'Align content, name, intro and remark.'],
    phrases: [
      '服务内容标识与实际不符',
      '服务内容与名称不符',
      '服务内容选择错误',
      '服务类型与备注不符',
      '服务内容与实际功能不符',
    ],
  }),
  R25: row({
    step: 'filing',
    targets: ['program.remark'],
    meaning: ['备注要写明做什么、主要内容，20–200 字。', 'The remark must say what it does, in 20–200 characters.'],
    fix: [
      '只写已有的功能，再写不涉及什么；名称里不能用的词，备注里也不要用。',
      'Describe existing functions, then what it does not do; no word that is banned in names.',
    ],
    phrases: [
      '备注不符合要求',
      '备注不足20字',
      '备注未说明内容',
      '请在备注中详细描述',
      '备注过于简单',
      '完善小程序备注',
      '备注填写服务内容',
    ],
  }),
  R26: row({
    step: 'filing',
    targets: ['program.remark'],
    meaning: ['名称看起来是别人的品牌或项目。', 'The name looks like someone else’s brand or project.'],
    fix: ['在备注里说明名称和本人的关系。', 'Explain in the remark what the name has to do with you.'],
    phrases: ['名称与主体无关', '请说明名称与主体的关系', '名称与主体关联性', '名称与经营范围无关'],
  }),
  R27: row({
    step: 'filing',
    targets: ['program.name', 'program.remark', 'program.pre-approval'],
    meaning: ['内容要前置审批，个人办不到。', 'The content needs an approval that an individual cannot get.'],
    fix: [
      '去掉这些内容和字眼，前置审批选“以上都不涉及”；确有批文则上传。',
      'Remove the content and the words and answer 以上都不涉及; or bring the approval.',
    ],
    phrases: [
      '涉及前置审批',
      '需要前置审批',
      '涉及新闻出版',
      '涉及药品医疗',
      '涉及教育培训',
      '涉及金融',
      '涉及网约车',
      '缺少审批文件',
      '涉及文化广电',
    ],
  }),
  R28: row({
    step: 'filing',
    targets: ['program.name', 'program.remark', 'program.categories'],
    meaning: ['用户发布内容的功能不对个人开放。', 'User content is closed to individuals.'],
    fix: ['去掉这个功能和相关的字。', 'Remove the function and the word.'],
    phrases: ['涉及论坛', '涉及社区', '评论留言', '涉及直播', '互动功能', '社交互动', '用户发布内容'],
  }),
  R29: row({
    step: 'filing',
    targets: ['program.name', 'program.remark', 'program.categories'],
    meaning: ['内容看起来不是个人项目。', 'The content does not read as a personal project.'],
    fix: ['只做个人工具或记录，不带商业内容。', 'Keep to a personal tool or notes; nothing commercial.'],
    phrases: ['内容与备案主体性质不符', '与主体性质不符', '内容不属于个人', '内容与主体不相符', '非个人内容'],
  }),
};

const SUBJECT: Readonly<Record<string, RejectionTexts>> = {
  R30: row({
    step: 'filing',
    targets: ['applicant.id'],
    meaning: ['填写的姓名或证件号和注册的主体不同。', 'Name or number differ from the registered subject.'],
    fix: [
      '照注册的主体填写；备案主体就是注册人。',
      'Type exactly what is registered: the filing subject is that person.',
    ],
    phrases: ['主办者与小程序主体不一致', '备案主体与注册主体不一致', '主体信息与账号不一致'],
  }),
  R31: row({
    step: 'filing',
    targets: ['applicant.region'],
    meaning: [
      '同一主体在所有平台只能用一个省，而这个人已在别省备案。',
      'One subject, one province on all platforms: this person has filed elsewhere.',
    ],
    fix: ['改用同一个省备案，或先变更、注销旧备案。', 'File in the same province, or change or cancel the old filing.'],
    phrases: ['已在其他省完成备案', '已在外省备案', '修改备案省份', '主体在其他省份有备案'],
  }),
  R32: row({
    step: 'filing',
    meaning: ['同一个人还有一个备案在别处审核。', 'Another filing of the same person is being reviewed somewhere.'],
    fix: ['先完成或撤回另一个，一次只提交一个。', 'Finish or drop the other one; one at a time.'],
    phrases: ['主办者冲突', '有进行中的订单', '存在在途备案', '正在其他接入商备案', '同时提交多个备案'],
  }),
  R33: row({
    step: 'filing',
    targets: ['applicant.id'],
    meaning: ['以前用别的证件备案过。', 'Filed before with another document.'],
    fix: ['先变更主体信息，再新增小程序。', 'Change the subject’s data first, then add the program.'],
    phrases: ['主体已在工信部存在备案', '证件已变更', '主体已存在备案号', '证件号码与历史备案不一致'],
  }),
  R34: row({
    step: 'filing',
    meaning: [
      '主体下的网站都注销了，主体还在（空壳主体）。',
      'All sites were cancelled, but the subject is still there.',
    ],
    fix: [
      '注销主体再备案；有的省可以直接新增。',
      'Cancel the subject, then file anew; some provinces allow adding directly.',
    ],
    phrases: ['空壳主体', '主体下无网站', '请先注销主体'],
  }),
  R35: row({
    step: 'filing',
    targets: ['applicant.region', 'applicant.id'],
    meaning: ['选的地区或填的住所和证件不一致。', 'The chosen region or the typed address differs from the document.'],
    fix: [
      '住所照证件逐字填写；地区选证件所在地，省里接受时可加居住地证明。',
      'Copy the address word for word; choose the document’s region, or add a proof of residence where the province takes one.',
    ],
    phrases: [
      '根据证件住所选择相应地区',
      '证件住所校验不通过',
      '证件住所与证件不符',
      '住所填写错误',
      '证件住址不符',
      '住所与身份证不一致',
    ],
  }),
  R36: row({
    step: 'filing',
    targets: ['documents.residence', 'applicant.region'],
    meaning: ['身份证是外省的，没有居住地证明。', 'An ID card from elsewhere without a proof of residence.'],
    fix: [
      '按省份的说明准备居住证、暂住证、社保证明或房产证，或回身份证所在的省备案。',
      'Prepare the proof that the province takes, or file in the home province.',
    ],
    phrases: ['证件非本省', '无居住证明', '请上传居住证', '跨省备案', '非本省身份证', '外省身份证', '提供暂住证'],
  }),
  R37: row({
    step: 'filing',
    targets: ['documents.residence'],
    meaning: [
      '居住证明过期、姓名不符、不是本省的，或剩下不足 1 个月。',
      'The proof is expired, in another name, from elsewhere, or has less than a month left.',
    ],
    fix: ['续签（居住证每年签注）或换一种证明。', 'Renew it (endorsed every year) or use another kind.'],
    phrases: [
      '居住证明不合格',
      '居住证过期',
      '居住证有效期不足',
      '居住证姓名不符',
      '居住证明无效',
      '社保证明不符合要求',
    ],
  }),
  R38: row({
    step: 'filing',
    targets: ['applicant.postal-address'],
    meaning: [
      '通讯地址要在备案地区内，写到门牌号，不重复省市区。',
      'The address must lie in the filing region, reach the door number, and not repeat province and city.',
    ],
    fix: ['用文字写清路、号、楼栋、单元、层、室。', 'Write street, number, building, unit, floor and room in words.'],
    phrases: [
      '通讯地址不详细',
      '地址需精确到门牌号',
      '通讯地址不在备案地区',
      '地址重复省市区',
      '地址填写不完整',
      '地址不够详细',
    ],
  }),
};

const PAPERS: Readonly<Record<string, RejectionTexts>> = {
  R39: row({
    step: 'filing',
    targets: ID_PICTURES,
    meaning: [
      '照片读不出内容，或传到了别的证件类型下。',
      'The picture could not be read, or it was filed under the wrong type.',
    ],
    fix: ['换更清楚的照片，选对证件类型。', 'A sharper picture under the right type.'],
    phrases: ['无法读取图片', '识别内容失败', '照片无法识别', '证件识别失败', '重新上传证件'],
  }),
  R40: row({
    step: 'filing',
    targets: ID_PICTURES,
    meaning: ['照片不清晰、反光、缺角，或国徽被遮挡。', 'Blurred, glare, a missing corner, or the emblem is covered.'],
    fix: [
      '给原件拍彩色照片或扫描，四个角都在画面里。',
      'A colour photo or scan of the original with all four corners.',
    ],
    phrases: ['证件不清晰', '证件反光', '边角不全', '遮挡国徽', '照片模糊', '证件缺角', '图片不完整'],
  }),
  R41: row({
    step: 'filing',
    targets: ID_PICTURES,
    meaning: ['上传的不是原件。', 'It is not the original.'],
    fix: ['直接给身份证原件拍照。', 'Photograph the card itself.'],
    phrases: ['证件为复印件', '翻拍屏幕', '电子证件', '请上传原件', '黑白复印件', '打印件', '屏幕截图'],
  }),
  R42: row({
    step: 'filing',
    targets: ['applicant.id', 'documents.id-card'],
    meaning: [
      '证件快到期：微信要求 1 个月以上，云厂商要求 3 个月以上。',
      'The card is about to expire: WeChat wants more than 1 month, cloud vendors 3.',
    ],
    fix: ['先换领新证。', 'Renew the card first.'],
    phrases: ['证件有效期不足', '身份证即将过期', '证件已过期', '有效期小于三个月', '证件过期'],
  }),
  R43: row({
    step: 'filing',
    targets: ['applicant.id', 'documents.id-card'],
    meaning: ['填写的内容和证件照片不一致。', 'The typed data differ from the picture.'],
    fix: ['核对姓名、号码和有效期。', 'Compare name, number and dates.'],
    phrases: ['证件信息与填写不一致', '图文不符', '证件号码填写错误', '姓名与证件不符', '有效期与证件不一致'],
  }),
  R44: row({
    step: 'filing',
    targets: ID_PICTURES,
    meaning: ['水印遮住了内容，或字样不对。', 'The watermark covers data or has the wrong words.'],
    fix: ['去掉水印；要加就只写“仅供备案使用”，不挡内容。', 'Remove it; or use 仅供备案使用 beside the data.'],
    phrases: ['水印遮挡', '水印字样不符', '证件有水印', '去除水印', '无关水印'],
  }),
  R45: row({
    step: 'filing',
    targets: ['applicant.id', 'documents.id-card'],
    meaning: ['有的省不收临时身份证（内蒙古、海南）。', 'Some provinces refuse a temporary card (内蒙古, 海南).'],
    fix: ['等正式身份证。', 'Wait for the card.'],
    phrases: ['临时身份证不可用', '不支持临时身份证', '临时身份证'],
  }),
  R46: row({
    step: 'filing',
    targets: ['documents.id-card', 'documents.residence', 'documents.letters'],
    meaning: ['图片格式、大小或像素不合要求。', 'Format, size or pixels are outside the limits.'],
    fix: [
      '用备好做的材料包里的图片，每张都在限制以内。',
      'Use the pictures of the packet made here: each is within the limits.',
    ],
    phrases: ['图片格式不符', '图片大小超限', '图片超过2MB', '图片尺寸不符', '图片像素过低', '仅支持JPG'],
  }),
  R47: row({
    step: 'filing',
    meaning: ['人脸核身没有通过。', 'The face check failed.'],
    fix: [
      '白墙前、光线均匀、露出全脸，由管理员本人做；链接 24 小时内有效。',
      'White wall, even light, face free, the administrator in person; the link holds 24 h.',
    ],
    phrases: ['人脸核身不通过', '人脸识别失败', '背景非纯白', '面部遮挡', '闭眼', '人脸与证件不符', '核验照片背景'],
  }),
};

const CONTACT: Readonly<Record<string, RejectionTexts>> = {
  R48: row({
    step: 'filing',
    targets: ['applicant.mobile'],
    meaning: ['省里要求用当地的手机号。', 'The province wants a local number.'],
    fix: ['换一个备案省的手机号。', 'Use a number of the filing province.'],
    phrases: ['非备案省号段', '非本省手机号', '手机号归属地', '请使用本地手机号', '号码归属地不符'],
  }),
  R49: row({
    step: 'filing',
    meaning: [
      '审核电话没有接通；约一小时后会再打，仍不通就退回。',
      'The reviewer’s call did not get through; it is tried again about an hour later, then sent back.',
    ],
    fix: ['保持电话畅通，重新提交。', 'Keep the phone on and submit again.'],
    phrases: ['电话无人接听', '手机关机', '电话无法接通', '联系不到负责人', '号码停机', '多次拨打未接'],
  }),
  R50: row({
    step: 'filing',
    targets: ['applicant.mobile'],
    meaning: ['手机号属于另一个备案主体。', 'The number belongs to another filing.'],
    fix: ['换一个号码，或先变更旧备案。', 'Another number, or change the old filing.'],
    phrases: ['手机号为其他主体备案过', '手机号已被其他主体使用', '号码被多个主体使用', '联系方式重复备案'],
  }),
  R51: row({
    step: 'filing',
    targets: ['applicant.emergency'],
    meaning: [
      '应急联系方式要是另一个人的另一个号码。',
      'The emergency contact must be another person with another number.',
    ],
    fix: ['填别人的号码，记下是谁、什么关系。', 'Another number; note the person and the relation.'],
    phrases: ['应急联系方式与负责人手机号相同', '应急电话相同', '应急联系人不能为本人', '应急电话重复', '紧急联系人'],
  }),
  R52: row({
    step: 'filing',
    targets: ['applicant.email'],
    meaning: ['一个邮箱只能给一个人用。', 'One mailbox per person.'],
    fix: ['换一个邮箱。', 'Another mailbox.'],
    phrases: ['不同负责人邮箱相同', '邮箱与他人相同', '邮箱重复', '电子邮件被其他负责人使用'],
  }),
  R53: row({
    step: 'filing',
    targets: ['documents.letters'],
    meaning: [
      '省里要承诺书或告知书（广东 2021-06-21 起，江苏 2021-06-01 起）。',
      'The province wants the letter (广东 since 2021-06-21, 江苏 since 2021-06-01).',
    ],
    fix: ['用平台的模板，本人黑笔正楷签名。', 'Use the platform’s form, signed by hand in black and regular script.'],
    phrases: ['未提供承诺书', '真实性责任告知书', '承诺书未签字', '缺少承诺书', '补充承诺书'],
  }),
  R54: row({
    step: 'filing',
    meaning: [
      '多数省要求 18 周岁；江苏、重庆 16–18 要收入证明，云南 14–18，山东 17。',
      '18 in most provinces; 16–18 with proof of income in 江苏 and 重庆; 14–18 in 云南; 17 in 山东.',
    ],
    fix: ['由监护人备案，或提供收入证明。', 'A guardian files, or a proof of income.'],
    phrases: ['负责人年龄不符', '年龄不符合要求', '负责人未成年'],
  }),
  R55: row({
    step: 'filing',
    meaning: ['负责人和小程序管理员不是同一个人。', 'Responsible person and administrator differ.'],
    fix: ['改管理员或改负责人。', 'Change the administrator or the person.'],
    phrases: ['负责人须为管理员', '负责人与管理员不一致', '非小程序管理员'],
  }),
};

const REVIEW: Readonly<Record<string, RejectionTexts>> = {
  R56: row({
    step: 'sms',
    meaning: ['24 小时内没有填验证码，备案被退回。', 'The code was not entered in 24 hours; the filing goes back.'],
    fix: [
      '重新提交（平台可能再审一次）；验证码可在 beian.miit.gov.cn 重发。',
      'Submit again (the platform may review again); the code can be re-sent at beian.miit.gov.cn.',
    ],
    phrases: ['短信核验超时', '24小时内未完成短信核验', '未及时核验短信', '短信验证逾期'],
  }),
  R57: row({
    step: 'sms',
    meaning: [
      '验证码、手机号或身份证后六位输错太多次。',
      'Code, phone or the last six of the ID were wrong too often.',
    ],
    fix: ['重新提交；身份证末位的 X 也算一位。', 'Submit again; the X of the ID counts.'],
    phrases: ['短信核验连续输入错误', '验证码错误次数过多', '输错5次', '核验错误第6次退回'],
  }),
  R58: row({
    step: 'sms',
    meaning: ['12381 的短信被拦截或来晚了。', 'The message of 12381 is blocked or late.'],
    fix: [
      '看看拦截短信；在 beian.miit.gov.cn 重发；2020 年的说法：次日 12:00 自动再发。',
      'Look in the spam folder; re-send at beian.miit.gov.cn; an automatic one comes next day 12:00 (text of 2020).',
    ],
    phrases: ['未收到短信', '收不到验证码', '没有收到核验短信', '短信被拦截'],
  }),
  R59: row({
    step: 'filing',
    meaning: ['管局退回，会写明字段、原因和建议。', 'The authority sent it back, with field, reason and suggestion.'],
    fix: [
      '改好那个字段再提交：平台初审和短信核验要再走一遍。',
      'Fix the field and submit again: platform review and SMS run again.',
    ],
    phrases: ['管局审核驳回', '通信管理局退回', '管局审核不通过', '省管局驳回'],
  }),
  R60: row({
    step: 'province-review',
    meaning: ['有的管局会打电话核实（辽宁、陕西）。', 'Some authorities call (辽宁, 陕西).'],
    fix: ['接电话，说得出自己备注里的内容。', 'Answer, and know your own remark.'],
    phrases: ['管局电话核实未通过', '管局电话未接通', '电话核实信息不符', '电话回访未通过'],
  }),
  R61: row({
    step: 'name',
    targets: NAME,
    meaning: ['名称和同一主体备案过的一样（北京）。', 'The name equals one that the same person filed (北京).'],
    fix: ['换一个名称，或做变更备案。', 'Another name, or a change filing.'],
    phrases: ['同主体名称重复', '名称与已备案的相同', '同一主体下名称相同', '名称与本人其他备案重复'],
  }),
  R62: row({
    step: 'name',
    targets: NAME,
    meaning: [
      '名称看不出内容，或是姓名、昵称（四川、河南）。',
      'The name shows no content, or is a person’s name or nickname (四川, 河南).',
    ],
    fix: ['在名称里加上主题。', 'Add the topic.'],
    phrases: ['名称不能体现内容', '名称为姓名', '名称为昵称', '名称无法反映服务内容', '不得使用人名'],
  }),
  R63: row({
    step: 'certification',
    targets: NAME,
    meaning: [
      '认证的名称没有通过；订单结束后费用不退，名称回到原来的。',
      'The certified name failed: the fee is lost when the order ends, the old name comes back.',
    ],
    fix: ['付款前先定一个个人的、非商业的名称。', 'Choose a personal, non-commercial name before paying.'],
    phrases: ['认证名称未通过', '认证名称审核失败', '认证账号名称不符', '名称认证不通过'],
  }),
  R64: row({
    step: 'certification',
    meaning: ['认证电话打不通；三次后订单结束。', 'The reviewer cannot reach you; three failures end the order.'],
    fix: ['保持电话畅通；订单结束后要重新付款。', 'Keep the phone on; pay again after the end.'],
    phrases: ['认证电话未接听', '认证审核电话未接', '认证回访电话'],
  }),
  R65: row({
    step: 'certification',
    meaning: [
      '没有在 24 小时内付款，或补充资料超过次数（旧说明：三次）。',
      'Not paid within 24 h, or too many refills (older text: three).',
    ],
    fix: ['重新发起认证。', 'Start again.'],
    phrases: ['未在期限内支付', '未支付审核费', '未补充资料', '订单超时关闭', '付款超时'],
  }),
  R66: row({
    step: 'certification',
    meaning: [
      '2023-12-25 起注册的账号，没有认证就不能被搜索和分享。',
      'Accounts registered since 2023-12-25 cannot be searched or shared until certified.',
    ],
    fix: ['做认证（30 元），之后恢复。', 'Certify (¥30); search comes back.'],
    phrases: ['认证逾期', '无法被搜索', '未认证限制搜索', '未认证无法分享', '年审过期'],
  }),
  R67: row({
    step: 'keep',
    targets: ['applicant.id', 'applicant.mobile', 'applicant.postal-address'],
    meaning: [
      '备案后的核查发现信息不符：证件过期、电话停用、负责人变了。',
      'A later check found wrong data: ID expired, phone dead, owner changed.',
    ],
    fix: ['做变更备案，期间小程序照常运行。', 'File a change; the program keeps running.'],
    phrases: ['备案信息与实际不一致', '限期整改', '备案信息不准确', '核查发现信息有误'],
  }),
  R68: row({
    step: 'publish',
    meaning: ['页面里有不对个人开放的功能。', 'A page has a function that individuals cannot have.'],
    fix: ['去掉这个页面，或换企业主体。', 'Remove the page or use an enterprise subject.'],
    phrases: ['页面含留言', '页面包含视频', '个人未开放类目', '小程序页面涉及视频播放', '代码审核类目不符'],
  }),
};

/** The texts of all known refusals, by id. */
export const REJECTION_TEXTS: Readonly<Record<string, RejectionTexts>> = {
  ...REGISTER,
  ...NAMES,
  ...ENTRY,
  ...CONTENT,
  ...SUBJECT,
  ...PAPERS,
  ...CONTACT,
  ...REVIEW,
};
