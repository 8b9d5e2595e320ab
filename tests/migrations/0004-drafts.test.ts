import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '../../src/main/adapters/sqlite/connection.ts';
import { migrate } from '../../src/main/adapters/sqlite/migrate.ts';
import { MIGRATIONS } from '../../src/main/adapters/sqlite/migrations/migrations.ts';
import { dumpVault } from '../support/dump-vault.ts';
import { withFolder } from '../unit/main/adapters/files/temporary-folder.ts';

const APPLICANT = `INSERT INTO applicants (id, name, id_kind, id_number, id_valid_from, id_valid_to, id_address,
  filing_province, postal_address, mobile, email, emergency_name, emergency_mobile, created_at, updated_at)
  VALUES (?, '甲', 'passport', '', '', '', '', '', '', '', '', '', '', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z')`;
const DRAFT = 'INSERT INTO drafts (key, form, applicant_id, program_id, value, updated_at) VALUES (?, ?, ?, ?, ?, ?)';

it('migration 4 keeps every row, and drafts go with whom they are about', () =>
  withFolder((folder) => {
    const db = connect(join(folder, 'vault.db'), randomBytes(32), { access: 'create' });
    try {
      migrate(db, { migrations: MIGRATIONS.slice(0, 3), backup: () => {} });
      for (const id of ['a', 'b']) db.prepare(APPLICANT).run(id);
      db.prepare("INSERT INTO settings VALUES ('idle', '5')").run();
      const { drafts: _none, ...before } = dumpVault(db);
      expect(migrate(db, { migrations: MIGRATIONS.slice(0, 4), backup: () => {} })).toBe(4);
      const { drafts, ...after } = dumpVault(db);
      expect(after).toEqual(before);
      expect(drafts).toEqual([]);

      const insert = db.prepare(DRAFT);
      insert.run('x/a/', 'x', 'a', null, '"半句"', '');
      insert.run('x//', 'x', null, null, '1', '');
      expect(() => insert.run('x/n/', 'x', 'nobody', null, '1', '')).toThrow(/FOREIGN/);
      expect(() => insert.run('y//', 'y', null, null, '{', '')).toThrow(/CHECK/);
      db.prepare("DELETE FROM applicants WHERE id = 'a'").run();
      expect(db.prepare('SELECT key FROM drafts').pluck().all()).toEqual(['x//']);
    } finally {
      db.close();
    }
  }));
