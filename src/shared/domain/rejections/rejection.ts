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

/** What the likeliest reason names; empty where it names nothing of ours, or no reason was found. */
export function targetsOf(
  matches: readonly RejectionMatch[],
  rules: readonly RejectionRule[],
): readonly ChangeTarget[] {
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

/** What has changed since, in the words of the refusal. A refused picture that was put back is no change. */
export function changedTargets(changes: readonly NetChange[], refusedImages: readonly string[]): ChangeTarget[] {
  return [...new Set(changes.flatMap((change) => targetOf(change, changes, refusedImages)))];
}

/** Judges by the likeliest reason whether to hand in again. */
export function judgeResubmission(targets: readonly ChangeTarget[], changed: readonly ChangeTarget[]): Resubmission {
  if (targets.length === 0) return 'cannot-tell';
  return targets.some((target) => changed.includes(target)) ? 'ready' : 'unchanged';
}

function targetOf(change: NetChange, changes: readonly NetChange[], refused: readonly string[]): ChangeTarget[] {
  const { documentId, programId, field, after } = change;
  if (documentId === null) return asList((programId === null ? APPLICANT_TARGETS : PROGRAM_TARGETS)[field]);
  // A document counts when its bytes are new; what it is stands in another change of the same entry.
  if (field !== 'sha256' || after === null || refused.includes(after)) return [];
  const kind = changes.find((other) => other.documentId === documentId && other.field === 'kind')?.after;
  return asList(Object.entries(DOCUMENT_TARGETS).find(([name]) => name === kind)?.[1]);
}

function asList(target: ChangeTarget | undefined): ChangeTarget[] {
  return target === undefined ? [] : [target];
}
