import { randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppFailure } from '../../services/app-failure.ts';
import type { FolderFile, PacketFolders } from '../../services/ports/packet-folders.ts';
import { errnoOf, toDiskFailure } from './disk-failure.ts';
import { assertFilePaths, FolderTooLarge, isSameContent, readFolder, writeFolder } from './folder-contents.ts';
import { claimTarget, clearTarget, makeFolders } from './folder-target.ts';
import { safeFolderName } from './safe-folder-name.ts';
import { syncFolder } from './sync-folder.ts';
import { removeQuietly, renamePatiently } from './write-atomically.ts';

const TEMPORARY = /^\..+\.beihao-[0-9a-f]{16}$/;
const DEAD_AFTER_MS = 24 * 60 * 60 * 1000;
/** In characters; with three bytes each the temporary name stays below the 255 bytes of a file name. */
const NAME_PART = 60;

function temporaryBeside(target: string): string {
  const name = [...basename(target)].slice(0, NAME_PART).join('');
  return join(dirname(target), `.${name}.beihao-${randomBytes(8).toString('hex')}`);
}

/** Removes what killed runs left, once nobody can still be writing it. */
async function removeDeadFolders(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => TEMPORARY.test(name));
  for (const name of names) {
    const path = join(parent, name);
    try {
      const about = await stat(path);
      if (Date.now() - about.mtimeMs > DEAD_AFTER_MS) await rm(path, { recursive: true, force: true });
    } catch {
      // Somebody else's, or just gone: tidying up must not cost the person the packet.
    }
  }
}

async function moveIntoPlace(temporary: string, target: string): Promise<void> {
  const wasThere = await clearTarget(target);
  try {
    await renamePatiently(temporary, target);
  } catch (error) {
    if (wasThere) await mkdir(target);
    throw error;
  }
  syncFolder(dirname(target));
}

async function publish(
  folder: string,
  files: readonly FolderFile[],
  verify: (written: readonly FolderFile[]) => void,
): Promise<void> {
  assertFilePaths(files);
  const target = await claimTarget(folder);
  const temporary = temporaryBeside(target);
  let unmake = async (): Promise<void> => undefined;
  try {
    unmake = await makeFolders(dirname(target));
    await removeDeadFolders(dirname(target));
    await mkdir(temporary, { mode: 0o700 });
    await writeFolder(temporary, files);
    const written = await readFolder(temporary);
    if (!isSameContent(files, written)) throw new AppFailure('target_not_writable', { folder });
    verify(written);
    // Somebody may have put files there while we wrote.
    await claimTarget(folder);
    await moveIntoPlace(temporary, target);
  } catch (error) {
    await removeQuietly(temporary);
    await unmake();
    throw toDiskFailure(error, folder);
  }
}

async function read(folder: string): Promise<readonly FolderFile[]> {
  try {
    return await readFolder(resolve(folder));
  } catch (error) {
    if (error instanceof FolderTooLarge || errnoOf(error) !== undefined) {
      throw new AppFailure('packet_not_found', { folder }, { cause: error });
    }
    throw error;
  }
}

function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

export function createPacketFolders({ documentsDir }: { readonly documentsDir: string }): PacketFolders {
  return {
    assertFree: async (folder) => void (await claimTarget(folder)),
    publish,
    read,
    suggest(name) {
      const base = join(documentsDir, safeFolderName(name, '材料包'));
      let path = base;
      for (let n = 2; isTaken(path); n += 1) path = `${base}-${n}`;
      return path;
    },
  };
}
