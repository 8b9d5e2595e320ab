import { randomUUID } from 'node:crypto';
import { accessSync, closeSync, constants, existsSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppFailure } from '../../services/app-failure.ts';
import { isRestorePending } from '../backups/pending-restore.ts';
import { errnoOf, toDiskFailure } from '../files/disk-failure.ts';
import { acquireProcessLock, assertNotHeld } from './process-lock.ts';
import type { VaultFolder } from './vault-folder.ts';

const PREFIX = 'beihao-read-only-';
const LOCK = 'copy.lock';
const MAKING_MS = 60_000;
const DENIED = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Whether the vault lies where this user cannot write. Tried, not asked: Windows knows only the file's attribute. */
export function isReadOnly({ database, lock }: VaultFolder): boolean {
  const probe = `${lock}.${randomUUID()}`;
  try {
    closeSync(openSync(probe, 'wx', 0o600));
    rmSync(probe, { force: true });
    accessSync(database, constants.W_OK);
    return false;
  } catch (error) {
    return DENIED.has(errnoOf(error) ?? '');
  }
}

export interface ReadOnlyCopy {
  readonly database: string;
  remove(): void;
}

/** Copies whose process was killed: nobody holds their lock. Those of another user cannot be looked into, and stay. */
export function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      // Made a moment ago, its lock may still be on its way.
      if (Date.now() - statSync(folder).mtimeMs < MAKING_MS) continue;
      assertNotHeld(join(folder, LOCK));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Held, or not ours.
    }
  }
}

/**
 * The encrypted file and its log in a private folder. SQLite cannot read a file with a write-ahead log where it can
 * make no log, and a vault whose last process was killed has rows in the log that have to be brought in first.
 */
export async function copyForReading({ folder, database }: VaultFolder): Promise<ReadOnlyCopy> {
  // Which of its two vaults is meant is decided where the move can be finished.
  if (isRestorePending(folder)) throw new AppFailure('vault_read_only', {});
  const temporary = await mkdtemp(join(tmpdir(), PREFIX));
  const copy = join(temporary, 'vault.db');
  try {
    const lock = acquireProcessLock(join(temporary, LOCK));
    for (const part of ['', '-wal']) if (existsSync(database + part)) await copyFile(database + part, copy + part);
    return {
      database: copy,
      remove() {
        lock.release();
        rmSync(temporary, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw toDiskFailure(error, temporary);
  }
}
