import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/** A sign of life that the system itself takes away when the process ends, however it ends. */
export interface SystemHold {
  release(): void;
}

/**
 * Takes the file, which must be nobody else's, as an empty database that is locked exclusively: SQLite knows how to
 * lock a file on every system. Undefined where the disk cannot lock.
 */
export function takeHold(path: string): SystemHold | undefined {
  try {
    // SQLite would give it to everybody to read.
    closeSync(openSync(path, 'wx', 0o600));
    const db = new Sqlite(path, { timeout: 0 });
    const release = (): void => {
      db.close();
      rmSync(path, { force: true });
    };
    try {
      // Nothing is ever written, so there is nothing to keep a journal of.
      db.pragma('journal_mode=OFF');
      db.exec('BEGIN EXCLUSIVE');
      return { release };
    } catch {
      release();
      return undefined;
    }
  } catch {
    return undefined;
  }
}

/** Whether a living process has the hold; undefined where that cannot be told. */
export function isHeld(path: string): boolean | undefined {
  if (!existsSync(path)) return false;
  try {
    const db = new Sqlite(path, { fileMustExist: true, timeout: 0 });
    try {
      db.pragma('journal_mode=OFF');
      db.exec('BEGIN EXCLUSIVE');
      return false;
    } catch (error) {
      return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY') ? true : undefined;
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
}
