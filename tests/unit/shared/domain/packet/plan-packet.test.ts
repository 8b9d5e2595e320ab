import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../../../src/shared/domain/documents/document.ts';
import type { DocumentKind } from '../../../../../src/shared/domain/documents/document-kind.ts';
import { DEFAULT_WATERMARK } from '../../../../../src/shared/domain/packet/packet-options.ts';
import type { PacketInputs } from '../../../../../src/shared/domain/packet/packet-plan.ts';
import { planPacket } from '../../../../../src/shared/domain/packet/plan-packet.ts';
import { chinese, loadRulePack } from '../../../../support/rule-pack.ts';
import { inventApplicant } from '../invented.ts';

const pack = { ...loadRulePack(), chinese };
const DATE = '2026-11-23';

type InputDocument = PacketInputs['documents'][number];

function document(id: string, kind: DocumentKind, changes: Partial<InputDocument> = {}): InputDocument {
  return {
    // A brand says that the app made the id; here the test does.
    id: id as DocumentId,
    kind,
    fileName: `${id}.jpg`,
    mediaType: 'image/jpeg',
    validTo: null,
    edit: null,
    ...changes,
  };
}

const FRONT = document('front', 'id-card-front');
const BACK = document('back', 'id-card-back');
const PROOF = document('proof', 'social-security-proof', { mediaType: 'application/pdf', fileName: '参保证明.pdf' });

function inputs(changes: Partial<PacketInputs> = {}): PacketInputs {
  return {
    applicant: inventApplicant(),
    program: {
      name: '渔儿小助手',
      remark: '记录家里鱼缸的水温和喂食时间，只供本人使用，不涉及交易，不收集用户内容。',
      categoryIds: [3],
      intro: '',
      preApproval: 'none',
    },
    documents: [FRONT, BACK, PROOF],
    options: { watermark: DEFAULT_WATERMARK },
    ...changes,
  };
}

const plan = (changes: Partial<PacketInputs> = {}) => planPacket(inputs(changes), pack, DATE);
const missingOf = (changes: Partial<PacketInputs>) =>
  plan(changes).findings.flatMap(({ ruleId }) => (ruleId.startsWith('packet.missing.') ? [ruleId.slice(15)] : []));

