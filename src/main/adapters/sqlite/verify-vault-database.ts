import type { VaultReport } from '../../services/ports/vault.ts';
import { type Connection, connect } from './connection.ts';
import { checkBlobs, checkStructure, countRows, NO_COUNTS, unlessCorrupt } from './database-checks.ts';
import { assertFormatNumbers, readFileMark } from './file-header.ts';

function checkFileMark(db: Connection, path: string): readonly string[] {
  assertFormatNumbers(path);
  const mark = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'file_mark'").pluck().get();
  return mark === readFileMark(path) ? [] : ['file-mark'];
}

function checkAllBlobs(db: Connection, path: string): readonly string[] {
  const checking = checkBlobs(db, path);
  for (;;) {
    const step = checking.next();
    if (step.done) return step.value;
  }
}

function inspect(db: Connection, path: string): VaultReport {
  const unreadable = (part: string): readonly string[] => [`unreadable:${part}`];
  const problems = [
    ...(unlessCorrupt(path, () => checkStructure(db)) ?? unreadable('structure')),
    ...(unlessCorrupt(path, () => checkFileMark(db, path)) ?? unreadable('header')),
    ...(unlessCorrupt(path, () => checkAllBlobs(db, path)) ?? unreadable('blobs')),
  ];
  const counts = unlessCorrupt(path, () => countRows(db));
  if (counts === undefined) problems.push('unreadable:rows');
  return { ok: problems.length === 0, counts: counts ?? NO_COUNTS, problems };
}

/** Checks the file as it is on the disk: a connection of its own, because an open one answers from its cache. */
export function verifyVaultDatabase(path: string, key: Uint8Array): VaultReport {
  const db = unlessCorrupt(path, () => connect(path, key, { access: 'read' }));
  if (db === undefined) return { ok: false, counts: NO_COUNTS, problems: ['unreadable:file'] };
  try {
    return inspect(db, path);
  } finally {
    db.close();
  }
}
