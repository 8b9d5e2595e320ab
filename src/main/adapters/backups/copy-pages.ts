import { constants } from 'node:fs';
import { chmod, copyFile, type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppFailure } from '../../services/app-failure.ts';
import type { BackupOptions } from '../../services/ports/vault-backups.ts';
import type { Snapshot } from '../sqlite/snapshot.ts';

const CHUNK = 4 * 1024 * 1024;
const LOOK_EVERY_MS = 100;

function assertGoingOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppFailure('cancelled', {});
}

/** Copies the first bytes of a file, part by part: for disks that are slow enough for somebody to want to cancel. */
export async function copyStart(
  from: FileHandle,
  to: FileHandle,
  { total, signal, onProgress }: BackupOptions & { readonly total: number },
): Promise<void> {
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, total));
  for (let at = 0; at < total; ) {
    assertGoingOn(signal);
    const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, total - at), at);
    if (bytesRead === 0) throw new Error('the file became shorter while it was copied');
    await to.writeFile(buffer.subarray(0, bytesRead));
    at += bytesRead;
    onProgress?.({ stage: 'copying', done: at, total });
  }
}

async function copyByParts({ path, bytes }: Snapshot, target: string, options: BackupOptions): Promise<void> {
  const from = await open(path, 'r');
  try {
    const to = await open(target, 'wx', 0o600);
    try {
      await copyStart(from, to, { ...options, total: bytes });
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

/**
 * Sends to the disk what is there of a file so far. Done again and again while the copy still runs, so that little is
 * left to wait for at its end; where the system does not let a second one at the file, the end does it all.
 */
async function syncSoFar(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    await file.datasync().finally(() => file.close());
  } catch {
    // What is wrong with the disk shows itself in the copy, or in the sync that counts.
  }
}

/** The system's own copy, as `cp` makes it: a clone where the file system can, and no detour through this process. */
async function copyByTheSystem({ path, bytes }: Snapshot, target: string, options: BackupOptions): Promise<void> {
  const { signal, onProgress } = options;
  const copying = copyFile(path, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE).then(() => true);
  let syncing: Promise<void> | undefined;
  while (!(await Promise.race([copying, wait(LOOK_EVERY_MS, false)]))) {
    syncing ??= syncSoFar(target).finally(() => {
      syncing = undefined;
    });
    const done = (await stat(target).catch(() => undefined))?.size ?? 0;
    onProgress?.({ stage: 'copying', done: Math.min(done, bytes), total: bytes });
  }
  await syncing;
  assertGoingOn(signal);
  await chmod(target, 0o600);
  onProgress?.({ stage: 'copying', done: bytes, total: bytes });
}

/**
 * Copies the pages of a snapshot into a new file. On the vault's own disk the system does it in one go, and a cancel
 * waits for that; onto another disk (a stick, a network) it goes by parts.
 */
export async function copyPages(snapshot: Snapshot, target: string, options: BackupOptions): Promise<void> {
  assertGoingOn(options.signal);
  const [own, other] = await Promise.all([stat(snapshot.path), stat(dirname(target))]);
  await (own.dev === other.dev ? copyByTheSystem : copyByParts)(snapshot, target, options);
  assertGoingOn(options.signal);
}
