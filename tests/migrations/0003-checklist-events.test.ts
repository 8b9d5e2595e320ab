import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Connection, connect } from '../../src/main/adapters/sqlite/connection.ts';
import { migrate } from '../../src/main/adapters/sqlite/migrate.ts';
import { initial } from '../../src/main/adapters/sqlite/migrations/0001-initial.ts';
import { records } from '../../src/main/adapters/sqlite/migrations/0002-records.ts';
import { checklistEvents } from '../../src/main/adapters/sqlite/migrations/0003-checklist-events.ts';
import { withFolder } from '../unit/main/adapters/files/temporary-folder.ts';

const APPLICANT = `INSERT INTO applicants (id, name, id_kind, id_number, id_valid_from, id_valid_to, id_address,
  filing_province, postal_address, mobile, email, emergency_name, emergency_mobile, created_at, updated_at)
  VALUES ('a', '甲', 'passport', '', '', '', '', '', '', '', '', '', '', '', '')`;
const PROGRAM = `INSERT INTO programs (id, applicant_id, name, remark, category_ids, pre_approval, created_at, updated_at)
  VALUES ('p', 'a', '', '', '[]', 'none', '', '')`;
const STEP = "INSERT INTO checklist_steps (program_id, step_id, state, at) VALUES ('p', ?, ?, ?)";

/** A file of version 2 with a step in every state, taken to version 3. */
function migrated(work: (db: Connection) => void): Promise<void> {
  return withFolder((folder) => {
    const db = connect(join(folder, 'vault.db'), randomBytes(32), { access: 'create' });
    try {
      migrate(db, { migrations: [initial, records], backup: () => {} });
      for (const sql of [APPLICANT, PROGRAM]) db.prepare(sql).run();
      const states = ['sent-back', 'waiting', 'in-progress', 'not-started', 'skipped', 'done'];
      for (const [index, state] of states.entries()) db.prepare(STEP).run(`s${index}`, state, `2026-01-0${9 - index}`);
      db.prepare(
        "INSERT INTO step_dues (program_id, step_id, applicant_id, due_on) VALUES ('p', 's2', 'a', '2026-01-08')",
      ).run();
      expect(migrate(db, { migrations: [initial, records, checklistEvents], backup: () => {} })).toBe(3);
      work(db);
    } finally {
      db.close();
    }
  });
}

describe('migration 3', () => {
  it('turns every state into the event that says so, in the order in which they came about', () =>
    migrated((db) => {
      const rows = db.prepare('SELECT step_id, kind, at, details FROM checklist_events ORDER BY seq').raw().all();
      expect(rows).toEqual([
        ['s5', 'done', '2026-01-04', '{}'],
        ['s4', 'skipped', '2026-01-05', '{}'],
        ['s3', 'reopened', '2026-01-06', '{}'],
        ['s2', 'started', '2026-01-07', '{}'],
        ['s1', 'submitted', '2026-01-08', '{}'],
        ['s0', 'sent-back', '2026-01-09', '{}'],
      ]);
      expect(db.prepare('SELECT due_on, about, due_at FROM step_dues').raw().all()).toEqual([
        ['2026-01-08', 'limit', null],
      ]);
    }));

  it('erases what happened with its program, and refuses events of none', () =>
    migrated((db) => {
      const add =
        "INSERT INTO checklist_events (program_id, step_id, kind, at, details) VALUES (?, 'x', 'done', '', ?)";
      expect(() => db.prepare(add).run('nobody', '{}')).toThrow(/FOREIGN/);
      expect(() => db.prepare(add).run('p', '[]')).toThrow(/CHECK/);
      db.prepare("DELETE FROM applicants WHERE id = 'a'").run();
      expect(db.prepare('SELECT count(*) FROM checklist_events').pluck().get()).toBe(0);
    }));
});
