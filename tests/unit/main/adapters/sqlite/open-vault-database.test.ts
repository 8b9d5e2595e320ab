import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../../../src/main/adapters/sqlite/connection.ts';
import type { Migration } from '../../../../../src/main/adapters/sqlite/migrations/migration.ts';
import { MIGRATIONS } from '../../../../../src/main/adapters/sqlite/migrations/migrations.ts';
import { openVaultDatabase } from '../../../../../src/main/adapters/sqlite/open-vault-database.ts';
import type { Snapshot } from '../../../../../src/main/adapters/sqlite/snapshot.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { applicant, document } from './sample-records.ts';

const KEY = randomBytes(32);

/** A vault with one person and one document, closed. */
function makeVault(path: string, documentBytes = 40_000) {
  const database = openVaultDatabase(path, KEY, { create: true });
  const person = applicant();
  const bytes = randomBytes(documentBytes);
  database.store.applicants.insert(person);
  database.store.documents.insert(document(person.id, bytes), bytes);
  database.close();
  return person;
}

const next: Migration = {
  version: MIGRATIONS.length + 1,
  up: (db) => void db.exec("ALTER TABLE applicants ADD COLUMN nickname TEXT NOT NULL DEFAULT ''"),
};

describe('the file', () => {
  it('opens only with its key', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.db');
      makeVault(path);
      expect(() => openVaultDatabase(path, randomBytes(32))).toThrow('vault_corrupt');
      const database = openVaultDatabase(path, KEY);
      expect(database.store.applicants.list()).toHaveLength(1);
      database.close();
    }));

  it('is never made anew where one should be', () =>
    withFolder((folder) => {
      expect(() => openVaultDatabase(join(folder, 'vault.db'), KEY)).toThrow('vault_corrupt');
      expect(readdirSync(folder)).toEqual([]);
    }));

  it.skipIf(process.platform === 'win32')('and its journals are for their owner alone', () =>
    withFolder((folder) => {
      const database = openVaultDatabase(join(folder, 'vault.db'), KEY, { create: true });
      database.store.applicants.insert(applicant());
      const modes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
      database.close();
      expect(Object.fromEntries(modes)).toEqual({ 'vault.db': 0o600, 'vault.db-wal': 0o600, 'vault.db-shm': 0o600 });
    }),
  );

  it('with settings that lose nothing', () =>
    withFolder((folder) => {
      const db = connect(join(folder, 'vault.db'), KEY, { access: 'create' });
      const settings = ['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys', 'trusted_schema', 'temp_store'];
      const values = settings.map((name) => db.pragma(name, { simple: true }));
      db.close();
      expect(values).toEqual(['wal', 2, 1, 1, 0, 2]);
    }));

  it('says disk_full when there is no room, and keeps what it had', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.db');
      const person = makeVault(path);
      const full: Migration = { ...next, up: (db) => void db.exec('PRAGMA max_page_count=1; CREATE TABLE t (a TEXT)') };
      expect(() => openVaultDatabase(path, KEY, { migrations: [...MIGRATIONS, full] })).toThrow('disk_full');
      const database = openVaultDatabase(path, KEY);
      expect(database.store.applicants.list()).toEqual([person]);
      database.close();
    }));

  it('notices any changed byte when it opens or is verified', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.db');
      makeVault(path);
      const good = readFileSync(path);
      const header = Array.from({ length: 110 }, (_, index) => index);
      const sampled = Array.from({ length: 120 }, (_, index) => Math.floor((index * good.length) / 120));
      const unnoticed = [...header, ...sampled, good.length - 1].filter((position) => {
        const bad = Buffer.from(good);
        bad[position] = (bad[position] ?? 0) ^ 0x01;
        writeFileSync(path, bad);
        return isFine(path);
      });
      expect(unnoticed).toEqual([]);
      writeFileSync(path, good);
      expect(isFine(path)).toBe(true);
    }));

  it('verifies what is on the disk, not what is remembered', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.db');
      makeVault(path, 400_000);
      const database = openVaultDatabase(path, KEY);
      const [person] = database.store.applicants.list();
      const [held] = person ? database.store.documents.listFor(person.id) : [];
      expect(held && database.store.documents.readBytes(held.id)).toHaveLength(400_000);
      expect(database.verify(KEY).ok).toBe(true);
      const bytes = readFileSync(path);
      bytes[bytes.length - 20_000] = (bytes[bytes.length - 20_000] ?? 0) ^ 0x80;
      writeFileSync(path, bytes);
      const report = database.verify(KEY);
      expect(report.ok).toBe(false);
      expect(report.problems).toContain(`document:${held?.id}`);
      expect(report.counts.applicants).toBe(1);
      database.close();
    }));
});

