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
  VALUES ('a', '甲', 'passport', '', '', '', '', '', '', '', '', '', '', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z')`;
const PROGRAM = `INSERT INTO programs (id, applicant_id, name, remark, category_ids, pre_approval, created_at, updated_at)
  VALUES ('p', 'a', '读书小记', '', '[]', 'none', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z')`;

it('the migration of name notes keeps every row, and notes go with their program', () =>
  withFolder((folder) => {
    const db = connect(join(folder, 'vault.db'), randomBytes(32), { access: 'create' });
    const own = MIGRATIONS.findIndex(({ version }) => version === 8);
    try {
      migrate(db, { migrations: MIGRATIONS.slice(0, own), backup: () => {} });
      db.prepare(APPLICANT).run();
      db.prepare(PROGRAM).run();
      const { name_notes: _none, ...before } = dumpVault(db);
      expect(migrate(db, { migrations: MIGRATIONS.slice(0, own + 1), backup: () => {} })).toBe(8);
      const { name_notes, ...after } = dumpVault(db);
      expect(after).toEqual(before);
      expect(name_notes).toEqual([]);

      const insert = db.prepare('INSERT INTO name_notes VALUES (?, ?, ?, ?, ?, ?, ?)');
      insert.run('1', 'p', 'silence', '空间', 'B10', '自己的说法', '');
      insert.run('2', 'p', 'rename', '新名称', null, '', '');
      expect(() => insert.run('3', 'p', 'silence', '空间', null, '', '')).toThrow(/CHECK/);
      expect(() => insert.run('3', 'p', 'other', '空间', 'B10', '', '')).toThrow(/CHECK/);
      expect(() => insert.run('3', 'nobody', 'rename', '新', null, '', '')).toThrow(/FOREIGN/);
      db.prepare("DELETE FROM programs WHERE id = 'p'").run();
      expect(db.prepare('SELECT count(*) FROM name_notes').pluck().get()).toBe(0);
    } finally {
      db.close();
    }
  }));
