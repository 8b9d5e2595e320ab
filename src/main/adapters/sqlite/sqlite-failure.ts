import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppFailure } from '../../services/app-failure.ts';
import { toDiskFailure } from '../files/disk-failure.ts';

/** SQLite does not tell who. */
export const ANOTHER_BEIHAO = { zh: '另一个备好', en: 'another Beihao' } as const;

function toFailure(error: Error & { code: string }, path: string): unknown {
  const [, family = ''] = error.code.split('_');
  switch (family) {
    case 'NOTADB':
    case 'CORRUPT':
      return new AppFailure('vault_corrupt', {}, { cause: error });
    case 'BUSY':
    case 'LOCKED':
      return new AppFailure('vault_busy', { holder: ANOTHER_BEIHAO }, { cause: error });
    case 'FULL':
      return new AppFailure('disk_full', { folder: dirname(path) }, { cause: error });
    case 'READONLY':
      return new AppFailure('vault_read_only', {}, { cause: error });
    case 'CANTOPEN':
    case 'IOERR':
    case 'PERM':
      return new AppFailure('target_not_writable', { folder: dirname(path) }, { cause: error });
    default:
      // Broken constraints, wrong SQL: defects of ours.
      return error;
  }
}

/** Runs `work` and turns what SQLite says about the file at `path` into codes of the error list. */
export function translatingFailures<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) throw toFailure(error, path);
    throw toDiskFailure(error, dirname(path));
  }
}

/** Whether a foreign key pointed at nothing. */
export function isMissingParent(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}
