import { AppFailure } from '../../services/app-failure.ts';
import { connect } from './connection.ts';
import { translatingFailures } from './sqlite-failure.ts';

/**
 * Reads every page that holds anything, step by step: the cipher refuses a page that is not as it was written. Fails
 * with `vault_corrupt`. Cheaper than hashing what is in the pages, and enough for a copy that was just made of them.
 */
export function* readThrough(
  path: string,
  key: Uint8Array,
): Generator<{ readonly done: number; readonly total: number }> {
  const db = connect(path, key, { access: 'read' });
  const guarded = <T>(work: () => T): T => translatingFailures(path, work);
  try {
    const { tables, hashes, read } = guarded(() => ({
      tables: db
        .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'blobs'")
        .pluck()
        .all(),
      hashes: db.prepare<[], string>('SELECT sha256 FROM blobs').pluck().all(),
      read: db.prepare<[string], Buffer>('SELECT bytes FROM blobs WHERE sha256 = ?').pluck(),
    }));
    const total = tables.length + hashes.length;
    for (const [index, table] of tables.entries()) {
      const said = guarded(() => db.pragma(`integrity_check("${table}")`, { simple: true }));
      if (said !== 'ok') throw new AppFailure('vault_corrupt', {});
      yield { done: index + 1, total };
    }
    for (const [index, hash] of hashes.entries()) {
      if (guarded(() => read.get(hash)) === undefined) throw new AppFailure('vault_corrupt', {});
      yield { done: tables.length + index + 1, total };
    }
  } finally {
    db.close();
  }
}
