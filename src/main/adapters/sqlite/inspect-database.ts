import type { VaultReport } from '../../services/ports/vault.ts';
import { type Connection, connect } from './connection.ts';
import {
  type CheckProgress,
  checkBlobs,
  checkStructure,
  countRows,
  NO_COUNTS,
  unlessCorrupt,
} from './database-checks.ts';
import { schemaVersionOf } from './migrate.ts';

/** What a database file holds, whatever its schema version. */
export interface DatabaseReport extends VaultReport {
  readonly schemaVersion: number;
  readonly newestChange: string | null;
}

// A backup is read before it is migrated: only what schema 1 had and every later one still has, or what is asked for.
const newestOf = (steps: string): string => `SELECT max(at) FROM (SELECT max(updated_at) at FROM applicants UNION ALL
  SELECT max(updated_at) FROM programs UNION ALL SELECT max(added_at) FROM documents UNION ALL
  SELECT max(at) FROM ${steps})`;
const HAS_EVENTS = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'checklist_events'";

function summarise(db: Connection): Omit<DatabaseReport, 'ok' | 'problems'> {
  const steps = db.prepare<[], number>(HAS_EVENTS).pluck().get() === 1 ? 'checklist_events' : 'checklist_steps';
  const newestChange = db.prepare<[], string | null>(newestOf(steps)).pluck().get() ?? null;
  return { counts: countRows(db), newestChange, schemaVersion: schemaVersionOf(db) };
}

/** Reads all of a database file, step by step, and changes nothing: structure, references, every blob's hash. */
export function* inspectDatabase(path: string, key: Uint8Array): Generator<CheckProgress, DatabaseReport> {
  const nothing = { counts: NO_COUNTS, newestChange: null, schemaVersion: 0 };
  const db = unlessCorrupt(path, () => connect(path, key, { access: 'read' }));
  if (db === undefined) return { ok: false, problems: ['unreadable:file'], ...nothing };
  try {
    const structure = unlessCorrupt(path, () => checkStructure(db)) ?? ['unreadable:structure'];
    yield { done: 0, total: 1 };
    const summary = unlessCorrupt(path, () => summarise(db));
    if (summary === undefined) return { ok: false, problems: [...structure, 'unreadable:rows'], ...nothing };
    const problems = [...structure, ...(yield* checkBlobs(db, path))];
    return { ...summary, ok: problems.length === 0, problems };
  } finally {
    db.close();
  }
}
