import { closeSync, openSync, readSync } from 'node:fs';
import { AppFailure } from '../../services/app-failure.ts';

/*
 * The cipher leaves the first 24 bytes of the file outside the authenticated part: 16 random ones, which a raw key
 * does not use, and the page size with the two format numbers of SQLite. We look after those ourselves.
 */
const RANDOM_PART = 16;
const WRITE_FORMAT = 18;
const READ_FORMAT = 19;

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(24);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
  return header;
}

/** The random part, to be remembered inside the database and compared by `verify`. */
export function readFileMark(path: string): string {
  return readHeader(path).toString('hex', 0, RANDOM_PART);
}

/** A changed write format would make SQLite open the file for reading only, without a word. */
export function assertFormatNumbers(path: string): void {
  const header = readHeader(path);
  const format = header[WRITE_FORMAT];
  if ((format !== 1 && format !== 2) || header[READ_FORMAT] !== format) throw new AppFailure('vault_corrupt', {});
}
