import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Migration } from '../../../../../src/main/adapters/sqlite/migrations/migration.ts';
import { MIGRATIONS } from '../../../../../src/main/adapters/sqlite/migrations/migrations.ts';
import { given } from '../vault/test-vaults.ts';
import { openPlace, withBackups } from './test-backups.ts';

const next: Migration = {
  version: MIGRATIONS.length + 1,
  up: (db) => void db.exec("ALTER TABLE applicants ADD COLUMN nickname TEXT NOT NULL DEFAULT ''"),
};
const failing: Migration = {
  ...next,
  up(db) {
    next.up(db);
    throw new Error('half-way');
  },
};

it('is made before the first pending migration, and takes the vault back', () =>
  withBackups(async ({ vault, folder, around }) => {
    const people = vault.store().applicants.list();
    vault.lock();
    const now = () => new Date('2026-11-24T01:02:03Z');
    const newer = openPlace(folder, { migrations: [...MIGRATIONS, next], now });
    await newer.vault.unlock(given);
    expect(newer.vault.status().schemaVersion).toBe(next.version);
    newer.vault.lock();
    await newer.vault.unlock(given);
    newer.vault.lock();
    const name = `before-migration-${MIGRATIONS.length}-2026-11-24.beihao`;
    expect(readdirSync(join(folder, 'backups'))).toEqual([name]);
    expect(newer.backups.list()).toMatchObject([{ name, kind: 'before-migration', schemaVersion: MIGRATIONS.length }]);

    await expect(vault.unlock(given)).rejects.toMatchObject({ code: 'vault_newer' });
    cpSync(join(folder, 'backups', name), join(around, 'kept.beihao'));
    const older = openPlace(join(around, 'elsewhere'));
    await older.backups.restore({ path: join(around, 'kept.beihao') }, given);
    await older.vault.unlock(given);
    expect(older.vault.store().applicants.list()).toEqual(people);
    expect(older.vault.verify().ok).toBe(true);
    older.vault.lock();
  }));

it('stays when the migration fails, and the next try does not overwrite it', () =>
  withBackups(async ({ vault, folder }) => {
    vault.lock();
    const newer = openPlace(folder, { migrations: [...MIGRATIONS, failing] });
    for (const _ of [1, 2]) await expect(newer.vault.unlock(given)).rejects.toThrow('half-way');
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(2);
    await vault.unlock(given);
    expect(vault.verify().ok).toBe(true);
  }));
