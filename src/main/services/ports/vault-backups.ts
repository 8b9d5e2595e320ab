import type { UnlockKind, UnlockWay, VaultReport } from './vault.ts';

/** Why a backup was made. */
export const BACKUP_KINDS = ['daily', 'manual', 'before-migration', 'before-restore'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** One backup in the vault's own folder for them. */
export interface Backup {
  /** The file's name in that folder: what a backup is called by. */
  readonly name: string;
  readonly kind: BackupKind;
  /** UTC instant, ISO 8601. */
  readonly createdAt: string;
  readonly bytes: number;
  readonly schemaVersion: number;
}

/** A backup in the vault's own folder, or any file that the person names. */
export type BackupSource = { readonly name: string } | { readonly path: string };

/** What a backup holds, found out by reading all of it. */
export interface BackupReport {
  /** Whether it can be restored: every page, every reference and every blob's hash are right. */
  readonly ok: boolean;
  readonly createdAt: string;
  readonly bytes: number;
  readonly schemaVersion: number;
  readonly counts: VaultReport['counts'];
  /** The newest instant of any row; null in an empty vault. */
  readonly newestChange: string | null;
  readonly ways: readonly UnlockKind[];
  /** Codes and ids only. */
  readonly problems: readonly string[];
}

export interface BackupProgress {
  readonly stage: 'copying' | 'checking';
  /** Bytes while copying, stored originals while checking. */
  readonly done: number;
  readonly total: number;
}

export interface BackupOptions {
  /** Stops the work; it then fails with `cancelled` and leaves nothing. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
}

/**
 * Backups: one encrypted file each, that every way to unlock opens elsewhere (docs/adr/0008). Locking the vault
 * cancels a backup under way. Fails with `vault_*`, `backup_damaged`, `file_exists`, `disk_full`,
 * `target_not_writable`, `not_found` and `cancelled`.
 */
export interface VaultBackups {
  readonly folder: string;
  /** Newest first. Needs no key. */
  list(): readonly Backup[];
  /** A backup of the open vault into its folder; the daily ones are thinned out afterwards. */
  create(kind: 'daily' | 'manual', options?: BackupOptions): Promise<Backup>;
  /** The same into a file of the person's choice, which must not exist yet. Answers its size. */
  writeTo(path: string, options?: BackupOptions): Promise<{ readonly bytes: number; readonly createdAt: string }>;
  remove(name: string): void;
  /** Reads everything and changes nothing. */
  inspect(source: BackupSource, way: UnlockWay, options?: BackupOptions): Promise<BackupReport>;
  /**
   * Inspects, and then puts the backup in the place of the vault, which is locked before. What it replaces is kept as
   * a backup; `kept` is its name, null where there was no vault. A backup with problems is refused.
   */
  restore(
    source: BackupSource,
    way: UnlockWay,
    options?: BackupOptions,
  ): Promise<{ readonly report: BackupReport; readonly kept: string | null }>;
}
