import type { Verdict } from '../finding.ts';
import type { ProgramId } from './program.ts';

/** What of a program was checked: its name when it was saved, everything when a packet was built. */
export const CHECK_KINDS = ['name', 'packet'] as const;

/** The last check of its kind, and the rule pack that it was made with. */
export interface ProgramCheck {
  readonly programId: ProgramId;
  readonly kind: (typeof CHECK_KINDS)[number];
  readonly rulePack: string;
  readonly verdict: Verdict;
  /** UTC instant, ISO 8601. */
  readonly at: string;
}
