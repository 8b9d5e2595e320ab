import {
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../services/app-failure.ts';
import { toDiskFailure } from '../files/disk-failure.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { readThrough } from '../sqlite/read-through.ts';
import type { Snapshot } from '../sqlite/snapshot.ts';
import { freeBackupName, makeBackupFolder } from './backup-folder.ts';
import { encodeTrailer, HEADER_BYTES, sealTrailer, withoutLog } from './backup-trailer.ts';

export interface MigrationBackup {
  /** Where backups go. */
  readonly folder: string;
  /** The path of `vault.json`. */
  readonly keyFile: string;
  readonly dataKey: Uint8Array;
  readonly now: Date;
}

function writeAll(file: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
  }
}

function finishFile(partial: string, snapshot: Snapshot, seal: (header: string) => Buffer): void {
  copyFileSync(snapshot.path, partial);
  const file = openSync(partial, 'r+');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    readSync(file, header, 0, HEADER_BYTES, 0);
    writeAll(file, withoutLog(header), 0);
    writeAll(file, seal(header.toString('hex')), snapshot.bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * The backup before the first pending migration. In one go and not step by step: nothing may come between it and the
 * migration, and no page waits for it (the vault is not open yet).
 */
export function backupBeforeMigration(snapshot: Snapshot, schemaVersion: number, about: MigrationBackup): void {
  const { folder, keyFile, dataKey, now } = about;
  const createdAt = now.toISOString();
  makeBackupFolder(folder);
  const name = freeBackupName(folder, `before-migration-${schemaVersion}-${createdAt.slice(0, 10)}`);
  const partial = join(folder, `${name}.partial`);
  try {
    const keys = readFileSync(keyFile, 'utf8');
    const content = {
      kind: 'before-migration',
      createdAt,
      schemaVersion,
      databaseBytes: snapshot.bytes,
      keys,
    } as const;
    finishFile(partial, snapshot, (header) => encodeTrailer(sealTrailer({ ...content, header }, dataKey)));
    for (const _ of readThrough(partial, dataKey));
    renameSync(partial, join(folder, name));
    syncFolder(folder);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error instanceof AppFailure ? error : toDiskFailure(error, folder);
  }
}
