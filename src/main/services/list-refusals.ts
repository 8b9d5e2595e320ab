import type { ApplicantId } from '../../shared/domain/applicants/applicant.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import { fromEntry } from '../../shared/domain/rejections/refusal-entry.ts';
import type { Refusal } from '../../shared/domain/rejections/rejection.ts';
import type { VaultStore } from './ports/vault-store.ts';

const ALL = 100_000;

/** Every refusal that a person ever had, over all programs, the latest first. */
export function listRefusals(store: Pick<VaultStore, 'history'>, applicantId: ApplicantId): Refusal[] {
  return store.history
    .list({ applicantId, programId: null, since: null, limit: ALL })
    .filter(({ kind }) => kind === 'rejected')
    .map(fromEntry);
}

/** A name that was refused to somebody in this vault. */
export interface RefusedName {
  readonly name: string;
  /** When: UTC instant, ISO 8601. */
  readonly at: string;
  readonly programId: ProgramId | null;
  /** The refusal as it was pasted. */
  readonly text: string;
}

/** Every name that was refused in this vault, whoever's it was, the latest first: nobody should try it again. */
export function listRefusedNames(store: Pick<VaultStore, 'history'>): RefusedName[] {
  return store.history.listOfKind('rejected').flatMap((entry) => {
    const { name, text } = fromEntry(entry);
    return name === null ? [] : [{ name, text, at: entry.at, programId: entry.programId }];
  });
}
