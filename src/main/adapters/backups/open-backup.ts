import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { AppFailure } from '../../services/app-failure.ts';
import type { UnlockWay } from '../../services/ports/vault.ts';
import { errnoOf } from '../files/disk-failure.ts';
import { isKeyFileIntact, parseKeyFile } from '../keys/key-file.ts';
import { type KeySources, unwrapDataKey } from '../keys/unlock-ways.ts';
import {
  type BackupTrailer,
  HEADER_BYTES,
  isTrailerIntact,
  parseTrailer,
  parseTrailerEnd,
  TRAILER_END,
} from './backup-trailer.ts';

/** A backup's own words about itself; believed only after `openBackup`. */
export interface BackupOnDisk {
  readonly path: string;
  readonly trailer: BackupTrailer;
  readonly bytes: number;
  /** The first bytes as they are now. */
  readonly header: string;
}

function readPart(file: number, position: number, length: number): Buffer {
  const part = Buffer.alloc(length);
  return part.subarray(0, readSync(file, part, 0, length, position));
}

function readOpened(file: number, path: string): BackupOnDisk {
  const { size } = fstatSync(file);
  const length = size > TRAILER_END ? parseTrailerEnd(readPart(file, size - TRAILER_END, TRAILER_END)) : undefined;
  const start = size - TRAILER_END - (length ?? size);
  const trailer =
    length === undefined || start <= 0 ? undefined : parseTrailer(readPart(file, start, length).toString('utf8'));
  if (!trailer || trailer.databaseBytes !== start) throw new AppFailure('backup_damaged', { file: basename(path) });
  return { path, trailer, bytes: size, header: readPart(file, 0, HEADER_BYTES).toString('hex') };
}

/** Fails with `file_not_readable`, or with `backup_damaged` for what is no backup. */
export function readBackup(path: string): BackupOnDisk {
  try {
    const file = openSync(path, 'r');
    try {
      return readOpened(file, path);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof AppFailure || errnoOf(error) === undefined) throw error;
    throw new AppFailure('file_not_readable', { file: basename(path) }, { cause: error });
  }
}

/**
 * The data key of a backup, for the caller to wipe. Fails with `vault_wrong_secret`, `vault_newer`, or with
 * `backup_damaged` where anything but the pages was edited.
 */
export async function unlockBackup(backup: BackupOnDisk, way: UnlockWay, sources: KeySources): Promise<Uint8Array> {
  const keys = parseKeyFile(backup.trailer.keys);
  const dataKey = await unwrapDataKey(keys, way, sources);
  const isIntact =
    isKeyFileIntact(keys, dataKey) &&
    isTrailerIntact(backup.trailer, dataKey) &&
    backup.header === backup.trailer.header;
  if (isIntact) return dataKey;
  dataKey.fill(0);
  throw new AppFailure('backup_damaged', { file: basename(backup.path) });
}
