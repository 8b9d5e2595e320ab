import type { Text } from '../domain/text.ts';
import type { Language } from './language.ts';

/** What a person calls the fields and codes that an error can name. */
const NAMES: Readonly<Record<string, Text>> = {
  length: { zh: '位数不对', en: 'wrong length' },
  character: { zh: '含有不该出现的字符', en: 'a character that cannot be there' },
  region: { zh: '前两位不是任何省份', en: 'the first two digits are no province' },
  date: { zh: '出生日期不存在', en: 'the birth date does not exist' },
  'check-digit': { zh: '校验位对不上', en: 'the check digit does not fit' },
  name: { zh: '姓名或名称', en: 'name' },
  idKind: { zh: '证件类型', en: 'document type' },
  idNumber: { zh: '证件号码', en: 'ID number' },
  idValidFrom: { zh: '证件有效期起', en: 'valid from' },
  idValidTo: { zh: '证件有效期止', en: 'valid to' },
  idAddress: { zh: '证件住址', en: 'address on the card' },
  filingProvince: { zh: '备案省份', en: 'filing province' },
  idProvince: { zh: '证件省份', en: 'province of the ID card' },
  postalAddress: { zh: '通信地址', en: 'postal address' },
  mobile: { zh: '手机号', en: 'mobile number' },
  email: { zh: '邮箱', en: 'e-mail' },
  'emergencyContact.mobile': { zh: '应急联系人手机号', en: 'mobile number of the emergency contact' },
  'emergencyContact.name': { zh: '应急联系人姓名', en: 'name of the emergency contact' },
  emergencyContact: { zh: '应急联系人', en: 'emergency contact' },
  remark: { zh: '备注', en: 'remark' },
  categoryIds: { zh: '服务内容标识', en: 'filing contents' },
  intro: { zh: '简介', en: 'intro' },
  preApproval: { zh: '前置审批', en: 'pre-approval' },
  folder: { zh: '文件夹', en: 'folder' },
  watermark: { zh: '水印文字', en: 'watermark text' },
  kind: { zh: '材料类型', en: 'document kind' },
  fileName: { zh: '文件名', en: 'file name' },
  validFrom: { zh: '有效期起', en: 'valid from' },
  validTo: { zh: '有效期止', en: 'valid to' },
  edit: { zh: '旋转与裁切', en: 'turning and cropping' },
  verdict: { zh: '检查结果', en: 'verdict' },
  sha256: { zh: '文件指纹', en: 'fingerprint of the file' },
  text: { zh: '驳回原文', en: 'text of the refusal' },
  at: { zh: '发生的时间（不能晚于现在）', en: 'when it happened (not in the future)' },
  value: { zh: '新的值', en: 'the new value' },
  table: { zh: '规则表', en: 'table of rules' },
  file: { zh: '文件', en: 'file' },
  passphrase: { zh: '口令', en: 'passphrase' },
  next: { zh: '新口令', en: 'new passphrase' },
  secret: { zh: '口令或恢复密钥', en: 'passphrase or recovery key' },
  names: { zh: '名称列表', en: 'list of names' },
};

/** The name of a field given by its path (`profile.idNumber` → 证件号码); undefined where it has none. */
export function nameOfField(path: string, language: Language): string | undefined {
  const parts = path.split('.');
  // The longest end of the path that is known: a contact's number is not the applicant's.
  const ends = parts.map((_, index) => parts.slice(index).join('.'));
  const known = [...ends, ...parts.toReversed()].find((end) => Object.hasOwn(NAMES, end));
  const name = known === undefined ? undefined : NAMES[known];
  if (!name) return undefined;
  return language === 'en' ? name.en : name.zh;
}
