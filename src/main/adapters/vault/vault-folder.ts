import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { toDiskFailure } from '../files/disk-failure.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { removeQuietly } from '../files/write-atomically.ts';

/** The database is this file and, while open, its journals. */
const PARTS = ['', '-wal', '-shm'] as const;

export interface VaultFolder {
  readonly folder: string;
  readonly database: string;
  readonly keys: string;
  readonly lock: string;
  /** How many passphrases were wrong of late. */
  readonly tries: string;
  /** The folder of the backups. */
  readonly backups: string;
}

export function vaultFolder(folder: string): VaultFolder {
  return {
    folder,
    database: join(folder, 'vault.db'),
    keys: join(folder, 'vault.json'),
    lock: join(folder, 'vault.lock'),
    tries: join(folder, 'vault.tries'),
    backups: join(folder, 'backups'),
  };
}

function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toDiskFailure(error, folder);
  }
}

export function makeFolder({ folder }: VaultFolder): void {
  inFolder(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
}

/**
 * A database without `vault.json` is what a crash in the middle of creating leaves, or one whose keys got lost. Nobody
 * can tell without the keys, so it is never deleted: they may come back.
 */
export function setAsideDatabase({ folder, database }: VaultFolder, date: string): void {
  inFolder(folder, () => {
    if (!existsSync(database)) return;
    const aside = join(folder, `vault-without-keys-${date}-${randomBytes(4).toString('hex')}.db`);
    for (const part of PARTS) if (existsSync(database + part)) renameSync(database + part, aside + part);
    syncFolder(folder);
  });
}

/** Removes the empty database of a creation that failed before there was a vault. */
export async function removeNewDatabase({ database }: VaultFolder): Promise<void> {
  for (const part of PARTS) await removeQuietly(database + part);
}
