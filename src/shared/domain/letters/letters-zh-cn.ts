import type { LetterFacts, LetterKind, LetterText } from './letter.ts';

const REMARK =
  '本页为范本，措辞由备好拟写，仅供准备时参考；以主管部门、备案平台发放的文本为准，两者不一致时请改用发放的文本。';
const SIGNATURES = ['本人签名（黑色签字笔，正楷）', '签署日期'];

function authority({ province }: LetterFacts): string {
  return `致：${province || '＿＿＿＿＿＿'}通信管理局`;
}

function who(facts: LetterFacts): LetterText['facts'] {
  return [
    { label: '姓名', value: facts.name },
    { label: '证件类型', value: facts.idKind },
    { label: '证件号码', value: facts.idNumber },
  ];
}

function commitment(facts: LetterFacts): LetterText {
  return {
    title: '互联网信息服务承诺书',
    addressee: authority(facts),
    facts: [
      ...who(facts),
      { label: '小程序名称', value: facts.programName },
      { label: '服务内容', value: facts.content },
    ],
    opening: '本人以个人身份开办上列小程序，现就所提供的互联网信息服务作出以下承诺：',
    points: [
      '遵守国家有关互联网信息服务、网络安全和个人信息保护的法律法规，接受主管部门的监督管理。',
      '小程序由本人开办并负责，只提供备案时写明的服务；不从事须另经许可或审批的业务，确需从事的，先取得许可再办理变更。',
      '不制作、复制、发布、传播法律法规禁止的内容；发现这类内容，立即停止传输，保存记录，并向主管部门报告。',
      '只收集提供服务所必需的个人信息，妥善保管，不出售，不非法向他人提供。',
      '备案信息发生变化的，及时办理变更；不再提供服务的，及时办理注销；不出借、转让备案。',
    ],
    closing: '以上承诺由本人自愿作出。如有违反，本人愿意依法承担责任，并配合主管部门的处理。',
    signatures: SIGNATURES,
    remark: REMARK,
  };
}

function authenticity(facts: LetterFacts): LetterText {
  return {
    title: '备案信息真实性承诺书',
    addressee: authority(facts),
    facts: [
      ...who(facts),
      { label: '证件住所', value: facts.idAddress },
      { label: '通讯地址', value: [facts.province, facts.postalAddress].filter((part) => part !== '').join(' ') },
      { label: '手机号码', value: facts.mobile },
      { label: '电子邮箱', value: facts.email },
      { label: '小程序名称', value: facts.programName },
    ],
    opening: '本人办理上列小程序的备案，现就所提交的信息和材料作出以下承诺：',
    points: [
      '所填写的备案信息真实、准确、完整；所提交的证件和材料合法、有效，图片与原件一致。',
      '主体负责人和小程序负责人均为本人；上列手机号码由本人使用，通讯地址能够收到信件，主管部门可凭此联系到本人。',
      '小程序的名称、服务内容和备注与实际提供的服务一致。',
      '上列信息发生变化的，本人及时办理备案变更。',
    ],
    closing: '如信息或材料不真实，由此产生的后果由本人承担，包括备案被退回或者注销。',
    signatures: SIGNATURES,
    remark: REMARK,
  };
}

function residence(facts: LetterFacts): LetterText {
  const province = facts.province || '＿＿＿＿＿＿';
  return {
    title: '居住地情况说明',
    addressee: authority(facts),
    facts: [
      ...who(facts),
      { label: '证件住所', value: facts.idAddress },
      { label: '现居住地址', value: [facts.province, facts.postalAddress].filter((part) => part !== '').join(' ') },
      { label: '何时起居住', value: '' },
      { label: '居住原因', value: '' },
      { label: '随附的证明', value: facts.proof },
    ],
    opening: `本人的证件住所与现居住地不在同一个省（自治区、直辖市）。因现居住于${province}，申请在${province}办理个人小程序备案，现说明如下：`,
    points: [
      '上列现居住地址为本人目前的实际住处，能够收到信件，与备案时填写的通讯地址一致。',
      '随附的居住地证明由有关部门或者单位出具，所载姓名和证件号码与本人一致。',
      '居住地发生变化的，本人及时办理备案变更。',
    ],
    closing: '以上情况属实，特此说明。',
    signatures: SIGNATURES,
    remark: REMARK,
  };
}

/** The letters in Chinese. */
export const LETTERS_ZH: Readonly<Record<LetterKind, (facts: LetterFacts) => LetterText>> = {
  'commitment-letter': commitment,
  'authenticity-commitment': authenticity,
  'residence-statement': residence,
};

/** What the form says while nobody has photographed the signed page. */
export const NEXT_ZH: Readonly<Record<LetterKind, string>> = {
  'commitment-letter':
    '打印本页并签署后，平放拍照或扫描，作为“承诺书”添加到材料里，再生成一次：照片会排在本页之后，并进入上传图片集。',
  'authenticity-commitment':
    '打印本页并签署后，平放拍照或扫描，作为“真实性承诺书”添加到材料里，再生成一次：照片会排在本页之后，并进入上传图片集。',
  'residence-statement': '打印本页，填写横线处并签署。审核人员要求时，平放拍照或扫描，作为“其他材料”添加，再生成一次。',
};
