import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Connection, connect } from '../../src/main/adapters/sqlite/connection.ts';
import { migrate } from '../../src/main/adapters/sqlite/migrate.ts';
import { initial } from '../../src/main/adapters/sqlite/migrations/0001-initial.ts';
import { records } from '../../src/main/adapters/sqlite/migrations/0002-records.ts';
import { withFolder } from '../unit/main/adapters/files/temporary-folder.ts';

const APPLICANT = `INSERT INTO applicants (id, name, id_kind, id_number, id_valid_from, id_valid_to, id_address,
  filing_province, postal_address, mobile, email, emergency_name, emergency_mobile, created_at, updated_at)
  VALUES (?, ?, 'passport', '', '', ?, '', '', '', '', '', '', '', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z')`;
const DOCUMENT = `INSERT INTO documents (id, applicant_id, kind, file_name, sha256, media_type, pages, width, height,
  needs_password, valid_to, findings, added_at) VALUES (?, ?, 'other', '', ?, 'image/png', 1, 1, 1, 0, ?, '[]', '')`;
const PROGRAM = `INSERT INTO programs (id, applicant_id, name, remark, category_ids, pre_approval, created_at, updated_at)
  VALUES (?, ?, '', '', '[]', 'none', '2026-01-03T00:00:00Z', ?)`;
const STEP = "INSERT INTO checklist_steps (program_id, step_id, state, at) VALUES (?, ?, ?, '')";
const HASH = 'ab'.repeat(32);

/** A file of version 1 with rows in every table, taken to version 2. */
function migrated(work: (db: Connection) => void): Promise<void> {
  return withFolder((folder) => {
    const db = connect(join(folder, 'vault.db'), randomBytes(32), { access: 'create' });
    try {
      migrate(db, { migrations: [initial], backup: () => {} });
      writeVersion1(db);
      const backups: number[] = [];
      expect(migrate(db, { migrations: [initial, records], backup: (version) => backups.push(version) })).toBe(2);
      expect(backups).toEqual([2]);
      work(db);
    } finally {
      db.close();
    }
  });
}

function writeVersion1(db: Connection): void {
  db.prepare("INSERT INTO meta VALUES ('file_mark', '00')").run();
  db.prepare(APPLICANT).run('a', '甲', '2030-05-05');
  db.prepare(APPLICANT).run('b', '乙', '长期');
  db.prepare(APPLICANT).run('c', '丙', '');
  db.prepare('INSERT INTO blobs VALUES (?, 3, ?)').run(HASH, Buffer.from('abc'));
  db.prepare(DOCUMENT).run('d1', 'a', HASH, '2028-01-01');
  db.prepare(DOCUMENT).run('d2', 'b', HASH, '长期');
  db.prepare(PROGRAM).run('p1', 'a', '2026-02-02T00:00:00Z');
  db.prepare(PROGRAM).run('p2', 'a', '2026-02-01T00:00:00Z');
  db.prepare(PROGRAM).run('p3', 'b', '2026-02-01T00:00:00Z');
  db.prepare(STEP).run('p1', 'x', 'done');
  db.prepare(STEP).run('p2', 'x', 'done');
  db.prepare(STEP).run('p2', 'y', 'waiting');
}

function indexOf(db: Connection) {
  const rows = db.prepare<[], { id: string; changed_at: string; next_due: string | null; state: string }>(
    `SELECT a.id, i.changed_at, i.next_due, i.state FROM applicants a JOIN applicant_index i ON i.seq = a.seq
     ORDER BY a.seq`,
  );
  return rows.all().map(({ id, changed_at, next_due, state }) => [id, changed_at.slice(0, 10), next_due, state]);
}

