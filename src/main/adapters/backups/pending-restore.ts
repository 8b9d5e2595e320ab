import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toDiskFailure } from '../files/disk-failure.ts';
import { syncFolder } from '../files/sync-folder.ts';

/*
 * A vault is two files that belong together, and no system renames two at once. So both are made ready in a folder of
 * their own; from the moment that folder has its final name, whoever takes the vault's lock next finishes the move. Every
 * step is one rename, and what has been done is seen from what is still there.
 */
const READY = 'restore-ready';
const PREPARING = 'restore-preparing';
/** In the ready folder: what was replaced has a backup already and need not be kept again. */
const DROP = 'drop-replaced';
const PARTS = ['vault.json', 'vault.db-wal', 'vault.db-shm', 'vault.db'] as const;

function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toDiskFailure(error, folder);
  }
}

/** An empty folder to put `vault.db` and `vault.json` into, both synced, before `commitRestore`. */
export function prepareRestore(folder: string): string {
  return inFolder(folder, () => {
    const preparing = join(folder, PREPARING);
    rmSync(preparing, { recursive: true, force: true });
    mkdirSync(preparing, { recursive: true, mode: 0o700 });
    return preparing;
  });
}

/** For after a failure, which is what is to be told; what cannot be removed now goes at the next restore. */
export function abandonRestore(folder: string): void {
  try {
    rmSync(join(folder, PREPARING), { recursive: true, force: true });
  } catch {
    // The disk that failed fails still.
  }
}

/** The point of no return; `finishRestore` does the rest, now or after a crash. */
export function commitRestore(folder: string, options: { readonly dropReplaced: boolean }): void {
  inFolder(folder, () => {
    const preparing = join(folder, PREPARING);
    if (options.dropReplaced) writeFileSync(join(preparing, DROP), '');
    syncFolder(preparing);
    renameSync(preparing, join(folder, READY));
    syncFolder(folder);
  });
}

export function isRestorePending(folder: string): boolean {
  return existsSync(join(folder, READY));
}

function moveReplaced(folder: string, aside: string): void {
  for (const part of PARTS) {
    if (existsSync(join(folder, part))) renameSync(join(folder, part), join(aside, part));
  }
  syncFolder(aside);
  syncFolder(folder);
}

function keepReplaced(folder: string, aside: string, stamp: string): string | null {
  if (readdirSync(aside).length === 0 || existsSync(join(folder, READY, DROP))) return null;
  let kept = `replaced-${stamp}`;
  for (let n = 2; existsSync(join(folder, kept)); n += 1) kept = `replaced-${stamp}-${n}`;
  renameSync(aside, join(folder, kept));
  return kept;
}

/**
 * Moves a restored vault into place where one is ready. Needs the vault's lock. Answers the name of the folder that now
 * holds what was replaced; null where nothing was, or where a backup of it was made before.
 */
export function finishRestore(folder: string, stamp: string): string | null {
  if (!isRestorePending(folder)) return null;
  return inFolder(folder, () => {
    const ready = join(folder, READY);
    const aside = join(ready, 'replaced');
    mkdirSync(aside, { recursive: true, mode: 0o700 });
    if (existsSync(join(ready, 'vault.db'))) {
      moveReplaced(folder, aside);
      renameSync(join(ready, 'vault.db'), join(folder, 'vault.db'));
    }
    if (existsSync(join(ready, 'vault.json'))) renameSync(join(ready, 'vault.json'), join(folder, 'vault.json'));
    syncFolder(folder);
    const kept = keepReplaced(folder, aside, stamp);
    rmSync(ready, { recursive: true, force: true });
    syncFolder(folder);
    return kept;
  });
}
