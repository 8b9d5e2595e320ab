import { AppFailure } from '../../services/app-failure.ts';
import type { Connection } from './connection.ts';
import { translatingFailures } from './sqlite-failure.ts';

/** A statement that was prepared once. Fails with codes of the error list, and with `vault_locked` after the close. */
export interface Query<Row> {
  get(...values: readonly unknown[]): Row | undefined;
  all(...values: readonly unknown[]): readonly Row[];
  /** Answers how many rows changed. */
  run(...values: readonly unknown[]): number;
}

export interface Queries {
  prepare<Row = never>(sql: string): Query<Row>;
  /** All of the work is kept, or none. Inside another transaction it is a part that can be undone alone. */
  transaction<T>(work: () => T): T;
}

export function createQueries(db: Connection): Queries {
  function guarded<T>(work: () => T): T {
    // A store that was kept beyond the lock: the person must unlock again, nothing is broken.
    if (!db.open) throw new AppFailure('vault_locked', {});
    return translatingFailures(db.name, work);
  }
  return {
    prepare<Row>(sql: string): Query<Row> {
      // Guarded as well: a damaged schema page shows itself here.
      const statement = guarded(() => db.prepare<unknown[], Row>(sql));
      return {
        get: (...values) => guarded(() => statement.get(...values)),
        all: (...values) => guarded(() => statement.all(...values)),
        run: (...values) => guarded(() => statement.run(...values).changes),
      };
    },
    // Immediate: a deferred one can find out only at its first write that another process came first.
    transaction: (work) => guarded(() => db.transaction(work).immediate()),
  };
}