describe('migration 2', () => {
  it('keeps every row of version 1, and knows who is due and how far each is', () =>
    migrated((db) => {
      expect(db.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(2);
      expect(db.prepare('SELECT id, valid_from, replaced_by FROM documents ORDER BY seq').all()).toEqual([
        { id: 'd1', valid_from: null, replaced_by: null },
        { id: 'd2', valid_from: null, replaced_by: null },
      ]);
      expect(db.prepare('SELECT id, state FROM programs ORDER BY seq').raw().all()).toEqual([
        ['p1', 'in-progress'],
        ['p2', 'waiting'],
        ['p3', 'not-started'],
      ]);
      expect(indexOf(db)).toEqual([
        ['a', '2026-02-02', '2028-01-01', 'waiting'],
        ['b', '2026-02-01', null, 'not-started'],
        ['c', '2026-01-02', null, 'no-program'],
      ]);
    }));

  it('keeps the index right by itself afterwards, whoever writes', () =>
    migrated((db) => {
      db.prepare("INSERT INTO step_dues VALUES ('p3', 'x', 'b', '2026-12-24')").run();
      db.prepare("UPDATE documents SET valid_to = '2031-01-01' WHERE id = 'd1'").run();
      db.prepare("UPDATE applicants SET id_valid_to = '2040-01-01' WHERE id = 'c'").run();
      db.prepare("UPDATE programs SET state = 'sent-back' WHERE id = 'p1'").run();
      db.prepare(
        "INSERT INTO history (id, applicant_id, kind, at, changes) VALUES ('h', 'c', 'x', '2027-01-01', '[]')",
      ).run();
      expect(indexOf(db)).toEqual([
        ['a', '2026-02-02', '2030-05-05', 'sent-back'],
        ['b', '2026-02-01', '2026-12-24', 'not-started'],
        ['c', '2027-01-01', '2040-01-01', 'no-program'],
      ]);
      db.prepare("DELETE FROM programs WHERE id IN ('p1', 'p3')").run();
      db.prepare("DELETE FROM documents WHERE id = 'd2'").run();
      db.prepare(APPLICANT).run('e', '戊', '2029-09-09');
      db.prepare("DELETE FROM applicants WHERE id = 'c'").run();
      expect(indexOf(db)).toEqual([
        ['a', '2026-02-02', '2030-05-05', 'waiting'],
        ['b', '2026-02-01', null, 'no-program'],
        ['e', '2026-01-02', '2029-09-09', 'no-program'],
      ]);
    }));

  it('joins the versions of a document when one is taken out, and only the current one is due', () =>
    migrated((db) => {
      for (const [id, due] of [
        ['d3', '2027-03-03'],
        ['d4', '2035-01-01'],
      ])
        db.prepare(DOCUMENT).run(id, 'a', HASH, due);
      const chain = db.prepare('UPDATE documents SET replaced_by = ? WHERE id = ?');
      chain.run('d3', 'd1');
      chain.run('d4', 'd3');
      expect(indexOf(db)[0]?.[2]).toBe('2030-05-05');
      db.prepare("DELETE FROM documents WHERE id = 'd3'").run();
      expect(db.prepare("SELECT replaced_by FROM documents WHERE id = 'd1'").pluck().get()).toBe('d4');
      db.prepare("DELETE FROM documents WHERE id = 'd4'").run();
      expect(db.prepare("SELECT replaced_by FROM documents WHERE id = 'd1'").pluck().get()).toBeNull();
      expect(indexOf(db)[0]?.[2]).toBe('2028-01-01');
    }));

  it('finds the soonest dates by index, without sorting', () =>
    migrated((db) => {
      const plan = db.prepare('EXPLAIN QUERY PLAN SELECT * FROM due_dates ORDER BY due_on LIMIT 50').all();
      const details = plan.map((row) => (row as { detail: string }).detail);
      expect(details.filter((detail) => /TEMP B-TREE|SCAN (applicants|documents)$/.test(detail))).toEqual([]);
      const dates = db.prepare('SELECT due_on, applicant_id FROM due_dates ORDER BY due_on LIMIT 2').raw().all();
      expect(dates).toEqual([
        ['2028-01-01', 'a'],
        ['2030-05-05', 'a'],
      ]);
    }));

  it('erases everything of an applicant with the applicant, and refuses rows that cannot be right', () =>
    migrated((db) => {
      db.prepare(
        "INSERT INTO history (id, applicant_id, program_id, kind, at, changes) VALUES ('h', 'a', 'p1', 'x', '', '[]')",
      ).run();
      db.prepare(
        "INSERT INTO packets (id, program_id, built_at, folder, manifest_sha256, verdict, complete, document_ids) VALUES ('k', 'p1', '', '', ?, 'ok', 1, '[]')",
      ).run(HASH);
      db.prepare("INSERT INTO step_dues VALUES ('p1', 'x', 'a', '2026-12-24')").run();
      expect(() => db.prepare("INSERT INTO settings VALUES ('idle', 'x')").run()).toThrow(/CHECK/);
      expect(() => db.prepare("INSERT INTO step_dues VALUES ('nobody', 'x', 'b', '2026-12-24')").run()).toThrow(
        /FOREIGN/,
      );
      expect(() => db.prepare("UPDATE documents SET replaced_by = 'nobody'").run()).toThrow(/FOREIGN/);
      db.prepare("DELETE FROM applicants WHERE id = 'a'").run();
      for (const table of ['history', 'packets', 'step_dues']) {
        expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
      }
      expect(indexOf(db).map(([id]) => id)).toEqual(['b', 'c']);
    }));
});
