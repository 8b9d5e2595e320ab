import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderFile } from '../../services/ports/packet-folders.ts';
import { asBytes } from './as-bytes.ts';
import { DROPPINGS } from './folder-target.ts';
import { syncFolder } from './sync-folder.ts';
import { writeSynced } from './write-atomically.ts';

/** A packet has some ten files. More than this is another folder, chosen by mistake, and not to be read whole. */
const MAX_FILES = 2000;
const MAX_BYTES = 1024 * 1024 * 1024;

export class FolderTooLarge extends Error {
  override readonly name = 'FolderTooLarge';
}

function isInside(path: string): boolean {
  return path !== '' && !/[\\\0:]/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));
}

/** The names come from our own plan: one that leaves the folder or covers another is a defect. */
export function assertFilePaths(files: readonly FolderFile[]): void {
  // Windows and macOS take names in different case for the same file.
  const seen = new Set<string>();
  for (const { path } of files) {
    const folded = path.normalize('NFC').toLowerCase();
    if (!isInside(path) || seen.has(folded)) throw new Error('a packet file has an unusable path');
    seen.add(folded);
  }
}

/** Few, so that little is begun in vain where the disk is full. */
const WRITTEN_AT_ONCE = 4;

/** Writes all of them and waits until the disk has them and their folders. */
export async function writeFolder(folder: string, files: readonly FolderFile[]): Promise<void> {
  const targets = files.map(({ path, content }) => ({ target: join(folder, ...path.split('/')), content }));
  const folders = new Set([folder, ...targets.map(({ target }) => dirname(target))]);
  for (const each of folders) await mkdir(each, { recursive: true, mode: 0o700 });
  // Waiting for the disk is most of it, and a disk does not take longer for several at a time.
  const waiting = targets.values();
  const write = async (): Promise<void> => {
    for (const { target, content } of waiting) await writeSynced(target, content);
  };
  const ended = await Promise.allSettled(Array.from({ length: WRITTEN_AT_ONCE }, write));
  // Only when nobody is writing any more: whoever is told of a failure removes the folder.
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  for (const each of folders) syncFolder(each);
}

async function* walk(folder: string, inside: string): AsyncGenerator<string> {
  for (const entry of await readdir(join(folder, inside), { withFileTypes: true })) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    // Links are neither: what they point at is not part of the folder.
    if (entry.isDirectory()) yield* walk(folder, path);
    else if (entry.isFile() && !DROPPINGS.has(entry.name)) yield path;
  }
}

async function listPaths(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const path of walk(folder, '')) {
    if (paths.push(path) > MAX_FILES) throw new FolderTooLarge();
  }
  return paths.sort();
}

/** Every file below the folder, by path in code-unit order. */
export async function readFolder(folder: string): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = [];
  let bytes = 0;
  for (const path of await listPaths(folder)) {
    const content = asBytes(await readFile(join(folder, path)));
    bytes += content.length;
    if (bytes > MAX_BYTES) throw new FolderTooLarge();
    files.push({ path, content });
  }
  return files;
}

/** Whether what was read is what was written, byte for byte. */
export function isSameContent(written: readonly FolderFile[], read: readonly FolderFile[]): boolean {
  const expected = new Map(written.map(({ path, content }) => [path, content]));
  return (
    read.length === written.length &&
    read.every(({ path, content }) => {
      const original = expected.get(path);
      return original !== undefined && Buffer.compare(original, content) === 0;
    })
  );
}
