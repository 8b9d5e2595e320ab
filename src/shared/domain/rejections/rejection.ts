import type { ApplicantDocument } from '../documents/document.ts';
import type { DocumentKind } from '../documents/document-kind.ts';
import type { NetChange } from '../history/diff-fields.ts';
import type { RejectionRule } from '../rules/rule-pack.ts';
import type { ChangeTarget } from './change-target.ts';
import type { RejectionMatch } from './match-rejection.ts';

/** What is written down of one refusal (驳回): it stays as it was, whatever rules or papers come later. */
export interface Refusal {
  readonly text: string;
  readonly matches: readonly RejectionMatch[];
  /** The console's field that the person named; null where only the text was pasted. */
  readonly field: string | null;
  /** The step at which it was refused; null where that was not told. */
  readonly stepId: string | null;
  /** The rule pack that it was matched with. */
  readonly rulePack: string;
  /** The name that was refused; null where the name was not the reason. */
  readonly name: string | null;
  /** SHA-256 of the pictures that were refused for sure. */
  readonly images: readonly string[];
}

/**
 * Whether it makes sense to hand in again: a named field has changed, none has, or nothing of ours is named and
 * only the person can tell.
 */
export type Resubmission = 'ready' | 'unchanged' | 'cannot-tell';

const DOCUMENT_TARGETS: Readonly<Partial<Record<DocumentKind, ChangeTarget>>> = {
  'id-card-front': 'documents.id-card',
  'id-card-back': 'documents.id-card',
  'residence-permit': 'documents.residence',
  'temporary-residence-permit': 'documents.residence',
  'social-security-proof': 'documents.residence',
  'property-certificate': 'documents.residence',
  'commitment-letter': 'documents.letters',
  'authenticity-commitment': 'documents.letters',
};

const PROGRAM_TARGETS: Readonly<Record<string, ChangeTarget>> = {
  name: 'program.name',
  remark: 'program.remark',
  categoryIds: 'program.categories',
  preApproval: 'program.pre-approval',
};

const APPLICANT_TARGETS: Readonly<Record<string, ChangeTarget>> = {
  name: 'applicant.id',
  idKind: 'applicant.id',
  idNumber: 'applicant.id',
  idValidFrom: 'applicant.id',
  idValidTo: 'applicant.id',
  idAddress: 'applicant.id',
  filingProvince: 'applicant.region',
  postalAddress: 'applicant.postal-address',
  mobile: 'applicant.mobile',
  email: 'applicant.email',
  'emergencyContact.name': 'applicant.emergency',
  'emergencyContact.mobile': 'applicant.emergency',
};

const PORTRAIT = /人像面|头像面|正面/;
const EMBLEM = /国徽|反面|背面/;

/** How the console's fields are called, and what that is here; the first that fits decides. */
const FIELD_WORDS: readonly (readonly [RegExp, ChangeTarget])[] = [
  [/应急/, 'applicant.emergency'],
  [/居住|暂住/, 'documents.residence'],
  [/承诺|告知书/, 'documents.letters'],
  [/备注/, 'program.remark'],
  [/服务内容|类目/, 'program.categories'],
  [/前置审批/, 'program.pre-approval'],
  [/邮箱|邮件/, 'applicant.email'],
  [/通讯地址|通信地址|联系地址/, 'applicant.postal-address'],
  [/手机|电话/, 'applicant.mobile'],
  [/人像面|国徽面|证件照|图片/, 'documents.id-card'],
  [/备案省|区域|地区/, 'applicant.region'],
  [/身份证|证件|姓名|住所/, 'applicant.id'],
  [/名称/, 'program.name'],
];

/** What of ours the console's field is; empty where it is nothing of ours. */
function targetsOfField(field: string): readonly ChangeTarget[] {
  const found = FIELD_WORDS.find(([words]) => words.test(field));
  return found ? [found[1]] : [];
}

/**
 * What has to change: the field that the person named, or else what the likeliest reason names. Empty where that is
 * nothing of ours, or no reason was found.
 */
export function targetsOf(
  { field, matches }: Pick<Refusal, 'field' | 'matches'>,
  rules: readonly RejectionRule[],
): readonly ChangeTarget[] {
  const named = targetsOfField(field ?? '');
  if (named.length > 0) return named;
  return rules.find(({ id }) => id === matches[0]?.reasonId)?.targets ?? [];
}

/**
 * The pictures that the refusal is about for sure. Where a text does not say which side of the card it means, none
 * is: the good side must not be kept out.
 */
export function findRefusedImages(
  text: string,
  targets: readonly ChangeTarget[],
  documents: readonly ApplicantDocument[],
): string[] {
  const papers = targets.filter((target) => target.startsWith('documents.'));
  if (papers.length !== 1) return [];
  const candidates = documents.filter(
    ({ kind, replacedBy }) => replacedBy === null && DOCUMENT_TARGETS[kind] === papers[0],
  );
  const named = candidates.filter(({ kind }) => isNamed(kind, text));
  if (named.length > 0) return named.map(({ sha256 }) => sha256);
  return candidates.length === 1 ? candidates.map(({ sha256 }) => sha256) : [];
}

function isNamed(kind: DocumentKind, text: string): boolean {
  if (kind === 'id-card-front') return PORTRAIT.test(text);
  return kind === 'id-card-back' && EMBLEM.test(text);
}

/**
 * What has changed since, in the words of the refusal. A refused picture that was put back is no change; the same one
 * turned or cropped is, for another picture is handed in. `papers`: the documents that there are now.
 */
export function changedTargets(
  changes: readonly NetChange[],
  refusedImages: readonly string[],
  papers: readonly Pick<ApplicantDocument, 'id' | 'kind'>[],
): ChangeTarget[] {
  return [...new Set(changes.flatMap((change) => targetOf(change, { changes, refusedImages, papers })))];
}

/** Judges by the likeliest reason whether to hand in again. */
export function judgeResubmission(targets: readonly ChangeTarget[], changed: readonly ChangeTarget[]): Resubmission {
  if (targets.length === 0) return 'cannot-tell';
  return targets.some((target) => changed.includes(target)) ? 'ready' : 'unchanged';
}

interface Since {
  readonly changes: readonly NetChange[];
  readonly refusedImages: readonly string[];
  readonly papers: readonly Pick<ApplicantDocument, 'id' | 'kind'>[];
}

function targetOf(change: NetChange, { changes, refusedImages, papers }: Since): ChangeTarget[] {
  const { documentId, programId, field, after } = change;
  if (documentId === null) return asList((programId === null ? APPLICANT_TARGETS : PROGRAM_TARGETS)[field]);
  const paper = papers.find(({ id }) => id === documentId);
  if (field === 'edit') return asList(paper && DOCUMENT_TARGETS[paper.kind]);
  // A document counts when its bytes are new; what it is stands in another change of the same entry.
  if (field !== 'sha256' || after === null || refusedImages.includes(after)) return [];
  const kind = changes.find((other) => other.documentId === documentId && other.field === 'kind')?.after;
  return asList(Object.entries(DOCUMENT_TARGETS).find(([name]) => name === kind)?.[1]);
}

function asList(target: ChangeTarget | undefined): ChangeTarget[] {
  return target === undefined ? [] : [target];
}
