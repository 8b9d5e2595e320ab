import { statSync } from 'node:fs';
import { AppFailure } from '../../services/app-failure.ts';
import { type Connection, connect } from './connection.ts';
import { ANOTHER_BEIHAO, translatingFailures } from './sqlite-failure.ts';

/** The database file held still: writers go on, but into the write-ahead log only, until `close`. */
export interface Snapshot {
  readonly path: string;
  /** How many bytes of the file belong to it. */
  readonly bytes: number;
  close(): void;
}

function assertLogEmpty(path: string): void {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new AppFailure('vault_busy', { holder: ANOTHER_BEIHAO });
}

/**
 * Brings everything into the file and keeps a reader open on it: SQLite does not move anything from the log into a
 * file that such a reader looks at. Both happen before anything else of this process can write, and the process lock
 * keeps the others out.
 */
export function openSnapshot(db: Connection, key: Uint8Array): Snapshot {
  return translatingFailures(db.name, () => {
    db.pragma('wal_checkpoint(TRUNCATE)');
    const reader = connect(db.name, key, { access: 'read' });
    try {
      reader.exec('BEGIN');
      reader.prepare('SELECT count(*) FROM sqlite_schema').get();
      // Not empty where an earlier reader was still there: then a part of the rows is not in the file.
      assertLogEmpty(db.name);
      const pages = Number(reader.pragma('page_count', { simple: true }));
      const bytes = pages * Number(reader.pragma('page_size', { simple: true }));
      return { path: db.name, bytes, close: () => void reader.close() };
    } catch (error) {
      reader.close();
      throw error;
    }
  });
}
