import { describe, expect, it } from 'vitest';
import type { ApplicantDocument } from '../../../../../src/shared/domain/documents/document.ts';
import type { DocumentKind } from '../../../../../src/shared/domain/documents/document-kind.ts';
import type { NetChange } from '../../../../../src/shared/domain/history/diff-fields.ts';
import { fromEntry, toChanges } from '../../../../../src/shared/domain/rejections/refusal-entry.ts';
import {
  changedTargets,
  findRefusedImages,
  judgeResubmission,
  targetsOf,
} from '../../../../../src/shared/domain/rejections/rejection.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const { rejections } = loadRulePack();

function paper(kind: DocumentKind, sha256: string, replacedBy: string | null = null) {
  // Only what the function reads: the rest of a document says nothing about a refusal.
  return { kind, sha256, replacedBy } as ApplicantDocument;
}

const change = (field: string, after: string | null, more: Partial<NetChange> = {}): NetChange => ({
  field,
  before: null,
  after,
  programId: null,
  documentId: null,
  ...more,
});

describe('findRefusedImages', () => {
  const both = [paper('id-card-front', 'aa'), paper('id-card-back', 'bb'), paper('id-card-front', 'old', 'x')];

  it.each([
    ['身份证人像面模糊', ['aa']],
    ['国徽面被遮挡', ['bb']],
    ['人像面和国徽面都不清晰', ['aa', 'bb']],
    ['证件不清晰', []],
  ])('%s', (text, images) => {
    expect(findRefusedImages(text, ['documents.id-card'], both)).toEqual(images);
  });

  it('takes the only proof of residence, and nothing where several kinds of papers may be meant', () => {
    const papers = [...both, paper('residence-permit', 'cc')];
    expect(findRefusedImages('居住证已过期', ['documents.residence'], papers)).toEqual(['cc']);
    expect(findRefusedImages('图片过大', ['documents.id-card', 'documents.residence'], papers)).toEqual([]);
    expect(findRefusedImages('名称不行', ['program.name'], papers)).toEqual([]);
  });
});

describe('changedTargets', () => {
  it('tells the name of the person from the name of the program', () => {
    expect(changedTargets([change('name', '甲')], [], [])).toEqual(['applicant.id']);
    expect(changedTargets([change('name', '甲', { programId: 'p' })], [], [])).toEqual(['program.name']);
  });

  it('counts a new picture by its bytes, and not the refused one', () => {
    const added = [change('kind', 'id-card-back', { documentId: 'd' }), change('sha256', 'ff', { documentId: 'd' })];
    expect(changedTargets(added, [], [])).toEqual(['documents.id-card']);
    expect(changedTargets(added, ['ff'], [])).toEqual([]);
    expect(changedTargets([change('fileName', 'x', { documentId: 'd' })], [], [])).toEqual([]);
  });

  it('counts a refused picture that was cropped or turned since', () => {
    const papers = [{ id: 'd' as ApplicantDocument['id'], kind: 'id-card-front' as const }];
    const cropped = [change('edit', '{"turns":1}', { documentId: 'd' })];
    expect(changedTargets(cropped, ['ff'], papers)).toEqual(['documents.id-card']);
    expect(changedTargets(cropped, ['ff'], [])).toEqual([]);
  });
});

describe('judgeResubmission', () => {
  it('follows the likeliest reason', () => {
    const targets = targetsOf({ field: null, matches: [{ reasonId: 'R51', score: 1 }] }, rejections);
    expect(targets).toEqual(['applicant.emergency']);
    expect(judgeResubmission(targets, ['applicant.mobile'])).toBe('unchanged');
    expect(judgeResubmission(targets, ['applicant.emergency'])).toBe('ready');
    expect(judgeResubmission(targetsOf({ field: null, matches: [] }, rejections), ['applicant.mobile'])).toBe(
      'cannot-tell',
    );
  });
});

describe('targetsOf', () => {
  it.each([
    ['小程序名称', ['program.name']],
    ['小程序备注', ['program.remark']],
    ['应急联系人手机号', ['applicant.emergency']],
    ['负责人手机号', ['applicant.mobile']],
    ['负责人身份证号码', ['applicant.id']],
    ['临时居住证明', ['documents.residence']],
    ['身份证人像面', ['documents.id-card']],
    ['通讯地址', ['applicant.postal-address']],
  ])('takes the field that the person named, %s, before every likely reason', (field, targets) => {
    expect(targetsOf({ field, matches: [{ reasonId: 'R51', score: 1 }] }, rejections)).toEqual(targets);
  });

  it('goes by the reason where the field is nothing of ours', () => {
    const matches = [{ reasonId: 'R51', score: 1 }];
    expect(targetsOf({ field: '其他', matches }, rejections)).toEqual(['applicant.emergency']);
  });
});

describe('the entry of a refusal', () => {
  it('comes back as it was', () => {
    const refusal = {
      text: '名称不合格\n请修改：“甲 乙”',
      field: '小程序名称',
      stepId: 'platform-review',
      matches: [
        { reasonId: 'R21', score: 0.812 },
        { reasonId: 'R19', score: 0.6 },
      ],
      rulePack: '2026.11.23-1',
      name: null,
      images: ['aa', 'bb'],
    };
    expect(fromEntry({ changes: toChanges(refusal) })).toEqual(refusal);
    const bare = { ...refusal, field: null, stepId: null, matches: [], images: [], name: '渔业 管家' };
    expect(fromEntry({ changes: toChanges(bare) })).toEqual(bare);
  });
});
