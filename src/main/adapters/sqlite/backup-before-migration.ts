import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder } from '../files/sync-folder.ts';
import { type Connection, connect } from './connection.ts';
import { translatingFailures } from './sqlite-failure.ts';

export interface BackupOptions {
  readonly key: Uint8Array;
  /** The schema version that comes next. */
  readonly version: number;
  /** `YYYY-MM-DD`, for the file's name. */
  readonly date: string;
}

function freeName(folder: string, { version, date }: BackupOptions): string {
  const base = join(folder, `before-v${version}-${date}`);
  let path = `${base}.db`;
  for (let n = 2; existsSync(path); n += 1) path = `${base}-${n}.db`;
  return path;
}

function writeSynced(db: Connection, partial: string): void {
  closeSync(openSync(partial, 'wx', 0o600));
  // VACUUM INTO and not a copy of the file: the newest rows are in the write-ahead log.
  db.prepare('VACUUM INTO ?').run(partial);
  const file = openSync(partial, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes an encrypted copy with the same key into `backups/` beside the vault, opens it once, and answers its path. */
export function backupBeforeMigration(db: Connection, options: BackupOptions): string {
  return translatingFailures(db.name, () => {
    const folder = join(dirname(db.name), 'backups');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = freeName(folder, options);
    const partial = `${path}.partial`;
    rmSync(partial, { force: true });
    try {
      writeSynced(db, partial);
      connect(partial, options.key, { access: 'read' }).close();
      renameSync(partial, path);
    } finally {
      rmSync(partial, { force: true });
    }
    syncFolder(folder);
    return path;
  });
}
