import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Connection, connect } from '../../src/main/adapters/sqlite/connection.ts';
import { migrate, schemaVersionOf } from '../../src/main/adapters/sqlite/migrate.ts';
import { initial } from '../../src/main/adapters/sqlite/migrations/0001-initial.ts';
import { withFolder } from '../unit/main/adapters/files/temporary-folder.ts';

/** An empty encrypted file, taken to version 1 and nothing else. */
function atVersion1(work: (db: Connection) => void): Promise<void> {
  return withFolder((folder) => {
    const db = connect(join(folder, 'vault.db'), randomBytes(32), { access: 'create' });
    try {
      const backups: number[] = [];
      expect(schemaVersionOf(db)).toBe(0);
      expect(migrate(db, { migrations: [initial], backup: (version) => backups.push(version) })).toBe(1);
      expect(backups).toEqual([]);
      work(db);
    } finally {
      db.close();
    }
  });
}

const APPLICANT = `INSERT INTO applicants (id, name, id_kind, id_number, id_valid_from, id_valid_to, id_address,
  filing_province, postal_address, mobile, email, emergency_name, emergency_mobile, created_at, updated_at)
  VALUES (?, '甲', 'passport', ?, '', '', '', '', '', '', '', '', '', '', '')`;
const BLOB = 'INSERT INTO blobs (sha256, size, bytes) VALUES (?, ?, ?)';
const DOCUMENT = `INSERT INTO documents (id, applicant_id, kind, file_name, sha256, media_type, pages, width, height,
  needs_password, valid_to, findings, added_at) VALUES (?, ?, 'other', '', ?, 'image/png', 1, 1, 1, 0, NULL, ?, '')`;
const HASH = 'ab'.repeat(32);

describe('migration 1', () => {
  it('makes strict tables out of an empty file', () =>
    atVersion1((db) => {
      expect(schemaVersionOf(db)).toBe(1);
      const tables = db.prepare<[], { name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      );
      expect(tables.all()).toEqual(
        ['applicants', 'blobs', 'checklist_steps', 'documents', 'meta', 'programs'].map((name) => ({
          name,
          strict: 1,
        })),
      );
    }));

  it('keeps numbers that are names as text', () =>
    atVersion1((db) => {
      db.prepare(APPLICANT).run('1', '0011010119900307123412');
      const row = db.prepare<[], { id: unknown; id_number: unknown }>('SELECT id, id_number FROM applicants').get();
      expect(row).toEqual({ id: '1', id_number: '0011010119900307123412' });
      expect(() => db.prepare(APPLICANT).run('2', Buffer.from('1'))).toThrow(/cannot store BLOB/);
    }));

  it('removes bytes with the last document, also when the applicant goes', () =>
    atVersion1((db) => {
      const blobs = db.prepare('SELECT count(*) FROM blobs').pluck();
      for (const id of ['a', 'b']) db.prepare(APPLICANT).run(id, '');
      db.prepare(BLOB).run(HASH, 3, Buffer.from('abc'));
      for (const [id, owner] of [
        ['1', 'a'],
        ['2', 'a'],
        ['3', 'b'],
      ])
        db.prepare(DOCUMENT).run(id, owner, HASH, '[]');
      db.prepare("DELETE FROM applicants WHERE id = 'a'").run();
      expect(blobs.get()).toBe(1);
      db.prepare("DELETE FROM documents WHERE id = '3'").run();
      expect(blobs.get()).toBe(0);
    }));

  it('refuses rows that cannot be right', () =>
    atVersion1((db) => {
      db.prepare(APPLICANT).run('a', '');
      expect(() => db.prepare(APPLICANT).run('a', '')).toThrow(/UNIQUE/);
      expect(() => db.prepare(BLOB).run(HASH, 4, Buffer.from('abc'))).toThrow(/CHECK/);
      expect(() => db.prepare(BLOB).run(HASH.toUpperCase(), 3, Buffer.from('abc'))).toThrow(/CHECK/);
      expect(() => db.prepare(DOCUMENT).run('1', 'a', HASH, '[]')).toThrow(/FOREIGN KEY/);
      db.prepare(BLOB).run(HASH, 3, Buffer.from('abc'));
      expect(() => db.prepare(DOCUMENT).run('1', 'a', HASH, '{}')).toThrow(/CHECK/);
      expect(() => db.prepare(DOCUMENT).run('1', 'a', HASH, '[')).toThrow(/JSON|CHECK/);
      db.prepare(DOCUMENT).run('1', 'a', HASH, '[]');
      expect(() => db.prepare('DELETE FROM blobs').run()).toThrow(/FOREIGN KEY/);
    }));
});
