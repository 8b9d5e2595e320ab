import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PacketJob } from '../../src/main/services/ports/document-worker.ts';
import type { DocumentEdit } from '../../src/shared/domain/documents/document-edit.ts';
import type { DocumentKind } from '../../src/shared/domain/documents/document-kind.ts';
import type { PacketPlan, PacketSlot, SlotId } from '../../src/shared/domain/packet/packet-plan.ts';
import type { ImageLimits } from '../../src/shared/domain/rules/rule-pack.ts';

const SAMPLE_FOLDER = fileURLToPath(new URL('../../resources/samples/zhang-san/', import.meta.url));

export const UPLOAD_LIMITS: ImageLimits = {
  formats: ['jpg', 'jpeg', 'png'],
  maxBytes: 2_097_152,
  minShortSide: 720,
  minLongSide: 1280,
  maxFiles: 1,
};

/** A file of the invented applicant. */
export function readSample(name: 'front.jpg' | 'back.jpg' | 'proof.pdf'): Uint8Array {
  return Uint8Array.from(readFileSync(SAMPLE_FOLDER + name));
}

/** A document on its way into a packet, as the tests say it. */
export interface PlannedFile {
  readonly kind: DocumentKind;
  readonly slotId: SlotId | null;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly password?: string;
  readonly edit?: DocumentEdit;
}

export const SAMPLE_FILES: readonly PlannedFile[] = [
  { kind: 'id-card-front', slotId: 'id-card-front', name: '01-身份证人像面.jpg', bytes: readSample('front.jpg') },
  { kind: 'id-card-back', slotId: 'id-card-back', name: '02-身份证国徽面.jpg', bytes: readSample('back.jpg') },
  { kind: 'social-security-proof', slotId: 'residence-proof', name: '03-社保证明.pdf', bytes: readSample('proof.pdf') },
];

const SLOTS: readonly (Pick<PacketSlot, 'id' | 'fieldId' | 'acceptedKinds'> & {
  readonly zh: string;
  readonly en: string;
})[] = [
  {
    id: 'id-card-front',
    fieldId: 'fil.id.front',
    acceptedKinds: ['id-card-front'],
    zh: '身份证人像面',
    en: 'Portrait side',
  },
  {
    id: 'id-card-back',
    fieldId: 'fil.id.back',
    acceptedKinds: ['id-card-back'],
    zh: '身份证国徽面',
    en: 'Emblem side',
  },
  {
    id: 'residence-proof',
    fieldId: 'fil.residence',
    acceptedKinds: ['residence-permit', 'social-security-proof'],
    zh: '居住地证明',
    en: 'Proof of residence',
  },
];

const APPLICANT: PacketPlan['applicant'] = {
  name: '张三',
  idKind: 'resident-id-card',
  idNumber: '43010219900307999X',
  idValidFrom: '2020-01-01',
  idValidTo: '2040-01-01',
  idAddress: '湖南省长沙市芙蓉区样例路1号2栋303室',
  filingProvince: '310000',
  postalAddress: '浦东新区样例大道88号5栋601室',
  mobile: '13800138000',
  email: 'zhangsan@example.com',
  emergencyContact: { name: '李四', mobile: '13900139000' },
};

const PROGRAM: PacketPlan['program'] = {
  name: '读书小记本',
  remark: '个人使用的读书记录工具：登记读过的书、写下页码和几句心得，按月份查看自己的阅读进度。',
  categoryIds: [3],
  intro: '',
  preApproval: 'none',
};

interface PlanChanges {
  readonly files?: readonly PlannedFile[];
  readonly applicant?: Partial<PacketPlan['applicant']>;
  readonly program?: Partial<PacketPlan['program']>;
  readonly watermark?: string | null;
  readonly limits?: ImageLimits;
}

function idOf(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

/** A job as the services make it, for the invented applicant; each test says what is different. */
export function makePacketJob(changes: PlanChanges = {}): PacketJob {
  const files = changes.files ?? SAMPLE_FILES;
  const documents = files.map(({ kind, slotId, name, edit }, index) => ({
    documentId: idOf(index),
    kind,
    slotId,
    originalName: name,
    edit: edit ?? null,
  }));
  const slots = SLOTS.map(({ zh, en, ...slot }): PacketSlot => {
    const filled = documents.find(({ slotId }) => slotId === slot.id);
    return { ...slot, label: { zh, en }, required: true, reason: { zh, en }, documentId: filled?.documentId ?? null };
  });
  const uploads = slots.flatMap(({ id, fieldId, label, documentId }, index) =>
    documentId === null
      ? []
      : [
          {
            fileName: `0${index + 1}-${label.zh}.jpg`,
            slotId: id,
            fieldId,
            documentId,
            limits: changes.limits ?? UPLOAD_LIMITS,
          },
        ],
  );
  const applicant = { ...APPLICANT, ...changes.applicant };
  const program = { ...PROGRAM, ...changes.program };
  const plan: PacketPlan = {
    date: '2026-11-23',
    rulePackVersion: '2026.11.1',
    applicant,
    program,
    slots,
    documents,
    uploads,
    values: [
      { fieldId: 'fil.region', label: '备案省/市/区', value: '上海市', note: '' },
      { fieldId: 'fil.id.addr', label: '证件住所', value: applicant.idAddress, note: '与证件逐字一致' },
      { fieldId: 'fil.content', label: '服务内容标识', value: '生活服务 · 工具', note: '' },
      { fieldId: 'fil.mobile', label: '负责人手机号', value: '', note: '' },
    ],
    options: { watermark: changes.watermark === undefined ? '仅供微信小程序备案使用' : changes.watermark },
    findings: [],
    complete: slots.every(({ documentId }) => documentId !== null),
  };
  const sources = files.map(({ name, bytes, password }, index) => ({
    documentId: idOf(index),
    name,
    bytes,
    password: password ?? null,
  }));
  return { plan, sources };
}
