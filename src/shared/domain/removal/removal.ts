/** Removals are kept in memory until the vault is locked, as long as all of them together stay below this. */
export const UNDO_LIMIT_BYTES = 256 * 1024 * 1024;

export const REMOVAL_KINDS = ['applicant', 'document', 'program'] as const;
export type RemovalKind = (typeof REMOVAL_KINDS)[number];

/** How much goes, or went, with a removal. */
export interface Erased {
  readonly documents: number;
  readonly programs: number;
  readonly historyEntries: number;
  readonly packets: number;
  /** Originals that nobody else uses, and their bytes. */
  readonly originals: number;
  readonly bytes: number;
}

/** What looking through the whole file afterwards found. */
export interface ErasureCheck {
  /** `not-checked`: the vault is too large to be looked through at once, or something else was using it. */
  readonly outcome: 'clean' | 'found' | 'not-checked';
  /** Pages of the file that were read. */
  readonly pages: number;
  /** Names, numbers, ids and other texts that were looked for. */
  readonly texts: number;
  /** Runs of 64 bytes of the originals that were looked for. */
  readonly runs: number;
}

/** A removal that can still be undone. */
export interface UndoableRemoval {
  readonly id: string;
  readonly kind: RemovalKind;
  /** The id of the applicant, document or program. */
  readonly subjectId: string;
  /** What it was called; only in memory. */
  readonly label: string;
  readonly at: string;
  readonly erased: Erased;
}
