import type { Applicant, ApplicantId } from '../../../shared/domain/applicants/applicant.ts';
import {
  APPLICANT_STATES,
  type ApplicantQuery,
  type ApplicantSort,
} from '../../../shared/domain/applicants/applicant-list.ts';
import { searchKeys, sortName, toNeedles } from '../../../shared/domain/applicants/search-keys.ts';
import type { ApplicantPage } from '../../services/ports/vault-store.ts';
import { READING_VERSION, readName } from '../chinese/read-name.ts';
import { oneOf } from './one-of.ts';
import type { Queries, Query } from './queries.ts';

/** Each is an order that an index already has. */
const ORDERS: Readonly<Record<ApplicantSort, string>> = {
  due: 'i.next_due NULLS LAST, i.seq',
  name: 'i.sort_name, i.seq',
  changed: 'i.changed_at DESC, i.seq DESC',
};

interface IndexRow {
  readonly id: string;
  readonly state: string;
  readonly next_due: string | null;
  readonly changed_at: string;
  readonly program_count: number;
}

function whereOf(needles: readonly (readonly string[])[], state: ApplicantQuery['state']): string {
  const terms = needles.map((options) => `(${options.map(() => 'instr(i.keys, ?)').join(' OR ')})`);
  const all = state === null ? terms : [...terms, 'i.state = ?'];
  return all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
}

/**
 * One page of the list and how many rows there are. Rows are counted and put in order in the narrow index; only those
 * of the page are read whole.
 */
export function createApplicantSearch(queries: Queries, find: (id: ApplicantId) => Applicant | undefined) {
  // The text follows from the order, the state being asked for, and the number of words: few, and each prepared once.
  const prepared = new Map<string, Query<never>>();
  function query<Row>(sql: string): Query<Row> {
    const known = prepared.get(sql) ?? queries.prepare(sql);
    prepared.set(sql, known);
    return known as Query<Row>;
  }
  return ({ search, state, sort, offset, limit }: ApplicantQuery): ApplicantPage => {
    const needles = toNeedles(search);
    const where = whereOf(needles, state);
    const values = [...needles.flat(), ...(state === null ? [] : [state])];
    const rows = query<IndexRow>(
      `SELECT a.id, i.state, i.next_due, i.changed_at,
        (SELECT count(*) FROM programs p WHERE p.applicant_id = a.id) AS program_count
       FROM (SELECT seq, state, next_due, changed_at FROM applicant_index i ${where} ORDER BY ${ORDERS[sort]} LIMIT ? OFFSET ?) i
       JOIN applicants a ON a.seq = i.seq`,
    ).all(...values, limit, offset);
    const total = query<{ total: number }>(`SELECT count(*) AS total FROM applicant_index i ${where}`).get(...values);
    return {
      total: total?.total ?? 0,
      applicants: rows.flatMap(({ id, ...row }) => {
        const applicant = find(id as ApplicantId);
        if (!applicant) return [];
        return {
          ...applicant,
          state: oneOf(APPLICANT_STATES, row.state),
          nextDue: row.next_due,
          changedAt: row.changed_at,
          programCount: row.program_count,
        };
      }),
    };
  };
}

/** Writes what an applicant is found and sorted by. */
export function createKeyWriter(
  queries: Queries,
): (applicant: Pick<Applicant, 'id' | 'name' | 'idNumber' | 'mobile'>) => void {
  const save = queries.prepare(
    'UPDATE applicant_index SET sort_name = ?, keys = ? WHERE seq = (SELECT seq FROM applicants WHERE id = ?)',
  );
  return ({ id, name, idNumber, mobile }) => {
    const syllables = readName(name);
    save.run(sortName({ name, syllables }), searchKeys({ name, idNumber, mobile, syllables }), id);
  };
}

const VERSION_KEY = 'search_keys';

/** Makes the keys of all applicants again where an older version of the app wrote them, or none did. */
export function refreshSearchKeys(queries: Queries): void {
  const current = String(READING_VERSION);
  const stored = queries.prepare<{ value: string }>('SELECT value FROM meta WHERE key = ?').get(VERSION_KEY);
  if (stored?.value === current) return;
  queries.transaction(() => {
    const write = createKeyWriter(queries);
    const all = queries.prepare<{ id: string; name: string; id_number: string; mobile: string }>(
      'SELECT id, name, id_number, mobile FROM applicants',
    );
    for (const row of all.all()) {
      write({ id: row.id as ApplicantId, name: row.name, idNumber: row.id_number, mobile: row.mobile });
    }
    queries
      .prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(VERSION_KEY, current);
  });
}
