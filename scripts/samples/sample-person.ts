/** The invented applicant of the sample packet. Nobody has this number: its check digit is computed, its person is not real. */
const DIGITS_BEFORE_CHECK = '43010219900307999';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last character of a resident ID number (GB 11643-1999). */
function checkDigit(seventeenDigits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeenDigits[index]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

export const SAMPLE_PERSON = {
  name: '张三',
  sex: '男',
  nation: '汉',
  birth: { year: '1990', month: '3', day: '7' },
  idNumber: DIGITS_BEFORE_CHECK + checkDigit(DIGITS_BEFORE_CHECK),
  idAddress: '湖南省长沙市芙蓉区样例路1号2栋303室',
  authority: '样例市公安局样例分局',
  validFrom: '2020-01-01',
  validTo: '2040-01-01',
} as const;

/** The manifest of DESIGN.md 6 that builds the sample packet. */
export const SAMPLE_MANIFEST = {
  date: '2026-11-23',
  applicant: {
    name: SAMPLE_PERSON.name,
    idKind: 'resident-id-card',
    idNumber: SAMPLE_PERSON.idNumber,
    idValidFrom: SAMPLE_PERSON.validFrom,
    idValidTo: SAMPLE_PERSON.validTo,
    idAddress: SAMPLE_PERSON.idAddress,
    filingProvince: '310000',
    postalAddress: '浦东新区样例大道88号5栋601室',
    mobile: '13800138000',
    email: 'zhangsan@example.com',
    emergencyContact: { name: '李四', mobile: '13900139000' },
  },
  program: {
    name: '读书小记本',
    remark:
      '个人使用的读书记录工具：登记读过的书、写下页码和几句心得，按月份查看自己的阅读进度。内容只保存在用户自己的手机里，不提供发布、评论和交易功能。',
    categoryIds: [3],
    intro: '',
    preApproval: 'none',
  },
  documents: [
    { kind: 'id-card-front', file: 'front.jpg' },
    { kind: 'id-card-back', file: 'back.jpg' },
    { kind: 'social-security-proof', file: 'proof.pdf' },
  ],
  options: { watermark: '仅供微信小程序备案使用' },
} as const;
