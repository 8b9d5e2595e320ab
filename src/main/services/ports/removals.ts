import type { Erased, ErasureCheck, RemovalKind, UndoableRemoval } from '../../../shared/domain/removal/removal.ts';

export interface RemovalTarget {
  readonly kind: RemovalKind;
  readonly id: string;
}

/** A removal that was done. */
export interface Removal {
  readonly erased: Erased;
  /** Whether `putBack` can undo it. */
  readonly isUndoable: boolean;
  /** Looks through every page of the file for what was erased. It reads in steps, and changes nothing. */
  check(): Promise<ErasureCheck>;
}

/**
 * Takes things out of the vault with all that belongs to them. What was taken out is kept in memory until the vault is
 * locked, and nowhere else. Fails with `not_found`.
 */
export interface RemovalRepository {
  /** What would go, and whether it could be put back. */
  weigh(target: RemovalTarget): { readonly erased: Erased; readonly isUndoable: boolean };
  remove(target: RemovalTarget, about: Pick<UndoableRemoval, 'id' | 'label' | 'at'>): Removal;
  /** The latest first. */
  list(): readonly UndoableRemoval[];
  /** Puts everything back as it was, and forgets the removal. */
  putBack(id: string): UndoableRemoval;
}
