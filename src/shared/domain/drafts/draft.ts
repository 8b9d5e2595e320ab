import type { ApplicantId } from '../applicants/applicant.ts';
import type { ProgramId } from '../programs/program.ts';

/** The most that one draft may hold, in characters of its JSON: a pasted list of some thousand names fits. */
export const DRAFT_LIMIT_CHARACTERS = 256 * 1024;

/** What a half-typed form belongs to: it is erased with the person or the program. Both null for forms of nobody. */
export interface DraftSubject {
  readonly applicantId: ApplicantId | null;
  readonly programId: ProgramId | null;
}

/** Names one half-typed form: which form it is, and whose. There is one draft for each. */
export interface DraftKey extends DraftSubject {
  /** Lower-case letters, digits and hyphens, e.g. `rejection` or `step-note-filing`. */
  readonly form: string;
}

/** A form that somebody began to fill in and has not saved (草稿). */
export interface Draft extends DraftKey {
  /** Plain JSON; whoever reads it checks its shape, because forms change between versions. */
  readonly value: unknown;
  /** UTC instant, ISO 8601. */
  readonly updatedAt: string;
}
