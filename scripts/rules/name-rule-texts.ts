import type { Text } from '../../src/shared/domain/text.ts';

/** What a person reads about one naming rule; `{match}` stands for the piece of the name that was found. */
export interface NameRuleTexts {
  readonly title: Text;
  readonly message: Text;
  readonly fix: Text;
}

const t = (zh: string, en: string): Text => ({ zh, en });

const FORMAT: Readonly<Record<string, NameRuleTexts>> = {
  F01: {
    title: t('名称长度 4–30', 'Length 4–30'),
    message: t(
      '名称太短或太长：平台要求 4–30 个字符，一个汉字算 2 个。',
      'The name is too short or too long: the platform wants 4–30 units, one Chinese character counts as 2.',
    ),
    fix: t('改成 2–15 个汉字（或等长的中英文混写）。', 'Use 2–15 Chinese characters, or a mix of that length.'),
  },
  F02: {
    title: t('只能用允许的字符', 'Allowed characters'),
    message: t(
      '名称里有平台不接受的字符“{match}”：只能用中文、英文、数字、空格和 - + & .。',
      'The platform does not take “{match}”: only Chinese, Latin letters, digits, blank and - + & . are allowed.',
    ),
    fix: t(
      '删掉这个字符；全角字母、数字、空格请改成半角，表情和标点请去掉。',
      'Delete it; type full-width letters, digits and blanks in half width, drop emoji and punctuation.',
    ),
  },
  F03: {
    title: t('加号只放在末尾', 'Plus sign only at the end'),
    message: t('“+”出现在名称中间，有人因此被退回。', 'A “+” inside the name was refused to others.'),
    fix: t('把“+”放到最后，或者去掉。', 'Move the “+” to the end, or drop it.'),
  },
  F04: {
    title: t('不能只有英文或数字', 'Not only Latin letters or digits'),
    message: t(
      '备案名称不能只有数字、字母或拼音。',
      'A name for the filing must not consist of digits, Latin letters or pinyin only.',
    ),
    fix: t('加上中文，说明它是做什么的。', 'Add Chinese words that say what it does.'),
  },
  F05: {
    title: t('备案名称最好有三个汉字', 'Three Chinese characters or more'),
    message: t(
      '名称不足三个汉字的长度，备案时可能被认为太短（也有两个字的名称通过）。',
      'The name is shorter than three Chinese characters; the filing may find it too short (two-character names have passed as well).',
    ),
    fix: t('建议写成三个字或更多。', 'Three characters or more are safer.'),
  },
  F06: {
    title: t('不能是域名或网址', 'No domain or URL'),
    message: t('“{match}”像是域名或网址。', '“{match}” looks like a domain or a URL.'),
    fix: t('去掉域名、网址和 www、http 这样的字样。', 'Drop domains, addresses and words such as www or http.'),
  },
  F07: {
    title: t('不能写联系方式', 'No contact details'),
    message: t(
      '“{match}”像是电话、微信号、QQ 号或邮箱。',
      '“{match}” looks like a phone, WeChat or QQ number or an e-mail.',
    ),
    fix: t('把联系方式从名称里去掉。', 'Remove contact details from the name.'),
  },
  F08: {
    title: t('换了写法的敏感词', 'A disguised word'),
    message: t(
      '“{match}”换了写法（谐音、拼音、全角、繁体、隐形字符或中间加了符号），去掉伪装后含有不能用的词。',
      '“{match}” is a disguised form (sound-alike, pinyin, full width, traditional, invisible characters or inserted signs) of a word that is not allowed.',
    ),
    fix: t(
      '审核的人看得出来，请直接换一个词。平台怎样识别换写法没有公开，此条是备好自己的提醒。',
      'Reviewers see through it: use another word. How the platform detects such spellings is not published; this warning is our own.',
    ),
  },
};

