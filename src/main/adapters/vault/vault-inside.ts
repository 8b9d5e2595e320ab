import type { VaultDatabase } from '../sqlite/open-vault-database.ts';
import type { VaultFolder } from './vault-folder.ts';

/** What the backups need of the vault beyond its port; for adapters only. */
export interface VaultInside {
  readonly files: VaultFolder;
  /** The open database and its key, which stays the vault's to wipe. Throws `vault_locked` or `vault_missing`. */
  open(): { readonly database: VaultDatabase; readonly dataKey: Uint8Array };
  /** Calls the listener before the database is closed; answers how to stop that. */
  beforeLock(listener: () => void): () => void;
  /** Locks the vault and holds the folder for the work alone, as if another process had it. */
  whileClosed<T>(work: () => Promise<T>): Promise<T>;
}
