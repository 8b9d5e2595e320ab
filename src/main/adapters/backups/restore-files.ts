import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupOptions } from '../../services/ports/vault-backups.ts';
import { toDiskFailure } from '../files/disk-failure.ts';
import { writeSynced } from '../files/write-atomically.ts';
import { readThrough } from '../sqlite/read-through.ts';
import { copyStart } from './copy-pages.ts';
import type { BackupOnDisk } from './open-backup.ts';
import { runSteps } from './run-steps.ts';

/** Takes a backup apart into `vault.db` and `vault.json` below `folder`, synced, and reads the pages back. */
export async function unpackBackup(
  { path, trailer }: BackupOnDisk,
  target: { readonly folder: string; readonly dataKey: Uint8Array },
  options: BackupOptions,
): Promise<void> {
  const database = join(target.folder, 'vault.db');
  try {
    const from = await open(path, 'r');
    try {
      const to = await open(database, 'wx', 0o600);
      try {
        await copyStart(from, to, { ...options, total: trailer.databaseBytes });
        await to.sync();
      } finally {
        await to.close();
      }
    } finally {
      await from.close();
    }
    await writeSynced(join(target.folder, 'vault.json'), trailer.keys);
  } catch (error) {
    throw toDiskFailure(error, target.folder);
  }
  await runSteps(readThrough(database, target.dataKey), options);
}
