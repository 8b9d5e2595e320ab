import { backupBeforeMigration } from '../backups/backup-before-migration.ts';
import type { Migration } from '../sqlite/migrations/migration.ts';
import { openVaultDatabase, type VaultDatabase } from '../sqlite/open-vault-database.ts';
import type { NewKeys } from './key-store.ts';
import { removeNewDatabase, setAsideDatabase, type VaultFolder } from './vault-folder.ts';

export interface DatabaseOptions {
  readonly now: () => Date;
  /** The app's own, unless a test brings more. */
  readonly migrations?: readonly Migration[];
}

function withSteps({ migrations }: DatabaseOptions): { readonly migrations?: readonly Migration[] } {
  return migrations ? { migrations } : {};
}

/** The database where it lies, with a backup before its first pending migration. */
export function openDatabase(files: VaultFolder, dataKey: Uint8Array, options: DatabaseOptions): VaultDatabase {
  const { database, backups: folder, keys: keyFile } = files;
  return openVaultDatabase(database, dataKey, {
    backup: (snapshot, version) =>
      backupBeforeMigration(snapshot, version, { folder, keyFile, dataKey, now: options.now() }),
    ...withSteps(options),
  });
}

/** A copy that is read only, once it is up to date. */
export function openCopy(path: string, dataKey: Uint8Array, options: DatabaseOptions): VaultDatabase {
  return openVaultDatabase(path, dataKey, { readOnly: true, ...withSteps(options) });
}

/** The database first and `vault.json` last: whatever happens in between, there was no vault yet. */
export async function createDatabase(files: VaultFolder, keys: NewKeys, date: string): Promise<VaultDatabase> {
  setAsideDatabase(files, date);
  let database: VaultDatabase | undefined;
  try {
    database = openVaultDatabase(files.database, keys.dataKey, { create: true });
    await keys.save();
    return database;
  } catch (error) {
    database?.close();
    keys.dataKey.fill(0);
    await removeNewDatabase(files);
    throw error;
  }
}