describe('planPacket', () => {
  it('plans a complete packet of a Hunan card that files in Shanghai', () => {
    const result = plan();
    expect(result).toMatchObject({ complete: true, date: DATE, rulePackVersion: pack.version });
    expect(result.slots.map(({ id, documentId }) => [id, documentId])).toEqual([
      ['id-card-front', 'front'],
      ['id-card-back', 'back'],
      ['residence-proof', 'proof'],
      ['holding-id-photo', null],
    ]);
    expect(result.uploads.map(({ fileName, fieldId }) => [fileName, fieldId])).toEqual([
      ['01-身份证-人像面.jpg', 'fil.id.front'],
      ['02-身份证-国徽面.jpg', 'fil.id.back'],
      ['03-居住地证明.jpg', 'fil.residence'],
    ]);
    expect(result.uploads[0]?.limits).toEqual({
      formats: ['jpg', 'jpeg', 'png'],
      maxBytes: 2_097_152,
      minShortSide: 720,
      minLongSide: 1280,
      maxFiles: 1,
    });
    expect(result.documents.map(({ originalName }) => originalName)).toEqual([
      '01-身份证人像面-front.jpg',
      '02-身份证国徽面-back.jpg',
      '03-社保证明-参保证明.pdf',
    ]);
    expect(result.findings.filter(({ severity }) => severity === 'reject')).toEqual([]);
  });

  it('gives the values to type in the console’s order, with its own labels', () => {
    expect(plan().values.map(({ label, value }) => [label, value])).toEqual([
      ['备案省/市/区', '上海市'],
      ['主办单位性质', '个人'],
      ['证件类型', '居民身份证'],
      ['姓名', '甲某某'],
      ['身份证号码', inventApplicant().idNumber],
      ['证件有效期起止（起）', '20200101'],
      ['证件有效期起止（止）', '20400101'],
      ['证件住所', '湖南省长沙市芙蓉区样例路1号'],
      ['通讯地址', '样例路2号3幢401室'],
      ['负责人手机号', '13800000001'],
      ['应急联系方式（姓名）', '乙某某'],
      ['应急联系方式（手机号）', '13800000002'],
      ['负责人电子邮件', 'someone@example.com'],
      ['小程序名称', '渔儿小助手'],
      ['服务内容标识', '生活服务 > 工具'],
      ['前置审批项', '以上都不涉及'],
      ['小程序备注', inputs().program.remark],
    ]);
    expect(plan({ applicant: inventApplicant({ idValidTo: '长期' }) }).values[6]?.value).toBe('长期');
  });

  it('takes the newest of several documents that fit', () => {
    const newer = document('newer', 'residence-permit');
    expect(plan({ documents: [FRONT, BACK, PROOF, newer] }).slots[2]?.documentId).toBe('newer');
    expect(plan({ documents: [newer, FRONT, BACK, PROOF] }).slots[2]?.documentId).toBe('proof');
  });

  it('leaves out a proof that nobody asks for and what was replaced, and lets other papers go along', () => {
    const other = document('other', 'other');
    const letter = document('letter', 'commitment-letter');
    const old = document('old', 'id-card-front');
    const local = inventApplicant({ filingProvince: '430000' });
    const result = plan({ applicant: local, documents: [old, FRONT, other, BACK, PROOF, letter] });
    expect(result.documents.map(({ documentId, slotId }) => [documentId, slotId])).toEqual([
      ['front', 'id-card-front'],
      ['back', 'id-card-back'],
      ['other', null],
      ['letter', null],
    ]);
    expect(new Set(result.documents.map(({ originalName }) => originalName)).size).toBe(4);
  });

  it('is incomplete without a required place, and keeps the numbers of the others', () => {
    const result = plan({ documents: [BACK] });
    expect(result.complete).toBe(false);
    expect(missingOf({ documents: [BACK] })).toEqual(['id-card-front', 'residence-proof']);
    expect(result.uploads.map(({ fileName }) => fileName)).toEqual(['02-身份证-国徽面.jpg']);
  });

  it('gives an intro to type where one was written', () => {
    const program = { ...inputs().program, intro: '记下每天读到哪一页。' };
    expect(plan({ program }).values.at(-1)).toMatchObject({ fieldId: 'info.intro', value: program.intro });
    expect(plan().values.some(({ fieldId }) => fieldId === 'info.intro')).toBe(false);
  });

  it('is incomplete without a value, and names each', () => {
    const applicant = inventApplicant({ mobile: '', idValidTo: '', emergencyContact: { name: '', mobile: '' } });
    const program = { name: '', remark: '', intro: '', categoryIds: [], preApproval: 'unanswered' as const };
    expect(plan({ applicant }).complete).toBe(false);
    expect(missingOf({ applicant, program })).toEqual([
      'fil.id.valid',
      'fil.mobile',
      'fil.emergency',
      'fil.app.name',
      'fil.content',
      'fil.nrlx',
      'fil.remark',
    ]);
  });

  it('carries what the checks say about name, applicant, program and documents', () => {
    const result = plan({
      applicant: inventApplicant({ email: 'nothing' }),
      program: { ...inputs().program, name: '瑜伽预约', remark: '太短' },
      documents: [FRONT, BACK, { ...PROOF, validTo: '2026-11-22' }],
    });
    const refused = result.findings.filter(({ severity }) => severity === 'reject').map(({ ruleId }) => ruleId);
    expect(refused).toEqual([
      'applicant.email',
      'name.B13',
      'name.B13',
      'program.remark-length',
      'packet.expired.residence-proof',
    ]);
    expect(result.complete).toBe(true);
  });

  it.each([
    ['no number', { idNumber: '' }],
    ['a wrong number', { idNumber: '430102199003070010' }],
    ['a passport', { idKind: 'passport' as const, idNumber: 'E12345678' }],
    ['no filing province', { filingProvince: '' }],
  ])('claims nothing about a proof of residence with %s', (_, changes) => {
    const result = plan({ applicant: inventApplicant(changes) });
    expect(result.slots.find(({ id }) => id === 'residence-proof')?.required).toBe(false);
    expect(result.findings.map(({ ruleId }) => ruleId)).toContain('residence.no-id-province');
  });

  it('tells an age under 18 once', () => {
    const { findings } = plan({ applicant: inventApplicant({ idNumber: '' }) });
    expect(findings.filter(({ ruleId }) => ruleId === 'age.under-18')).toHaveLength(0);
    const young = planPacket(inputs(), pack, '2008-03-06');
    expect(young.findings.filter(({ ruleId }) => ruleId === 'age.under-18')).toHaveLength(1);
  });

  it('gives the same plan for the same inputs', () => {
    expect(JSON.stringify(plan())).toBe(JSON.stringify(plan()));
  });
});
