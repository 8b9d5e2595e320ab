import { lstat, mkdir, mkdtemp, readdir, realpath, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppFailure } from '../../services/app-failure.ts';
import { errnoOf, toDiskFailure } from './disk-failure.ts';

/** What the Finder and the Explorer leave in a folder that was merely looked at: no part of a packet. */
export const DROPPINGS: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db']);

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The target's own path, with a link to a folder followed: a rename would replace the link. */
async function resolveTarget(folder: string): Promise<string> {
  const path = resolve(folder);
  return (await exists(path)) ? realpath(path) : path;
}

async function assertEmpty(path: string, folder: string): Promise<void> {
  if (!(await exists(path))) return;
  const isFolder = (await stat(path)).isDirectory();
  if (!isFolder || (await readdir(path)).some((name) => !DROPPINGS.has(name))) {
    throw new AppFailure('target_not_empty', { folder });
  }
}

/** The nearest folder above that is there already. */
async function existingAncestor(path: string): Promise<string> {
  const parent = dirname(path);
  return parent === path || (await exists(parent)) ? parent : existingAncestor(parent);
}

/**
 * Fails with `target_not_empty`, `target_not_writable` or `disk_full`; answers the path to write to. Asks the disk by
 * making a folder and removing it: permission bits say little on Windows and nothing on a read-only disk.
 */
export async function claimTarget(folder: string): Promise<string> {
  try {
    const target = await resolveTarget(folder);
    await assertEmpty(target, folder);
    await rmdir(await mkdtemp(join(await existingAncestor(target), '.beihao-')));
    return target;
  } catch (error) {
    throw toDiskFailure(error, folder);
  }
}

/** Makes the folder and those above it; answers how to take back what was made, as far as it is still empty. */
export async function makeFolders(folder: string): Promise<() => Promise<void>> {
  const topmost = await mkdir(folder, { recursive: true });
  return async () => {
    if (topmost === undefined) return;
    for (let path = folder; path.length >= topmost.length; path = dirname(path)) {
      try {
        await rmdir(path);
      } catch {
        // Something is in it by now: it stays.
        return;
      }
    }
  };
}

/** Empties an empty-looking target for the rename. Windows wants it gone altogether. */
export async function clearTarget(target: string): Promise<boolean> {
  if (!(await exists(target))) return false;
  for (const name of DROPPINGS) await rm(join(target, name), { force: true });
  await rmdir(target);
  return true;
}
