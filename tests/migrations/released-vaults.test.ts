import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createVaultBackups } from '../../src/main/adapters/backups/vault-backups.ts';
import { connect } from '../../src/main/adapters/sqlite/connection.ts';
import { MIGRATIONS } from '../../src/main/adapters/sqlite/migrations/migrations.ts';
import { createFileVault } from '../../src/main/adapters/vault/file-vault.ts';
import { createKeyStore } from '../../src/main/adapters/vault/key-store.ts';
import { DOCUMENT_KINDS } from '../../src/shared/domain/documents/document-kind.ts';
import { dumpVault, type VaultDump } from '../support/dump-vault.ts';
import { withFolder } from '../unit/main/adapters/files/temporary-folder.ts';
import { deriveKey } from '../unit/main/adapters/keys/test-keys.ts';
import { FIXTURE_PASSPHRASE } from './fixture-passphrase.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const content = z.object({
  schemaVersion: z.int(),
  recoveryKey: z.string(),
  tables: z.record(z.string(), z.array(row)),
});

const EVENT_OF_STATE: Readonly<Record<string, string>> = {
  'not-started': 'reopened',
  'in-progress': 'started',
  waiting: 'submitted',
};

/** Since schema 3 the states of steps are what happened to them: each row became the event that says so. */
function withEvents({ checklist_steps: steps = [], ...then }: VaultDump): VaultDump {
  const events = steps.map(({ state, ...step }) => ({ ...step, kind: EVENT_OF_STATE[String(state)] ?? String(state) }));
  return { ...then, ...(events.length > 0 ? { checklist_events: events } : {}) };
}

/** What is in the vault now, of the tables and columns that it had then. */
function inTheShapeOf(then: VaultDump, now: VaultDump): VaultDump {
  return Object.fromEntries(
    Object.entries(then).map(([table, rows]) => {
      const columns = Object.keys(rows[0] ?? {});
      const kept = (now[table] ?? []).map((each) =>
        Object.fromEntries(columns.map((name) => [name, each[name] ?? null])),
      );
      return [table, kept.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))];
    }),
  );
}

// A version that changes what an old column holds says so here, with the reason; until then everything stays as it was.
describe.each(readdirSync(fixtures))('a vault of %s', (name) => {
  const then = content.parse(JSON.parse(readFileSync(join(fixtures, name, 'content.json'), 'utf8')));

  it('holds rows in every table, and every kind of document', () => {
    for (const [table, rows] of Object.entries(then.tables)) expect(rows, table).not.toEqual([]);
    expect(new Set(then.tables['documents']?.map(({ kind }) => kind))).toEqual(new Set(DOCUMENT_KINDS));
  });

  it.each(['passphrase', 'recovery-key'] as const)('opens with its %s for ever, with everything there', (way) =>
    withFolder(async (folder) => {
      cpSync(join(fixtures, name), folder, { recursive: true });
      const secret = way === 'passphrase' ? FIXTURE_PASSPHRASE : then.recoveryKey;
      const vault = createFileVault({ folder, deriveKey });
      await vault.unlock({ way, secret });
      expect(vault.status().schemaVersion).toBe(MIGRATIONS.length);
      expect(vault.verify()).toMatchObject({ ok: true, problems: [] });
      for (const { id } of vault.store().applicants.list()) {
        for (const held of vault.store().documents.listFor(id)) {
          expect(vault.store().documents.readBytes(held.id)).toHaveLength(held.bytes);
        }
      }
      vault.lock();
      const key = await createKeyStore(join(folder, 'vault.json'), { deriveKey, systemKeys: null }).unlock({
        way,
        secret,
      });
      const db = connect(join(folder, 'vault.db'), key, { access: 'write' });
      // Written by the app for itself at every change of how names are read.
      db.prepare("DELETE FROM meta WHERE key = 'search_keys'").run();
      const now = dumpVault(db);
      db.close();
      const expected = withEvents(then.tables);
      expect(inTheShapeOf(expected, now)).toEqual(inTheShapeOf(expected, expected));
    }),
  );

  it('can be looked into and restored from the backup that was made before its migration', () =>
    withFolder(async (folder) => {
      cpSync(join(fixtures, name), folder, { recursive: true });
      const keys = { deriveKey, systemKeys: null };
      const vault = createFileVault({ folder, deriveKey });
      const backups = createVaultBackups({ vault, keys });
      await vault.unlock({ way: 'passphrase', secret: FIXTURE_PASSPHRASE });
      const before = backups.list().find(({ kind }) => kind === 'before-migration');
      expect(before?.schemaVersion).toBe(then.schemaVersion);
      const way = { way: 'recovery-key', secret: then.recoveryKey } as const;
      const source = { name: before?.name ?? '' };
      expect(await backups.inspect(source, way)).toMatchObject({ ok: true, problems: [] });
      await backups.restore(source, way);
      await vault.unlock(way);
      expect(vault.verify()).toMatchObject({ ok: true, problems: [] });
      vault.lock();
    }));
});
