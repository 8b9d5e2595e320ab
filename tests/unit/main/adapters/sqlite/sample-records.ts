import { createHash, randomUUID } from 'node:crypto';
import type { Applicant, ApplicantId } from '../../../../../src/shared/domain/applicants/applicant.ts';
import type { ApplicantDocument, DocumentId } from '../../../../../src/shared/domain/documents/document.ts';
import type { Program, ProgramId } from '../../../../../src/shared/domain/programs/program.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Seventeen invented digits with their check character (GB 11643). */
export function idNumber(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen.charAt(index)), 0);
  return seventeen + '10X98765432'.charAt(sum % 11);
}

export function applicant(changes: Partial<Applicant> = {}): Applicant {
  return {
    id: randomUUID() as ApplicantId,
    name: '测试甲㛃𬭊',
    idKind: 'resident-id-card',
    idNumber: idNumber('11010119900307123'),
    idValidFrom: '2020-01-01',
    idValidTo: '长期',
    idAddress: '北京市东城区示例胡同0号院𠮷楼003室',
    filingProvince: '310000',
    postalAddress: '上海市样例路0012号',
    mobile: '13800000000',
    email: 'ceshi@example.invalid',
    emergencyContact: { name: '测试乙·买买提', mobile: '00861390000' },
    createdAt: '2026-11-23T01:02:03.456Z',
    updatedAt: '2026-11-23T01:02:03.456Z',
    ...changes,
  };
}

export function document(
  applicantId: ApplicantId,
  bytes: Uint8Array,
  changes: Partial<ApplicantDocument> = {},
): ApplicantDocument {
  return {
    id: randomUUID() as DocumentId,
    applicantId,
    kind: 'social-security-proof',
    fileName: '社保 证明(1).PDF',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    mediaType: 'application/pdf',
    pages: 3,
    width: 595.276,
    height: 842,
    needsPassword: true,
    validFrom: '2026-02-28',
    validTo: '2027-02-28',
    replacedBy: null,
    findings: [
      {
        ruleId: 'doc.month',
        severity: 'warn',
        message: { zh: '缺一个月', en: 'a month is missing' },
        fix: { zh: '重新打印', en: 'print again' },
        source: '备好',
        confidence: 'community',
      },
    ],
    edit: null,
    addedAt: '2026-11-23T01:02:03.456Z',
    ...changes,
  };
}

export function program(applicantId: ApplicantId, changes: Partial<Program> = {}): Program {
  return {
    id: randomUUID() as ProgramId,
    applicantId,
    name: '渔儿小助手',
    remark: '记录自家鱼缸的换水与喂食,提醒下一次。\n第二行 𬭊',
    categoryIds: [1, 20, 3],
    intro: '记下每天读到哪一页。',
    preApproval: 'none',
    createdAt: '2026-11-23T01:02:03.456Z',
    updatedAt: '2026-11-23T01:02:03.456Z',
    ...changes,
  };
}
