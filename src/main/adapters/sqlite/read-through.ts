import { connect } from './connection.ts';
import { translatingFailures } from './sqlite-failure.ts';

/** 16 MiB: some milliseconds. */
const PAGES_A_STEP = 2048;

/**
 * Reads every page that holds anything, step by step: the cipher refuses a page that is not as it was written. Fails
 * with `vault_corrupt`. Enough for a copy that was just made, and it takes no copy of what is in the pages: SQLite's
 * statistics table walks through all of them, those of large values too.
 */
export function* readThrough(
  path: string,
  key: Uint8Array,
): Generator<{ readonly done: number; readonly total: number }, void> {
  const db = connect(path, key, { access: 'read' });
  const guarded = <T>(work: () => T): T => translatingFailures(path, work);
  try {
    const total = guarded(() => Number(db.pragma('page_count', { simple: true })));
    const pages = guarded(() => db.prepare<[], number>('SELECT pageno FROM dbstat').pluck().iterate());
    try {
      for (let done = 1; !guarded(() => pages.next()).done; done += 1) {
        if (done % PAGES_A_STEP === 0) yield { done, total };
      }
    } finally {
      // Whoever stops half-way: a connection with a query under way cannot be closed.
      pages.return?.();
    }
    yield { done: total, total };
  } finally {
    db.close();
  }
}
