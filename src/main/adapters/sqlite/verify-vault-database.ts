import { createHash } from 'node:crypto';
import { isFailure } from '../../services/app-failure.ts';
import type { VaultReport } from '../../services/ports/vault.ts';
import { type Connection, connect } from './connection.ts';
import { assertFormatNumbers, readFileMark } from './file-header.ts';
import { createQueries, type Queries } from './queries.ts';
import { translatingFailures } from './sqlite-failure.ts';

type Counts = VaultReport['counts'];

const NO_COUNTS: Counts = { applicants: 0, documents: 0, programs: 0, blobs: 0 };
const COUNT = `SELECT (SELECT count(*) FROM applicants) applicants, (SELECT count(*) FROM documents) documents,
  (SELECT count(*) FROM programs) programs, (SELECT count(*) FROM blobs) blobs`;

function checkStructure(db: Connection): readonly string[] {
  const integrity = db.pragma('integrity_check', { simple: true }) === 'ok' ? [] : ['integrity'];
  const broken = db.pragma('foreign_key_check');
  const references = Array.isArray(broken) && broken.length === 0 ? [] : ['references'];
  return [...integrity, ...references];
}

function checkFileMark(queries: Queries, path: string): readonly string[] {
  assertFormatNumbers(path);
  const row = queries.prepare<{ readonly value: string }>("SELECT value FROM meta WHERE key = 'file_mark'").get();
  return row?.value === readFileMark(path) ? [] : ['file-mark'];
}

/** One blob at a time: a damaged one must not hide what is said about the others. */
function checkBlobs(queries: Queries): readonly string[] {
  const listHashes = queries.prepare<{ readonly sha256: string }>('SELECT sha256 FROM blobs ORDER BY sha256');
  const read = queries.prepare<{ readonly bytes: Buffer }>('SELECT bytes FROM blobs WHERE sha256 = ?');
  const users = queries.prepare<{ readonly id: string }>('SELECT id FROM documents WHERE sha256 = ? ORDER BY seq');
  return listHashes.all().flatMap(({ sha256 }) => {
    const bytes = unlessCorrupt(() => read.get(sha256)?.bytes);
    if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return [];
    return users.all(sha256).map(({ id }) => `document:${id}`);
  });
}

function unlessCorrupt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (isFailure(error, 'vault_corrupt')) return undefined;
    throw error;
  }
}

function inspect(db: Connection, path: string): VaultReport {
  const queries = createQueries(db);
  const unreadable = (part: string): readonly string[] => [`unreadable:${part}`];
  const problems = [
    ...(unlessCorrupt(() => translatingFailures(path, () => checkStructure(db))) ?? unreadable('structure')),
    ...(unlessCorrupt(() => checkFileMark(queries, path)) ?? unreadable('header')),
    ...(unlessCorrupt(() => checkBlobs(queries)) ?? unreadable('blobs')),
  ];
  const counts = unlessCorrupt(() => queries.prepare<Counts>(COUNT).get());
  if (counts === undefined) problems.push('unreadable:rows');
  return { ok: problems.length === 0, counts: counts ?? NO_COUNTS, problems };
}

/** Checks the file as it is on the disk: a connection of its own, because an open one answers from its cache. */
export function verifyVaultDatabase(path: string, key: Uint8Array): VaultReport {
  const db = unlessCorrupt(() => connect(path, key, { access: 'read' }));
  if (db === undefined) return { ok: false, counts: NO_COUNTS, problems: ['unreadable:file'] };
  try {
    return inspect(db, path);
  } finally {
    db.close();
  }
}
