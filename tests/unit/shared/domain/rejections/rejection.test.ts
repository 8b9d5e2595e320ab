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
    expect(changedTargets([change('name', '甲')], [])).toEqual(['applicant.id']);
    expect(changedTargets([change('name', '甲', { programId: 'p' })], [])).toEqual(['program.name']);
  });

  it('counts a new picture by its bytes, and not the refused one', () => {
    const added = [change('kind', 'id-card-back', { documentId: 'd' }), change('sha256', 'ff', { documentId: 'd' })];
    expect(changedTargets(added, [])).toEqual(['documents.id-card']);
    expect(changedTargets(added, ['ff'])).toEqual([]);
    expect(changedTargets([change('fileName', 'x', { documentId: 'd' })], [])).toEqual([]);
  });
});

describe('judgeResubmission', () => {
  it('follows the likeliest reason', () => {
    const targets = targetsOf([{ reasonId: 'R51', score: 1 }], rejections);
    expect(targets).toEqual(['applicant.emergency']);
    expect(judgeResubmission(targets, ['applicant.mobile'])).toBe('unchanged');
    expect(judgeResubmission(targets, ['applicant.emergency'])).toBe('ready');
    expect(judgeResubmission(targetsOf([], rejections), ['applicant.mobile'])).toBe('cannot-tell');
  });
});

describe('the entry of a refusal', () => {
  it('comes back as it was', () => {
    const refusal = {
      text: '名称不合格\n请修改：“甲 乙”',
      matches: [
        { reasonId: 'R21', score: 0.812 },
        { reasonId: 'R19', score: 0.6 },
      ],
      rulePack: '2026.11.23-1',
      name: null,
      images: ['aa', 'bb'],
    };
    expect(fromEntry({ changes: toChanges(refusal) })).toEqual(refusal);
    const bare = { ...refusal, matches: [], images: [], name: '渔业 管家' };
    expect(fromEntry({ changes: toChanges(bare) })).toEqual(bare);
  });
});
