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
import { encodeTrailer, HEADER_BYTES, sealTrailer } from './backup-trailer.ts';
import { runSteps } from './run-steps.ts';

const CHUNK = 4 * 1024 * 1024;
/** Where SQLite keeps its two format numbers; 1 is a file without a write-ahead log, which opens on read-only media. */
const FORMAT_NUMBERS = [18, 19] as const;

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

export function withoutLog(header: Buffer): Buffer {
  for (const position of FORMAT_NUMBERS) header[position] = 1;
  return header;
}

function assertGoingOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppFailure('cancelled', {});
}

async function writeWhole(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

/** Copies the pages, reading one part while the part before is written. Answers the header as it was written. */
async function copyPages(
  { path, bytes }: Snapshot,
  target: FileHandle,
  { signal, onProgress }: BackupOptions,
): Promise<Buffer> {
  const source = await open(path, 'r');
  let header = Buffer.alloc(0);
  let writing: Promise<void> = Promise.resolve();
  try {
    const buffers = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)] as const;
    for (let at = 0, turn = 0; at < bytes; turn += 1) {
      assertGoingOn(signal);
      const buffer = buffers[turn % 2 === 0 ? 0 : 1];
      const { bytesRead } = await source.read(buffer, 0, Math.min(CHUNK, bytes - at), at);
      if (bytesRead === 0) throw new AppFailure('vault_corrupt', {});
      await writing;
      if (at === 0) header = Buffer.from(withoutLog(buffer).subarray(0, HEADER_BYTES));
      writing = writeWhole(target, buffer.subarray(0, bytesRead), at);
      // Looked at when the next part has been read; until then a failure must not count as unhandled.
      writing.catch(() => undefined);
      at += bytesRead;
      onProgress?.({ stage: 'copying', done: at, total: bytes });
    }
    await writing;
    return header;
  } finally {
    await writing.catch(() => undefined);
    await source.close();
  }
}

async function writePartial(partial: string, content: BackupContent, options: BackupOptions): Promise<number> {
  const { snapshot, dataKey, kind, createdAt, schemaVersion, keys } = content;
  const file = await open(partial, 'wx', 0o600);
  try {
    const header = (await copyPages(snapshot, file, options)).toString('hex');
    assertGoingOn(options.signal);
    const databaseBytes = snapshot.bytes;
    const trailer = encodeTrailer(
      sealTrailer({ kind, createdAt, schemaVersion, databaseBytes, header, keys }, dataKey),
    );
    await writeWhole(file, trailer, databaseBytes);
    await file.sync();
    return databaseBytes + trailer.length;
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
    await runSteps(readThrough(partial, content.dataKey), options);
    if (existsSync(target)) throw new AppFailure('file_exists', { file: target });
    await renamePatiently(partial, target);
    syncFolder(dirname(target));
    return bytes;
  } catch (error) {
    await removeQuietly(partial);
    throw toDiskFailure(error, dirname(target));
  }
}
