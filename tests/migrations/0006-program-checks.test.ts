import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '../../src/main/adapters/sqlite/connection.ts';
import { migrate } from '../../src/main/adapters/sqlite/migrate.ts';
import { programChecks } from '../../src/main/adapters/sqlite/migrations/0006-program-checks.ts';
import { MIGRATIONS } from '../../src/main/adapters/sqlite/migrations/migrations.ts';
import { withFolder } from '../unit/main/adapters/files/temporary-folder.ts';

const APPLICANT = `INSERT INTO applicants (id, name, id_kind, id_number, id_valid_from, id_valid_to, id_address,
  filing_province, postal_address, mobile, email, emergency_name, emergency_mobile, created_at, updated_at)
  VALUES ('a', '甲', 'passport', '', '', '', '', '', '', '', '', '', '', '', '')`;
const PROGRAM = `INSERT INTO programs (id, applicant_id, name, remark, category_ids, pre_approval, created_at, updated_at)
  VALUES ('p', 'a', '读书', '', '[]', 'none', '', '')`;
const CHECK = "INSERT INTO program_checks (program_id, kind, rule_pack, verdict, at) VALUES (?, 'name', ?, 'ok', '')";

it('keeps the programs of version 5, and one check of each kind for them, which goes with its program', () =>
  withFolder((folder) => {
    const db = connect(join(folder, 'vault.db'), randomBytes(32), { access: 'create' });
    try {
      const before = MIGRATIONS.filter(({ version }) => version < programChecks.version);
      migrate(db, { migrations: before, backup: () => {} });
      for (const sql of [APPLICANT, PROGRAM]) db.prepare(sql).run();
      expect(migrate(db, { migrations: [...before, programChecks], backup: () => {} })).toBe(6);
      expect(db.prepare('SELECT name FROM programs').pluck().all()).toEqual(['读书']);
      db.prepare(CHECK).run('p', '2026.11.23-1');
      expect(() => db.prepare(CHECK).run('p', '2027.01.01-1')).toThrow(/UNIQUE/);
      expect(() => db.prepare(CHECK).run('nobody', 'x')).toThrow(/FOREIGN/);
      db.prepare("DELETE FROM applicants WHERE id = 'a'").run();
      expect(db.prepare('SELECT count(*) FROM program_checks').pluck().get()).toBe(0);
    } finally {
      db.close();
    }
  }));
