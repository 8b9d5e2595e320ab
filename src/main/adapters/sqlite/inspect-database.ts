import { createHash } from 'node:crypto';
import { isFailure } from '../../services/app-failure.ts';
import type { VaultReport } from '../../services/ports/vault.ts';
import { type Connection, connect } from './connection.ts';
import { schemaVersionOf } from './migrate.ts';
import { translatingFailures } from './sqlite-failure.ts';

/** What a database file holds, whatever its schema version. */
export interface DatabaseReport extends VaultReport {
  readonly schemaVersion: number;
  readonly newestChange: string | null;
}

const NO_COUNTS: VaultReport['counts'] = { applicants: 0, documents: 0, programs: 0, blobs: 0 };
const COUNTS = `SELECT (SELECT count(*) FROM applicants) applicants, (SELECT count(*) FROM documents) documents,
  (SELECT count(*) FROM programs) programs, (SELECT count(*) FROM blobs) blobs`;
// A backup is read before it is migrated: only what schema 1 had and every later one still has, or what is asked for.
const newestOf = (steps: string): string => `SELECT max(at) FROM (SELECT max(updated_at) at FROM applicants UNION ALL
  SELECT max(updated_at) FROM programs UNION ALL SELECT max(added_at) FROM documents UNION ALL
  SELECT max(at) FROM ${steps})`;
const HAS_EVENTS = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'checklist_events'";

interface Progress {
  readonly done: number;
  readonly total: number;
}

function unlessCorrupt<T>(path: string, work: () => T): T | undefined {
  try {
    return translatingFailures(path, work);
  } catch (error) {
    if (isFailure(error, 'vault_corrupt')) return undefined;
    throw error;
  }
}

function checkStructure(db: Connection): readonly string[] {
  const integrity = db.pragma('integrity_check', { simple: true }) === 'ok' ? [] : ['integrity'];
  const broken = db.pragma('foreign_key_check');
  return Array.isArray(broken) && broken.length === 0 ? integrity : [...integrity, 'references'];
}

function summarise(db: Connection): Omit<DatabaseReport, 'ok' | 'problems'> {
  const counts = db.prepare<[], VaultReport['counts']>(COUNTS).get() ?? NO_COUNTS;
  const steps = db.prepare<[], number>(HAS_EVENTS).pluck().get() === 1 ? 'checklist_events' : 'checklist_steps';
  const newestChange = db.prepare<[], string | null>(newestOf(steps)).pluck().get() ?? null;
  return { counts, newestChange, schemaVersion: schemaVersionOf(db) };
}

/** Hashes one blob a step; answers the documents whose bytes are not what they were. */
function* checkBlobs(db: Connection, path: string): Generator<Progress, readonly string[]> {
  const hashes = db.prepare<[], string>('SELECT sha256 FROM blobs ORDER BY sha256').pluck().all();
  const read = db.prepare<[string], Buffer>('SELECT bytes FROM blobs WHERE sha256 = ?').pluck();
  const users = db.prepare<[string], string>('SELECT id FROM documents WHERE sha256 = ? ORDER BY seq').pluck();
  const problems: string[] = [];
  for (const [index, hash] of hashes.entries()) {
    const bytes = unlessCorrupt(path, () => read.get(hash));
    const isRight = bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === hash;
    if (!isRight) problems.push(...users.all(hash).map((id) => `document:${id}`));
    yield { done: index + 1, total: hashes.length };
  }
  return problems;
}

/** Reads all of a database file, step by step, and changes nothing: structure, references, every blob's hash. */
export function* inspectDatabase(path: string, key: Uint8Array): Generator<Progress, DatabaseReport> {
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
