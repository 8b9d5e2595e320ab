import type { Applicant, ApplicantId } from '../../../shared/domain/applicants/applicant.ts';
import {
  APPLICANT_STATES,
  type ApplicantQuery,
  type ApplicantSort,
  type ListedApplicant,
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
  readonly total: number;
}

function whereOf(needles: readonly (readonly string[])[], state: ApplicantQuery['state']): string {
  const terms = needles.map((options) => `(${options.map(() => 'instr(i.keys, ?)').join(' OR ')})`);
  const all = state === null ? terms : [...terms, 'i.state = ?'];
  return all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
}

const countOf = (where: string): string => `SELECT count(*) AS total FROM applicant_index i ${where}`;

/**
 * One page, and on each of its rows how many there are in all. Without conditions it comes from the narrow index, in an
 * order that it already has. With them the index is walked once, from front to back, and only what was found is put in
 * order: a walk in the order of the list would look for every row anew, and counting would be a second walk.
 */
function pageOf(where: string, sort: ApplicantSort): string {
  const columns = 'seq, state, next_due, changed_at, sort_name';
  const found = `WITH found AS MATERIALIZED (SELECT ${columns} FROM applicant_index i NOT INDEXED ${where})`;
  const source = where === '' ? 'applicant_index' : 'found';
  return `${where === '' ? '' : found}
    SELECT a.id, i.state, i.next_due, i.changed_at, (SELECT count(*) FROM ${source}) AS total,
      (SELECT count(*) FROM programs p WHERE p.applicant_id = a.id) AS program_count
    FROM (SELECT ${columns} FROM ${source} i ORDER BY ${ORDERS[sort]} LIMIT ? OFFSET ?) i
    JOIN applicants a ON a.seq = i.seq`;
}

/** One page of the list and how many rows there are. Only the rows of the page are read whole. */
export function createApplicantSearch(queries: Queries, find: (id: ApplicantId) => Applicant | undefined) {
  // The text follows from the order, the state being asked for, and the number of words: few, and each prepared once.
  const prepared = new Map<string, Query<never>>();
  function query<Row>(sql: string): Query<Row> {
    const known = prepared.get(sql) ?? queries.prepare(sql);
    prepared.set(sql, known);
    return known as Query<Row>;
  }
  function toListed({ id, state, next_due, changed_at, program_count }: IndexRow): readonly ListedApplicant[] {
    const applicant = find(id as ApplicantId);
    if (!applicant) return [];
    return [
      {
        ...applicant,
        state: oneOf(APPLICANT_STATES, state),
        nextDue: next_due,
        changedAt: changed_at,
        programCount: program_count,
      },
    ];
  }
  return ({ search, state, sort, offset, limit }: ApplicantQuery): ApplicantPage => {
    const needles = toNeedles(search);
    const where = whereOf(needles, state);
    const values = [...needles.flat(), ...(state === null ? [] : [state])];
    const rows = query<IndexRow>(pageOf(where, sort)).all(...values, limit, offset);
    const [first] = rows;
    // A page behind the last one has no row that could say how many there are.
    const counted = first ?? query<Pick<IndexRow, 'total'>>(countOf(where)).get(...values);
    return { total: counted?.total ?? 0, applicants: rows.flatMap(toListed) };
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
