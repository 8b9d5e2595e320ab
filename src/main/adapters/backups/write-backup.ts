import { existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppFailure } from '../../services/app-failure.ts';
import type { BackupKind, BackupOptions } from '../../services/ports/vault-backups.ts';
import { toDiskFailure } from '../files/disk-failure.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { removeQuietly, renamePatiently } from '../files/write-atomically.ts';
import { readThrough } from '../sqlite/read-through.ts';
import type { Snapshot } from '../sqlite/snapshot.ts';
import { encodeTrailer, HEADER_BYTES, sealTrailer, withoutLog } from './backup-trailer.ts';
import { copyPages } from './copy-pages.ts';
import { runSteps } from './run-steps.ts';

/** What goes into a backup besides the pages. */
export interface BackupContent {
  readonly snapshot: Snapshot;
  readonly dataKey: Uint8Array;
  readonly kind: BackupKind;
  /** UTC instant. */
  readonly createdAt: string;
  readonly schemaVersion: number;
  /** The text of `vault.json`. */
  readonly keys: string;
}

/** Puts the plain header and the trailer into a copy of the pages. Answers the size of the whole. */
async function finishCopy(file: FileHandle, content: BackupContent): Promise<number> {
  const { snapshot, dataKey, kind, createdAt, schemaVersion, keys } = content;
  const databaseBytes = snapshot.bytes;
  await file.truncate(databaseBytes);
  const header = Buffer.alloc(HEADER_BYTES);
  await file.read(header, 0, HEADER_BYTES, 0);
  await file.write(withoutLog(header), 0, HEADER_BYTES, 0);
  const about = { kind, createdAt, schemaVersion, databaseBytes, header: header.toString('hex'), keys };
  const trailer = encodeTrailer(sealTrailer(about, dataKey));
  await file.write(trailer, 0, trailer.length, databaseBytes);
  return databaseBytes + trailer.length;
}

async function writePartial(partial: string, content: BackupContent, options: BackupOptions): Promise<number> {
  await copyPages(content.snapshot, partial, options);
  const file = await open(partial, 'r+');
  try {
    const bytes = await finishCopy(file, content);
    // The disk and the cipher work side by side: what is read back comes from memory either way.
    const syncing = file.sync();
    syncing.catch(() => undefined);
    try {
      await runSteps(readThrough(partial, content.dataKey), options);
    } finally {
      await syncing;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/**
 * Writes the backup beside the target, reads every page of it back, and only then gives it its name. Answers its size.
 * An existing target is refused with `file_exists`.
 */
export async function writeBackup(target: string, content: BackupContent, options: BackupOptions): Promise<number> {
  const partial = `${target}.partial`;
  if (existsSync(target)) throw new AppFailure('file_exists', { file: target });
  try {
    await removeQuietly(partial);
    const bytes = await writePartial(partial, content, options);
    if (existsSync(target)) throw new AppFailure('file_exists', { file: target });
    await renamePatiently(partial, target);
    syncFolder(dirname(target));
    return bytes;
  } catch (error) {
    await removeQuietly(partial);
    throw toDiskFailure(error, dirname(target));
  }
}
