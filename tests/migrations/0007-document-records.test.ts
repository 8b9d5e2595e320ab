import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '../../src/main/adapters/sqlite/connection.ts';
import { migrate } from '../../src/main/adapters/sqlite/migrate.ts';
import { documentRecords } from '../../src/main/adapters/sqlite/migrations/0007-document-records.ts';
import { MIGRATIONS } from '../../src/main/adapters/sqlite/migrations/migrations.ts';
import { withFolder } from '../unit/main/adapters/files/temporary-folder.ts';

const APPLICANT = `INSERT INTO applicants (id, name, id_kind, id_number, id_valid_from, id_valid_to, id_address,
  filing_province, postal_address, mobile, email, emergency_name, emergency_mobile, created_at, updated_at)
  VALUES ('a', '甲', 'passport', '', '', '', '', '', '', '', '', '', '', '', '')`;
const DOCUMENT = `INSERT INTO documents (id, applicant_id, kind, file_name, sha256, media_type, pages, width, height,
  needs_password, findings, added_at) VALUES ('d', 'a', 'other', '', ?, 'image/png', 1, 1, 1, 0, '[]', '')`;
const HASH = 'ab'.repeat(32);

it('keeps the documents of version 6, and erases with them what was read off them', () =>
  withFolder((folder) => {
    const db = connect(join(folder, 'vault.db'), randomBytes(32), { access: 'create' });
    try {
      const before = MIGRATIONS.filter(({ version }) => version < documentRecords.version);
      migrate(db, { migrations: before, backup: () => {} });
      db.prepare(APPLICANT).run();
      db.prepare('INSERT INTO blobs VALUES (?, 3, ?)').run(HASH, Buffer.from('abc'));
      db.prepare(DOCUMENT).run(HASH);
      expect(migrate(db, { migrations: [...before, documentRecords], backup: () => {} })).toBe(7);
      expect(db.prepare('SELECT id FROM documents').pluck().all()).toEqual(['d']);
      const add = "INSERT INTO document_records (document_id, name, id_number) VALUES (?, '甲', '')";
      db.prepare(add).run('d');
      expect(() => db.prepare(add).run('nobody')).toThrow(/FOREIGN/);
      db.prepare("DELETE FROM documents WHERE id = 'd'").run();
      expect(db.prepare('SELECT count(*) FROM document_records').pluck().get()).toBe(0);
    } finally {
      db.close();
    }
  }));
