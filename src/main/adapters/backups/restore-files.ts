import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { AppFailure } from '../../services/app-failure.ts';
import type { BackupOptions } from '../../services/ports/vault-backups.ts';
import { toDiskFailure } from '../files/disk-failure.ts';
import { writeSynced } from '../files/write-atomically.ts';
import { readThrough } from '../sqlite/read-through.ts';
import type { BackupOnDisk } from './open-backup.ts';
import { runSteps } from './run-steps.ts';

const CHUNK = 4 * 1024 * 1024;

async function copyStart(from: FileHandle, to: FileHandle, { total, signal, onProgress }: CopyOptions): Promise<void> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (let at = 0; at < total; ) {
    if (signal?.aborted) throw new AppFailure('cancelled', {});
    const { bytesRead } = await from.read(buffer, 0, Math.min(CHUNK, total - at), at);
    if (bytesRead === 0) throw new Error('the backup became shorter');
    await to.writeFile(buffer.subarray(0, bytesRead));
    at += bytesRead;
    onProgress?.({ stage: 'copying', done: at, total });
  }
}

interface CopyOptions extends BackupOptions {
  readonly total: number;
}

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
