import type { ErasureCheck } from '../../shared/domain/removal/removal.ts';
import type { Ports } from './ports/ports.ts';
import type { Removal, RemovalTarget } from './ports/removals.ts';

/** Takes something out and remembers it for the undo; answers the way back, null where it is too large to be kept. */
export function createRemover({ vault, clock, ids }: Pick<Ports, 'vault' | 'clock' | 'ids'>) {
  return (target: RemovalTarget, label: string): Removal & { readonly undo: { readonly id: string } | null } => {
    const id = ids.next();
    const removal = vault.store().removals.remove(target, { id, label, at: clock.now().toISOString() });
    return { ...removal, undo: removal.isUndoable ? { id } : null };
  };
}

/** A backup that was made while something was in the vault, and so still holds it. */
export interface HoldingBackup {
  readonly name: string;
  readonly createdAt: string;
}

/** What is said after an applicant was removed. */
export interface RemovalReceipt {
  readonly erased: Removal['erased'];
  readonly check: ErasureCheck;
  readonly backups: readonly HoldingBackup[];
  /** Packets that were built to folders outside the vault: what is there is the person\'s to remove. */
  readonly packetFolders: readonly string[];
  readonly undo: { readonly id: string } | null;
}
