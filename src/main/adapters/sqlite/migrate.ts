import { AppFailure } from '../../services/app-failure.ts';
import type { Connection } from './connection.ts';
import type { Migration } from './migrations/migration.ts';
import { translatingFailures } from './sqlite-failure.ts';

export function schemaVersionOf(db: Connection): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function assertGapless(migrations: readonly Migration[]): void {
  for (const [index, migration] of migrations.entries()) {
    if (migration.version !== index + 1) throw new Error(`migration ${index + 1} is missing or out of order`);
  }
}

function applyOne(db: Connection, migration: Migration): void {
  db.transaction(() => {
    migration.up(db);
    const broken = db.pragma('foreign_key_check');
    if (!Array.isArray(broken) || broken.length > 0)
      throw new Error(`migration ${migration.version} breaks references`);
    db.pragma(`user_version=${migration.version}`);
  }).immediate();
}

export interface MigrateOptions {
  readonly migrations: readonly Migration[];
  /** Called once, before the first pending step of a database that has rows to lose. */
  readonly backup: (firstPending: number) => void;
}

/** Brings the schema up to date: each step with its number in one transaction. A newer schema is refused untouched. */
export function migrate(db: Connection, { migrations, backup }: MigrateOptions): number {
  assertGapless(migrations);
  const current = schemaVersionOf(db);
  const pending = migrations.slice(current);
  if (current > migrations.length) throw new AppFailure('vault_newer', {});
  const [first] = pending;
  if (first === undefined) return current;
  if (current > 0) backup(first.version);
  return translatingFailures(db.name, () => {
    // Off while tables are rebuilt (a DROP would cascade); it cannot be switched inside a transaction.
    db.pragma('foreign_keys=OFF');
    try {
      for (const migration of pending) applyOne(db, migration);
    } finally {
      db.pragma('foreign_keys=ON');
    }
    return schemaVersionOf(db);
  });
}