const PLATFORM: Readonly<Record<string, NameRuleTexts>> = {
  P01: {
    title: t('平台保留词', 'Words reserved by the platform'),
    message: t(
      '“{match}”是平台保留的词，或容易和微信自己的功能混淆。',
      '“{match}” is reserved by the platform or confusable with a WeChat feature.',
    ),
    fix: t('去掉“{match}”。', 'Drop “{match}”.'),
  },
  P02: {
    title: t('官方、认证字样', 'Words that sound official'),
    message: t('“{match}”会让人以为这是官方账号。', '“{match}” makes people believe in an official account.'),
    fix: t('去掉“{match}”。', 'Drop “{match}”.'),
  },
  P03: {
    title: t('不能重名', 'Name already taken'),
    message: t(
      '名称不能和已有的小程序、公众号相同，这一条离线查不了。',
      'The name must not be taken; this cannot be checked offline.',
    ),
    fix: t(
      '先在微信里搜一下这个名称，改名时以平台的检测为准。',
      'Search for the name in WeChat first; the console’s own check decides.',
    ),
  },
  P04: {
    title: t('“A”与“A+”', '“A” and “A+”'),
    message: t(
      '如果别人已有“名称+”，你就不能用“名称”；离线查不了。',
      'Where someone holds “name+”, nobody else gets “name”; this cannot be checked offline.',
    ),
    fix: t('在微信里连同末尾带 + 的写法一起搜一下。', 'Search in WeChat for the name with a + at its end as well.'),
  },
  P05: {
    title: t('不能和微信号相同', 'Not equal to a WeChat ID'),
    message: t(
      '名称不能和已有的微信号相同，离线查不了。',
      'The name must not equal an existing WeChat ID; this cannot be checked offline.',
    ),
    fix: t('含有中文的名称一般不会遇到。', 'A name with Chinese characters will hardly meet this.'),
  },
  P06: {
    title: t('名称保护期', 'Protection period'),
    message: t(
      '刚被别人改掉的名称有两天保护期，被投诉侵权的名称也在保护期内；离线查不了。',
      'A name given up by others is protected for two days, and after a complaint; this cannot be checked offline.',
    ),
    fix: t('等两天再试，或换一个名称。', 'Try again after two days, or take another name.'),
  },
  P07: {
    title: t('通用词、功能词', 'General or functional words'),
    message: t(
      '“{match}”是通用词，平台要求名称有辨识度。',
      '“{match}” is a general word; the platform wants a name that can be told apart.',
    ),
    fix: t('加上有个性的部分，例如“某某笔记”里的“某某”。', 'Add something of your own before the general word.'),
  },
  P08: {
    title: t('地名加通用词', 'Place plus general word'),
    message: t(
      '“{match}”是地名加通用词，像是当地的官方服务。',
      '“{match}” is a place plus a general word and reads like a local authority’s service.',
    ),
    fix: t('去掉地名，并加上有个性的部分。', 'Drop the place and add something of your own.'),
  },
  P09: {
    title: t('关键词堆砌', 'A pile of keywords'),
    message: t('名称像是把几个搜索关键词堆在一起。', 'The name reads like a pile of search keywords.'),
    fix: t('只留一个意思，写成一句通顺的名称。', 'Keep one idea and make it a natural name.'),
  },
  P10: {
    title: t('品牌、商标', 'Brands and trademarks'),
    message: t(
      '“{match}”是知名品牌，平台可能要求提交商标证明。',
      '“{match}” is a well-known brand; the platform may ask for trademark papers.',
    ),
    fix: t('没有商标授权就换一个词。', 'Use another word unless you own the trademark.'),
  },
  P11: {
    title: t('名人、特定主体', 'Celebrities and other specific names'),
    message: t(
      '“{match}”是名人的名字，平台可能要求证明。',
      '“{match}” is the name of a celebrity; the platform may ask for papers.',
    ),
    fix: t('去掉人名。', 'Drop the name.'),
  },
  P12: {
    title: t('绝对化用语', 'Superlatives'),
    message: t(
      '“{match}”是广告法不允许的绝对化用语。',
      '“{match}” is a superlative that the advertising law does not allow.',
    ),
    fix: t('去掉“{match}”。', 'Drop “{match}”.'),
  },
  P13: {
    title: t('营销词', 'Marketing words'),
    message: t('“{match}”是营销词，平台不接受。', '“{match}” is a marketing word that the platform refuses.'),
    fix: t('去掉“{match}”，只写功能。', 'Drop “{match}” and name the function only.'),
  },
  P14: {
    title: t('违法、敏感内容', 'Unlawful or sensitive content'),
    message: t(
      '“{match}”属于敏感内容（政治、赌博、迷信等）。',
      '“{match}” is sensitive (politics, gambling, superstition and the like).',
    ),
    fix: t('换掉“{match}”；功能也不要涉及它。', 'Replace “{match}”, and keep the function away from it.'),
  },
  P15: {
    title: t('与简介、功能一致', 'Agrees with intro and function'),
    message: t(
      '“{match}”让人以为是新闻媒体，名称须与简介和功能一致。',
      '“{match}” reads like a news medium; name, intro and function must agree.',
    ),
    fix: t('换一个不像媒体的词。', 'Use a word that does not sound like a medium.'),
  },
  P16: {
    title: t('测试、演示字样', 'Test and demo words'),
    message: t(
      '“{match}”像是测试账号；不过也有“…测试工具”通过备案。',
      '“{match}” reads like a trial account, although names such as “…测试工具” have been filed.',
    ),
    fix: t('如果不是测试工具，就去掉“{match}”。', 'Drop “{match}” unless it is a testing tool.'),
  },
};

