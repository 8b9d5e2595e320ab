import type { Language } from './language.ts';

/** What stands beside a value to type, in English; the packet on paper is Chinese, and so is what it is made from. */
const NOTES_EN: Readonly<Record<string, string>> = {
  '市、区按通讯地址选择；同一个人在所有平台只能用同一个省':
    'City and district as in the postal address; one person can use one province only, on every platform',
  与证件完全一致: 'Exactly as on the ID card',
  '最后一位是 X 时用大写': 'A capital X where it ends in one',
  '格式 YYYYMMDD': 'As YYYYMMDD',
  '格式 YYYYMMDD，或“长期”': 'As YYYYMMDD, or the word for long term',
  与证件逐字一致: 'Character by character as on the ID card',
  '不重复省、市，写到门牌号': 'Without province and city, down to the house number',
  '本人使用，审核期间保持畅通': 'The person’s own; must be answered during the review',
  须是另一个人: 'Must be another person',
  不能与负责人手机号相同: 'Not the same number as the applicant’s',
  '自动带出；要改名须在备案前改好': 'Filled in by the console; rename before filing',
  '最多 5 个，只选第二级': 'Up to five, second level only',
  什么都不涉及也要选: 'Must be chosen even where nothing applies',
  '20–200 字，通信管理局会看': '20–200 characters; the authority reads it',
  '须是没有用过的邮箱：一个邮箱只能注册一个小程序':
    'An address not used before: one address registers one mini program',
  '管理员本人的手机号，要收验证码': 'The administrator’s own number; it receives the codes',
  '4–30 个字符，汉字算 2 个': '4–30 characters; a Chinese character counts as two',
  与备案里填的一致: 'As in the filing',
  '最后一位是 X 也要填': 'With the X where it ends in one',
  认证后替换小程序名称: 'Takes the place of the name after certification',
  审核人员会打电话: 'The reviewer calls this number',
};

/** What stands beside a value, in a language; where no English is known, the Chinese. */
export function noteOfValue(note: string, language: Language): string {
  return language === 'en' ? (NOTES_EN[note] ?? note) : note;
}

/** What the fields of the console are, in English; their names stay as the console has them. */
const FIELDS_EN: Readonly<Record<string, string>> = {
  'reg.email': 'E-mail address',
  'reg.name': 'Name',
  'reg.idno': 'ID number',
  'reg.phone': 'Administrator’s mobile number',
  'info.name': 'Name of the mini program',
  'info.intro': 'Intro',
  'fil.region': 'Province, city and district of the filing',
  'fil.nature': 'Kind of owner',
  'fil.certtype': 'Kind of ID document',
  'fil.id.valid': 'ID document valid from, to',
  'fil.id.addr': 'Address on the ID card',
  'fil.addr': 'Postal address',
  'fil.mobile': 'Applicant’s mobile number',
  'fil.emergency': 'Emergency contact: name, number',
  'fil.email': 'Applicant’s e-mail address',
  'fil.app.name': 'Name of the mini program',
  'fil.content': 'Kind of content',
  'fil.nrlx': 'Pre-approvals',
  'fil.remark': 'Remark',
  'sms.phone': 'Mobile number',
  'sms.id-tail': 'Last six of the ID number',
  'cer.name': 'Name of the certified account',
  'cer.contact': 'Contact',
};

/** The gloss of a field of the console; none where the page is Chinese. */
export function glossOfField(fieldId: string, language: Language): string | undefined {
  return language === 'en' ? FIELDS_EN[fieldId] : undefined;
}
