import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppFailure } from '../../services/app-failure.ts';

/** One packet of a batch: its request, and the name of its folder below the target. */
export interface BatchEntry {
  readonly manifest: string;
  readonly name: string;
}

const MANIFEST = 'manifest.json';

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // What is not there is told when it is read, like any other file that cannot be used.
    return false;
  }
}

async function manifestsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile() && entry.name.endsWith('.json')) found.push(path);
    const inner = join(path, MANIFEST);
    if (entry.isDirectory() && (await stat(inner).catch(() => null))?.isFile()) found.push(inner);
  }
  if (found.length === 0) throw new AppFailure('file_not_readable', { file: folder });
  return found.toSorted();
}

function nameOf(manifest: string): string {
  const file = basename(manifest);
  return file === MANIFEST ? basename(dirname(manifest)) : file.replace(/\.json$/i, '');
}

/** Gives each its own name; Windows and macOS take names in different case for the same. */
function nameAll(manifests: readonly string[]): readonly BatchEntry[] {
  const taken = new Set<string>();
  return manifests.map((manifest) => {
    const base = nameOf(manifest) || 'packet';
    let name = base;
    for (let n = 2; taken.has(name.normalize('NFC').toLowerCase()); n += 1) name = `${base}-${n}`;
    taken.add(name.normalize('NFC').toLowerCase());
    return { manifest, name };
  });
}

/**
 * What `--manifest` means: one file, or a batch where there are several or a folder (every `*.json` in it, and the
 * `manifest.json` of every folder below). Fails with `file_not_readable` for a folder that holds none.
 */
export async function findManifests(
  given: readonly string[],
): Promise<{ readonly single: string } | { readonly batch: readonly BatchEntry[] }> {
  const [only] = given;
  if (only !== undefined && given.length === 1 && !(await isFolder(only))) return { single: only };
  const found: string[] = [];
  for (const path of given.map((one) => resolve(one))) {
    if (await isFolder(path)) found.push(...(await manifestsIn(path)));
    else found.push(path);
  }
  return { batch: nameAll([...new Set(found)]) };
}
