import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf, toDiskFailure } from './disk-failure.ts';
import { syncFolder } from './sync-folder.ts';

const RENAME_TRIES = 10;
const RENAME_WAIT_MS = 50;
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Renames; on Windows again and again for half a second, because virus scanners hold new files for a moment. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (process.platform !== 'win32' || tries >= RENAME_TRIES || !HELD.has(errnoOf(error) ?? '')) throw error;
      await wait(RENAME_WAIT_MS);
    }
  }
}

/** Writes a new file with mode 0600 and waits until the disk has it. */
export async function writeSynced(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** For after a failure: that one is to be told, and not that its leftovers could not be removed either. */
export async function removeQuietly(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}

async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const prefix = `${basename(path)}.`;
  const leftovers = (await readdir(folder)).filter(
    (name) => name.startsWith(prefix) && /^[0-9a-f]{16}\.tmp$/.test(name.slice(prefix.length)),
  );
  for (const name of leftovers) await rm(join(folder, name), { force: true });
}

/**
 * Replaces the file in one step: after a crash there is the old content or the new, whole. What crashed writers left
 * is removed, so two writers of one path must not run at once.
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    await removeLeftovers(path);
    await writeSynced(temporary, content);
    await renamePatiently(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    await removeQuietly(temporary);
    throw toDiskFailure(error, dirname(path));
  }
}