const FILING: Readonly<Record<string, NameRuleTexts>> = {
  B01: {
    title: t('国字头', 'State words'),
    message: t('个人备案不能用“{match}”这样的国字头词。', 'An individual must not use a state word such as “{match}”.'),
    fix: t('去掉“{match}”。', 'Drop “{match}”.'),
  },
  B02: {
    title: t('纪检、信访、维权词', 'Discipline, petition and complaint words'),
    message: t('“{match}”只有主管单位能用。', '“{match}” is left to the authorities.'),
    fix: t('去掉“{match}”。', 'Drop “{match}”.'),
  },
  B03: {
    title: t('地名', 'Place names'),
    message: t(
      '“{match}”是地名，个人备案的名称里不能有地名。',
      '“{match}” is a place name; an individual’s name must not hold one.',
    ),
    fix: t('去掉地名。', 'Drop the place.'),
  },
  B04: {
    title: t('人名', 'Person names'),
    message: t(
      '“{match}”像是人名，各地说法不一，有的省不接受。',
      '“{match}” looks like a person’s name; provinces differ, some refuse it.',
    ),
    fix: t('去掉人名，只写内容。', 'Drop the name and state the content only.'),
  },
  B05: {
    title: t('组织字样', 'Words for organisations'),
    message: t(
      '“{match}”是组织的名称，个人备案不能用。',
      '“{match}” is a word for organisations; an individual must not use it.',
    ),
    fix: t('换成“小记”“手账”“笔记本”这类个人的说法。', 'Use personal words such as 小记 or 手账 instead.'),
  },
  B06: {
    title: t('行业、企业、产品字样', 'Industry and product words'),
    message: t(
      '“{match}”涉及行业或产品，会被当作经营内容，应以单位备案。',
      '“{match}” belongs to an industry or a product and reads as business, which is left to organisations.',
    ),
    fix: t(
      '去掉“{match}”，写成个人的学习、记录或小工具。',
      'Drop “{match}”; make it a personal study, record or small tool.',
    ),
  },
  B07: {
    title: t('经营、交易词', 'Trade words'),
    message: t(
      '“{match}”是经营、交易用词，个人备案不能用。',
      '“{match}” is a trade word; an individual must not use it.',
    ),
    fix: t('去掉“{match}”，功能也不要涉及买卖。', 'Drop “{match}”, and keep the function away from trade.'),
  },
  B08: {
    title: t('需要前置审批的行业', 'Fields that need an approval'),
    message: t(
      '“{match}”属于新闻、教育、医疗、金融、游戏等需要审批的行业。',
      '“{match}” belongs to a field that needs an approval (news, education, medicine, finance, games and so on).',
    ),
    fix: t(
      '去掉“{match}”；没有审批文件就不要做这类内容。',
      'Drop “{match}”; without an approval do not offer such content.',
    ),
  },
  B09: {
    title: t('论坛、社区、互动词', 'Forum and community words'),
    message: t(
      '“{match}”意味着用户互动，个人不开放。',
      '“{match}” implies user interaction, which is not open to individuals.',
    ),
    fix: t('去掉“{match}”，也不要做评论、留言功能。', 'Drop “{match}”, and offer no comments or messages.'),
  },
  B10: {
    title: t('空泛的词', 'Empty words'),
    message: t(
      '“{match}”太空泛，有的省把它列为不能用的词。',
      '“{match}” says too little; provinces list it as refused.',
    ),
    fix: t('换成具体的内容，例如“读书小记”。', 'Name the content instead, for example 读书小记.'),
  },
  B11: {
    title: t('名称须体现内容', 'The name says what it does'),
    message: t(
      '“{match}”是公开的范例名称，照抄会被退回。',
      '“{match}” is a published sample name; copies are refused.',
    ),
    fix: t(
      '自己起一个能看出内容的名称，并在备注里写清楚。',
      'Find a name of your own that shows the content, and explain it in the remark.',
    ),
  },
  B12: {
    title: t('学习、工具类名称更易通过', 'Study and tool names pass more easily'),
    message: t(
      '个人的学习、记录、小工具类名称更容易通过。',
      'Names that read as personal study, record or small tool pass more easily.',
    ),
    fix: t('可以参考“……学习工具”“……记录本”的写法。', 'Think of “… study tool” or “… record book”.'),
  },
  B13: {
    title: t('带商业目的的词', 'Words with a commercial aim'),
    message: t(
      '“{match}”带有商业目的，有申请人因此被退回。',
      '“{match}” sounds commercial; applicants have been refused for it.',
    ),
    fix: t('换成学习、记录、工具类的名称。', 'Rename it as a study, record-keeping or tool program.'),
  },
  B14: {
    title: t('AI、模型、产品词', 'AI and model names'),
    message: t(
      '“{match}”会被看作行业或产品；深度合成功能也不对个人开放。',
      '“{match}” reads as an industry or a product; generative functions are closed to individuals.',
    ),
    fix: t('去掉“{match}”，可以换成“智能”。', 'Drop “{match}”; 智能 has passed.'),
  },
  B15: {
    title: t('外国国名、国际组织', 'Foreign countries and international bodies'),
    message: t(
      '“{match}”是外国国名或国际组织，容易误导。',
      '“{match}” is a foreign country or an international body and may mislead.',
    ),
    fix: t('去掉“{match}”。', 'Drop “{match}”.'),
  },
  B16: {
    title: t('同一主体不要重名', 'No second filing of the same name'),
    message: t(
      '同一主体以前备过的名称不要再用（北京）；离线查不了。',
      'A name that the same subject filed before is refused (Beijing); this cannot be checked offline.',
    ),
    fix: t('查一下自己以前的备案，重名就做变更。', 'Look up your earlier filings; change the old one instead.'),
  },
};

