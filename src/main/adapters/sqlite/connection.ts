import { closeSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { translatingFailures } from './sqlite-failure.ts';

export type Connection = Sqlite.Database;

export interface ConnectOptions {
  /** `create` makes an empty file, `write` and `read` want an existing one. */
  readonly access: 'create' | 'write' | 'read';
}

/** Measured with 3 MB blobs: half the write time of 4096, and small transactions no slower than 0.2 ms. */
export const PAGE_SIZE = 8192;

function giveKey(db: Connection, key: Uint8Array): void {
  db.pragma("cipher='aegis'");
  // A binary raw key instead of PRAGMA key: no copy of the key as a JavaScript string, which nobody could wipe.
  const raw = Buffer.concat([Buffer.from('raw:'), key]);
  try {
    db.key(raw);
  } finally {
    raw.fill(0);
  }
  // A plain SQLite ignores unknown pragmas and would write plain pages: missing encryption is an error.
  if (db.pragma('cipher', { simple: true }) !== 'aegis') throw new Error('this SQLite cannot encrypt');
}

function configure(db: Connection, access: ConnectOptions['access']): void {
  if (access === 'create') db.pragma(`page_size=${PAGE_SIZE}`);
  // Sorting and VACUUM would otherwise spill into plain files of the temporary folder.
  db.pragma('temp_store=MEMORY');
  db.pragma('trusted_schema=OFF');
  db.pragma('foreign_keys=ON');
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
  if (access === 'read') return;
  if (db.pragma('journal_mode=WAL', { simple: true }) !== 'wal') throw new Error('no write-ahead log on this disk');
  db.pragma('synchronous=FULL');
  db.pragma('secure_delete=ON');
}

/** Opens the encrypted file and proves the key. A key that does not fit and a damaged file look alike: `vault_corrupt`. */
export function connect(path: string, key: Uint8Array, options: ConnectOptions): Connection {
  return translatingFailures(path, () => {
    // Made by us first: SQLite would give it, and the journals that copy its mode, to everybody to read.
    if (options.access === 'create') closeSync(openSync(path, 'wx', 0o600));
    const db = new Sqlite(path, { readonly: options.access === 'read', fileMustExist: true, timeout: 2000 });
    try {
      giveKey(db, key);
      configure(db, options.access);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}
