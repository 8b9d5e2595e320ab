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
  VALUES ('p', 'a', '读书小记', '自己用', '[3]', 'none', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z')`;

it('the migration of the intro keeps every row, and nobody has an intro yet', () =>
  withFolder((folder) => {
    const db = connect(join(folder, 'vault.db'), randomBytes(32), { access: 'create' });
    const own = MIGRATIONS.findIndex(({ version }) => version === 9);
    try {
      migrate(db, { migrations: MIGRATIONS.slice(0, own), backup: () => {} });
      db.prepare(APPLICANT).run();
      db.prepare(PROGRAM).run();
      const { programs: earlier, ...before } = dumpVault(db);
      expect(migrate(db, { migrations: MIGRATIONS.slice(0, own + 1), backup: () => {} })).toBe(9);
      const { programs, ...after } = dumpVault(db);
      expect(after).toEqual(before);
      expect(earlier).toHaveLength(1);
      expect(programs).toEqual(earlier?.map((row) => ({ ...(row as object), intro: '' })));
    } finally {
      db.close();
    }
  }));
