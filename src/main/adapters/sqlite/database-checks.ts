import { createHash } from 'node:crypto';
import { isFailure } from '../../services/app-failure.ts';
import type { VaultReport } from '../../services/ports/vault.ts';
import type { Connection } from './connection.ts';
import { translatingFailures } from './sqlite-failure.ts';

type Counts = VaultReport['counts'];

export const NO_COUNTS: Counts = { applicants: 0, documents: 0, programs: 0, blobs: 0 };
const COUNTS = `SELECT (SELECT count(*) FROM applicants) applicants, (SELECT count(*) FROM documents) documents,
  (SELECT count(*) FROM programs) programs, (SELECT count(*) FROM blobs) blobs`;

export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** What the work answers, or undefined where the file is too damaged for it: the other checks go on. */
export function unlessCorrupt<T>(path: string, work: () => T): T | undefined {
  try {
    return translatingFailures(path, work);
  } catch (error) {
    if (isFailure(error, 'vault_corrupt')) return undefined;
    throw error;
  }
}

/** Pages and indexes, and rows that point at rows. */
export function checkStructure(db: Connection): readonly string[] {
  const integrity = db.pragma('integrity_check', { simple: true }) === 'ok' ? [] : ['integrity'];
  const broken = db.pragma('foreign_key_check');
  return Array.isArray(broken) && broken.length === 0 ? integrity : [...integrity, 'references'];
}

export function countRows(db: Connection): Counts {
  return db.prepare<[], Counts>(COUNTS).get() ?? NO_COUNTS;
}

/** Hashes one blob a step, so that a damaged one hides none; answers the documents whose bytes are not what they were. */
export function* checkBlobs(db: Connection, path: string): Generator<CheckProgress, readonly string[]> {
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
