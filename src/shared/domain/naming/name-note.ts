import type { Verdict } from '../finding.ts';
import { verdictOf } from '../finding.ts';
import type { ProgramId } from '../programs/program.ts';
import type { NameFinding } from './check-name.ts';

/** What can be noted: a silenced finding, the answer of a look-up, a rename that the platform counted. */
export const NAME_NOTE_KINDS = ['silence', 'look-up', 'rename'] as const;

/** One note about the names of a program. */
export interface NameNote {
  readonly id: string;
  readonly programId: ProgramId;
  readonly kind: (typeof NAME_NOTE_KINDS)[number];
  /** The piece of the name (silence), the name that was looked up, or the new name (rename). */
  readonly subject: string;
  /** The rule that is silenced or looked up; null for a rename. */
  readonly ruleId: string | null;
  /** Why, or what was found. */
  readonly note: string;
  readonly at: string;
}

/** Findings that count, and those that a person has silenced, with their note: they stay listed. */
export interface SortedFindings {
  readonly counting: readonly NameFinding[];
  readonly silenced: readonly { readonly finding: NameFinding; readonly note: NameNote }[];
  /** What the counting ones add up to. */
  readonly verdict: Verdict;
}

/** Puts silenced findings apart: the same rule about the same piece of text, whatever the name around it. */
export function sortFindings(findings: readonly NameFinding[], notes: readonly NameNote[]): SortedFindings {
  const noteOf = ({ ruleId, match }: NameFinding) =>
    notes.find((note) => note.kind === 'silence' && note.ruleId === ruleId && note.subject === match);
  const counting = findings.filter((finding) => noteOf(finding) === undefined);
  const silenced = findings.flatMap((finding) => {
    const note = noteOf(finding);
    return note === undefined ? [] : [{ finding, note }];
  });
  return { counting, silenced, verdict: verdictOf(counting) };
}