function isFine(path: string): boolean {
  try {
    const database = openVaultDatabase(path, KEY);
    try {
      return database.verify(KEY).ok;
    } finally {
      database.close();
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'vault_corrupt' });
    return false;
  }
}

describe('migrations', () => {
  it('are numbered without a gap', () =>
    withFolder((folder) => {
      const gap = { ...next, version: next.version + 1 };
      const open = () =>
        openVaultDatabase(join(folder, 'vault.db'), KEY, { create: true, migrations: [...MIGRATIONS, gap] });
      expect(open).toThrow(/missing or out of order/);
    }));

  it('of an existing vault ask for a backup first, once, of the version and the rows before', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.db');
      const person = makeVault(path);
      const seen: unknown[] = [];
      const backup = (snapshot: Snapshot, version: number) => {
        const copy = join(folder, 'copy.db');
        writeFileSync(copy, readFileSync(path).subarray(0, snapshot.bytes));
        const old = openVaultDatabase(copy, KEY);
        seen.push([version, old.store.applicants.list(), old.verify(KEY).ok]);
        old.close();
      };
      const options = { migrations: [...MIGRATIONS, next], backup };
      const database = openVaultDatabase(path, KEY, options);
      expect(database.schemaVersion).toBe(next.version);
      expect(database.store.applicants.list()).toEqual([person]);
      expect(database.verify(KEY).ok).toBe(true);
      database.close();
      openVaultDatabase(path, KEY, options).close();
      expect(seen).toEqual([[MIGRATIONS.length, [person], true]]);
    }));

  it('do not begin where the backup fails', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.db');
      makeVault(path);
      const backup = (): void => {
        throw new Error('no room');
      };
      expect(() => openVaultDatabase(path, KEY, { migrations: [...MIGRATIONS, next], backup })).toThrow('no room');
      const database = openVaultDatabase(path, KEY);
      expect(database.schemaVersion).toBe(MIGRATIONS.length);
      database.close();
    }));

  it('that fail leave the version and the rows before', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.db');
      const person = makeVault(path);
      const failing: Migration = {
        ...next,
        up(db) {
          next.up(db);
          db.exec('DELETE FROM applicants');
          throw new Error('half-way');
        },
      };
      const options = { migrations: [...MIGRATIONS, failing] };
      expect(() => openVaultDatabase(path, KEY, options)).toThrow('half-way');
      expect(() => openVaultDatabase(path, KEY, options)).toThrow('half-way');
      const database = openVaultDatabase(path, KEY);
      expect(database.schemaVersion).toBe(MIGRATIONS.length);
      expect(database.store.applicants.list()).toEqual([person]);
      database.close();
    }));

  it('that break a reference are undone', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.db');
      makeVault(path);
      const breaking: Migration = { ...next, up: (db) => void db.exec('DELETE FROM applicants') };
      const open = () => openVaultDatabase(path, KEY, { migrations: [...MIGRATIONS, breaking] });
      expect(open).toThrow(/breaks references/);
      expect(isFine(path)).toBe(true);
    }));

  it('of a newer app are refused untouched', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.db');
      makeVault(path);
      openVaultDatabase(path, KEY, { migrations: [...MIGRATIONS, next] }).close();
      const before = readFileSync(path);
      expect(() => openVaultDatabase(path, KEY)).toThrow('vault_newer');
      expect(readFileSync(path).equals(before)).toBe(true);
    }));
});
