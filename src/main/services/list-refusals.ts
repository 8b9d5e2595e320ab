import type { ApplicantId } from '../../shared/domain/applicants/applicant.ts';
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
