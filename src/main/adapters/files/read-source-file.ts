import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../../shared/domain/documents/file-limit.ts';
import { AppFailure } from '../../services/app-failure.ts';
import { asBytes } from './as-bytes.ts';
import { errnoOf } from './disk-failure.ts';

/** Not blocking, where there is such a flag: opening a named pipe would wait for a writer for ever. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

async function readWhole(file: FileHandle, name: string): Promise<Uint8Array> {
  const about = await file.stat();
  // A pipe or a device would never end.
  if (!about.isFile()) throw new AppFailure('file_not_readable', { file: name });
  if (about.size > MAX_FILE_BYTES) {
    throw new AppFailure('file_too_large', { file: name, limitMegabytes: MAX_FILE_MEGABYTES });
  }
  const bytes = asBytes(await file.readFile());
  if (bytes.length === 0) throw new AppFailure('file_empty', { file: name });
  return bytes;
}

/** Reads a file that the person named. Fails with `file_not_readable`, `file_too_large` or `file_empty`. */
export async function readSourceFile(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const name = basename(path);
  try {
    const file = await open(path, OPEN_FLAGS);
    try {
      return { name, bytes: await readWhole(file, name) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof AppFailure || errnoOf(error) === undefined) throw error;
    throw new AppFailure('file_not_readable', { file: name }, { cause: error });
  }
}
