import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open as openFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import {
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { AppFailure } from '../../services/app-failure.ts';
import type { ArchiveEntry, ArchiveOptions, Archives, OpenArchive } from '../../services/ports/archives.ts';
import { errnoOf, toDiskFailure } from '../files/disk-failure.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { removeQuietly, renamePatiently } from '../files/write-atomically.ts';
import { collect, createTarget, FileReader } from './zip-files.ts';

/** AES-256 (WinZip's AE-2), which 7-Zip, WinRAR, Keka and the rest of them open. */
const AES_256 = 3;
const MAX_ENTRIES = 200_000;
const MAX_TOTAL = 16 * 1024 ** 3;

function assertGoingOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppFailure('cancelled', {});
}

/** A path that leads nowhere but into the archive, on any system. */
function isPlainPath(path: string): boolean {
  if (path.length > 400 || /[\\:\p{Cc}]/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function toArchiveFailure(error: unknown, file: string): unknown {
  if (error instanceof AppFailure) return error;
  const name = { file: basename(file) };
  const said = error instanceof Error ? error.message : '';
  if (said === ERR_INVALID_PASSWORD) return new AppFailure('archive_wrong_password', name, { cause: error });
  if (said === ERR_ENCRYPTED) return new AppFailure('archive_needs_password', name, { cause: error });
  if (errnoOf(error) !== undefined) return new AppFailure('file_not_readable', name, { cause: error });
  // Whatever else the reader says about a file that came from outside: it cannot be used.
  return new AppFailure('archive_damaged', name, { cause: error });
}

async function listFiles(reader: ZipReader<unknown>, damaged: () => AppFailure): Promise<Map<string, FileEntry>> {
  const files = new Map<string, FileEntry>();
  let total = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    if (entry.directory) continue;
    total += entry.uncompressedSize;
    const isUsable = isPlainPath(entry.filename) && !files.has(entry.filename);
    if (!isUsable || files.size >= MAX_ENTRIES || total > MAX_TOTAL) throw damaged();
    files.set(entry.filename, entry);
  }
  return files;
}

async function openArchive(file: string, password: string | null): Promise<OpenArchive> {
  const path = resolve(file);
  const damaged = (): AppFailure => new AppFailure('archive_damaged', { file: basename(file) });
  const handle = await openFile(path, 'r');
  const reader = new ZipReader(new FileReader(handle), password === null ? {} : { password });
  const close = async (): Promise<void> => {
    await reader.close().catch(() => undefined);
    await handle.close();
  };
  try {
    if (!(await handle.stat()).isFile()) throw damaged();
    const files = await listFiles(reader, damaged);
    return {
      files: [...files.values()].map(({ filename, uncompressedSize }) => ({ path: filename, bytes: uncompressedSize })),
      async read(wanted, limit) {
        const entry = files.get(wanted);
        if (!entry || entry.uncompressedSize > limit) throw damaged();
        const { stream, content } = collect(entry.uncompressedSize, damaged);
        try {
          await entry.getData(stream, { checkSignature: true });
        } catch (error) {
          throw toArchiveFailure(error, file);
        }
        return content();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function writeEntries(partial: string, entries: readonly ArchiveEntry[], options: ArchiveOptions): Promise<void> {
  const { file, stream } = await createTarget(partial);
  try {
    const { password } = options;
    const lock = password === null ? {} : ({ password, encryptionStrength: AES_256 } as const);
    const writer = new ZipWriter(stream, { ...lock, extendedTimestamp: false, keepOrder: true });
    for (const [index, entry] of entries.entries()) {
      assertGoingOn(options.signal);
      // Pictures and PDF do not become smaller; texts do.
      const level = entry.path.startsWith('originals/') ? 0 : 6;
      await writer.add(entry.path, new Uint8ArrayReader(entry.read()), { level });
      options.onProgress?.({ stage: 'writing', done: index + 1, total: entries.length });
    }
    await writer.close();
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readBack(partial: string, entries: readonly ArchiveEntry[], options: ArchiveOptions): Promise<void> {
  const archive = await openArchive(partial, options.password);
  try {
    if (archive.files.length !== entries.length) throw new Error('the archive does not list what was written');
    for (const [index, { path, sha256 }] of entries.entries()) {
      assertGoingOn(options.signal);
      const content = await archive.read(path, MAX_TOTAL);
      if (createHash('sha256').update(content).digest('hex') !== sha256) {
        throw new Error('a file of the archive did not read back as written');
      }
      options.onProgress?.({ stage: 'checking', done: index + 1, total: entries.length });
    }
  } finally {
    await archive.close();
  }
}

async function write(
  file: string,
  entries: readonly ArchiveEntry[],
  options: ArchiveOptions,
): Promise<{ readonly bytes: number }> {
  const target = resolve(file);
  const partial = `${target}.partial`;
  const assertFree = (): void => {
    if (existsSync(target)) throw new AppFailure('file_exists', { file: target });
  };
  assertFree();
  try {
    await removeQuietly(partial);
    await writeEntries(partial, entries, options);
    await readBack(partial, entries, options);
    assertFree();
    await renamePatiently(partial, target);
    syncFolder(dirname(target));
    return { bytes: (await stat(target)).size };
  } catch (error) {
    await removeQuietly(partial);
    throw toDiskFailure(error, dirname(target));
  }
}

export function createZipArchives(): Archives {
  return {
    write,
    async open(file, password) {
      try {
        return await openArchive(file, password);
      } catch (error) {
        throw toArchiveFailure(error, file);
      }
    },
  };
}
