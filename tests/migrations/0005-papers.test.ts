import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Connection, connect } from '../../src/main/adapters/sqlite/connection.ts';
import { migrate } from '../../src/main/adapters/sqlite/migrate.ts';
import { initial } from '../../src/main/adapters/sqlite/migrations/0001-initial.ts';
import { records } from '../../src/main/adapters/sqlite/migrations/0002-records.ts';
import { checklistEvents } from '../../src/main/adapters/sqlite/migrations/0003-checklist-events.ts';
import { drafts } from '../../src/main/adapters/sqlite/migrations/0004-drafts.ts';
import { papers } from '../../src/main/adapters/sqlite/migrations/0005-papers.ts';
import { withFolder } from '../unit/main/adapters/files/temporary-folder.ts';

const BEFORE = [initial, records, checklistEvents, drafts];
const HASH = 'ab'.repeat(32);

/** A file of version 4 with the rows that change, taken to version 5. */
function migrated(work: (db: Connection) => void): Promise<void> {
  return withFolder((folder) => {
    const db = connect(join(folder, 'vault.db'), randomBytes(32), { access: 'create' });
    try {
      migrate(db, { migrations: BEFORE, backup: () => {} });
      writeVersion4(db);
      const backups: number[] = [];
      const migrations = [...BEFORE, papers];
      expect(migrate(db, { migrations, backup: (version) => backups.push(version) })).toBe(5);
      expect(backups).toEqual([5]);
      work(db);
    } finally {
      db.close();
    }
  });
}

function writeVersion4(db: Connection): void {
  db.prepare(
    `INSERT INTO applicants (id, name, id_kind, id_number, id_valid_from, id_valid_to, id_address, filing_province,
      postal_address, mobile, email, emergency_name, emergency_mobile, created_at, updated_at)
      VALUES ('a', '甲', 'passport', '', '', '', '', '', '', '', '', '', '', '', '')`,
  ).run();
  db.prepare('INSERT INTO blobs VALUES (?, 3, ?)').run(HASH, Buffer.from('abc'));
  db.prepare(
    `INSERT INTO documents (id, applicant_id, kind, file_name, sha256, media_type, pages, width, height,
      needs_password, valid_to, findings, added_at) VALUES ('d', 'a', 'other', '', ?, 'image/png', 1, 1, 1, 0, NULL, '[]', '')`,
  ).run(HASH);
  db.prepare(
    `INSERT INTO programs (id, applicant_id, name, remark, category_ids, pre_approval, created_at, updated_at)
      VALUES ('p', 'a', '', '', '[]', 'none', '', '')`,
  ).run();
  db.prepare(
    `INSERT INTO packets (id, program_id, built_at, folder, manifest_sha256, verdict, complete, document_ids)
      VALUES ('k', 'p', '', '', ?, 'ok', 1, '["d"]')`,
  ).run(HASH);
}

const TICK = 'INSERT INTO copied_values (program_id, field, value_sha256) VALUES (?, ?, ?)';

describe('migration 5', () => {
  it('keeps documents as they came, and packets whose watermark nobody wrote down', () =>
    migrated((db) => {
      expect(db.prepare('SELECT id, edit FROM documents').all()).toEqual([{ id: 'd', edit: null }]);
      expect(db.prepare('SELECT id, verdict, document_ids, receiver, watermark, note FROM packets').all()).toEqual([
        { id: 'k', verdict: 'ok', document_ids: '["d"]', receiver: '', watermark: null, note: '' },
      ]);
    }));

  it('refuses what cannot be right', () =>
    migrated((db) => {
      expect(() => db.prepare("UPDATE documents SET edit = '[]'").run()).toThrow(/CHECK/);
      expect(() => db.prepare(TICK).run('nobody', 'x', HASH)).toThrow(/FOREIGN/);
      expect(() => db.prepare(TICK).run('p', '', HASH)).toThrow(/CHECK/);
      expect(() => db.prepare(TICK).run('p', 'x', '')).toThrow(/CHECK/);
    }));

  it('forgets what was copied with its program', () =>
    migrated((db) => {
      db.prepare(TICK).run('p', 'x', HASH);
      db.prepare("DELETE FROM programs WHERE id = 'p'").run();
      expect(db.prepare('SELECT count(*) FROM copied_values').pluck().get()).toBe(0);
    }));
});