const LATER: Readonly<Record<string, NameRuleTexts>> = {
  C01: {
    title: t('认证名称', 'The certified name'),
    message: t(
      '认证后的名称会成为小程序名称，仍须符合平台命名规则。',
      'The certified name replaces the program’s name and must still obey the platform’s rules.',
    ),
    fix: t(
      '交费之前先定好名称并在这里检查：认证费不退。',
      'Decide and check the name before paying: the fee is not refunded.',
    ),
  },
  N01: {
    title: t('改名次数', 'Number of renames'),
    message: t(
      '首次发布前可改 2 次；发布后个人每年 2 次。',
      'Two renames before the first release, then two a year for an individual.',
    ),
    fix: t('先在这里把候选名称都查一遍，再去改名。', 'Check all candidates here before you use a rename.'),
  },
  N02: {
    title: t('改名审核与旧名释放', 'Review of renames, release of the old name'),
    message: t(
      '命中保护词的名称要审核（最多 7 个工作日）；改名成功后旧名立即释放。',
      'A protected word brings a review of up to 7 working days; the old name is free at once.',
    ),
    fix: t('改名要在备案之前完成。', 'Finish the rename before the filing.'),
  },
  N03: {
    title: t('简介与头像', 'Intro and avatar'),
    message: t(
      '简介 4–120 个字符，头像不超过 2 MB，不能有腾讯、微信标志。',
      'Intro 4–120 units, avatar up to 2 MB, without Tencent or WeChat marks.',
    ),
    fix: t(
      '简介写清功能，并与名称一致；每月各可改 5 次。',
      'Let the intro state the functions and agree with the name; five changes a month each.',
    ),
  },
  A01: {
    title: t('申诉与证明', 'Appeal'),
    message: t(
      '有商标等证明时可以申诉，名称被侵权时可以投诉。',
      'With trademark papers an appeal is possible; a taken name can be complained about.',
    ),
    fix: t(
      '按平台说明的邮件标题格式提交材料。',
      'Send the papers by mail with the subject line that the platform asks for.',
    ),
  },
};

/** Title, message and advice of every naming rule, by its id. */
export const NAME_RULE_TEXTS: Readonly<Record<string, NameRuleTexts>> = { ...FORMAT, ...PLATFORM, ...FILING, ...LATER };
