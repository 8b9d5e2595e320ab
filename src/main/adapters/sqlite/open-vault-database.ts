import { existsSync } from 'node:fs';
import type { ApplicantId } from '../../../shared/domain/applicants/applicant.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { VaultReport } from '../../services/ports/vault.ts';
import type { VaultStore } from '../../services/ports/vault-store.ts';
import { createApplicantRepository } from './applicant-repository.ts';
import { createKeyWriter, refreshSearchKeys } from './applicant-search.ts';
import { assertLogWhole } from './check-log.ts';
import { createCheckRepository } from './check-repository.ts';
import { createChecklistRepository } from './checklist-repository.ts';
import { type Connection, connect, PAGE_SIZE } from './connection.ts';
import { createCopiedValueRepository } from './copied-value-repository.ts';
import { createDocumentRepository } from './document-repository.ts';
import { createDraftRepository } from './draft-repository.ts';
import { createDueRepository } from './due-repository.ts';
import { assertFormatNumbers, readFileMark } from './file-header.ts';
import { createHistoryRepository } from './history-repository.ts';
import { migrate, schemaVersionOf } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { createNameNoteRepository } from './name-note-repository.ts';
import { createPacketRepository } from './packet-repository.ts';
import { createProgramRepository } from './program-repository.ts';
import { createQueries } from './queries.ts';
import { createRecordRepository } from './record-repository.ts';
import { createRemovals, type Removals } from './removal-repository.ts';
import { createSettingsRepository } from './settings-repository.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';
import { translatingFailures } from './sqlite-failure.ts';
import { verifyVaultDatabase } from './verify-vault-database.ts';

/** The open, migrated, encrypted database of one vault. */
export interface VaultDatabase {
  readonly store: VaultStore;
  readonly schemaVersion: number;
  /** Reads everything back from the disk, through a connection of its own. */
  verify(key: Uint8Array): VaultReport;
  /** Holds the file still, so that it can be copied while the app goes on. */
  snapshot(key: Uint8Array): Snapshot;
  /** From here on every call of the store fails with `vault_locked`. */
  close(): void;
}

export interface OpenOptions {
  /** Makes a new file; without it a missing one is `vault_corrupt`, because its keys are there. */
  readonly create?: boolean;
  /** Called before the first pending migration of a vault, with the file held still and its version. */
  readonly backup?: (snapshot: Snapshot, schemaVersion: number) => void;
  readonly migrations?: readonly Migration[];
  /** For a copy whose original cannot be written: it is brought up to date, and then every change is refused. */
  readonly readOnly?: boolean;
}

function createStore(db: Connection): VaultStore & { readonly removals: Removals } {
  const queries = createQueries(db);
  refreshSearchKeys(queries);
  const applicants = createApplicantRepository(queries);
  const writeKeys = createKeyWriter(queries);
  const refresh = (id: string): void => {
    const applicant = applicants.find(id as ApplicantId);
    if (applicant) writeKeys(applicant);
  };
  return {
    applicants,
    documents: createDocumentRepository(queries),
    programs: createProgramRepository(queries),
    checklists: createChecklistRepository(queries),
    settings: createSettingsRepository(queries),
    dues: createDueRepository(queries),
    checks: createCheckRepository(queries),
    records: createRecordRepository(queries),
    history: createHistoryRepository(queries),
    packets: createPacketRepository(queries),
    copiedValues: createCopiedValueRepository(queries),
    drafts: createDraftRepository(queries),
    nameNotes: createNameNoteRepository(queries),
    removals: createRemovals(db, queries, { refresh }),
    transaction: queries.transaction,
  };
}

function rememberFileMark(db: Connection, path: string): void {
  translatingFailures(path, () => {
    // Written into the file first, or there would be nothing to remember of a new one.
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.prepare("INSERT INTO meta (key, value) VALUES ('file_mark', ?)").run(readFileMark(path));
  });
}

function backupNow(db: Connection, key: Uint8Array, { backup }: OpenOptions): void {
  if (!backup) return;
  const snapshot = openSnapshot(db, key);
  try {
    backup(snapshot, schemaVersionOf(db));
  } finally {
    snapshot.close();
  }
}

/** Opens the database with the raw 32-byte key, which stays the caller's to wipe. */
export function openVaultDatabase(path: string, key: Uint8Array, options: OpenOptions = {}): VaultDatabase {
  const { create = false, migrations = MIGRATIONS } = options;
  if (!create) {
    if (!existsSync(path)) throw new AppFailure('vault_corrupt', {});
    translatingFailures(path, () => {
      assertFormatNumbers(path);
      assertLogWhole(path, PAGE_SIZE);
    });
  }
  const db = connect(path, key, { access: create ? 'create' : 'write' });
  try {
    const schemaVersion = migrate(db, { migrations, backup: () => backupNow(db, key, options) });
    if (create) rememberFileMark(db, path);
    const store = createStore(db);
    if (options.readOnly) db.pragma('query_only=ON');
    return {
      store,
      schemaVersion,
      verify: (sameKey) => verifyVaultDatabase(path, sameKey),
      snapshot: (sameKey) => openSnapshot(db, sameKey),
      close() {
        store.removals.forget();
        db.close();
      },
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
