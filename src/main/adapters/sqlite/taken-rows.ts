import type { RemovalKind } from '../../../shared/domain/removal/removal.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { RemovalTarget } from '../../services/ports/removals.ts';
import type { Queries } from './queries.ts';

export type Row = Readonly<Record<string, string | number | null>>;

/** Rows of one table that go together, in the order in which they can be put back. */
export interface TakenRows {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** Everything that a removal takes along, apart from the bytes of originals. */
export interface Taken {
  readonly parts: readonly TakenRows[];
  /** Originals that nobody else uses. */
  readonly originals: readonly { readonly sha256: string; readonly size: number }[];
  /** Older versions outside of it that pointed at a document of it. */
  readonly links: readonly { readonly id: string; readonly replaced_by: string }[];
}

export const TABLES: Readonly<Record<RemovalKind, string>> = {
  applicant: 'applicants',
  document: 'documents',
  program: 'programs',
};

/** Follows from the other tables: its triggers make it again. */
const DERIVED = 'applicant_index';

interface Reference {
  readonly child: string;
  readonly column: string;
  readonly parent_column: string;
}

// Asked of the database: a table that a later migration adds belongs to its parent without a word here.
const REFERENCES = `SELECT t.name AS child, f."from" AS "column", f."to" AS parent_column
  FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
  WHERE t.schema = 'main' AND t.type = 'table' AND f."table" = ? AND f.on_delete = 'CASCADE' AND t.name <> '${DERIVED}'`;

const ORPHANS = `SELECT sha256, size FROM blobs b WHERE sha256 IN (SELECT value FROM json_each(@of))
  AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.sha256 = b.sha256 AND d.id NOT IN (SELECT value FROM json_each(@documents)))`;

const LINKS = `SELECT id, replaced_by FROM documents WHERE replaced_by IN (SELECT value FROM json_each(@of))
  AND id NOT IN (SELECT value FROM json_each(@of))`;

function textsOf(rows: readonly Row[], column: string): string {
  return JSON.stringify(rows.map((row) => row[column]));
}

/** Collects what goes with the target by following the references that cascade. */
export function collectRows(queries: Queries, { kind, id }: RemovalTarget): Taken {
  const found = new Map<string, Map<string, Row>>();
  const references = queries.prepare<Reference>(REFERENCES);
  function walk(table: string, column: string, values: string): void {
    const rows = queries
      .prepare<Row>(`SELECT * FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`)
      .all(values);
    const known = found.get(table) ?? new Map<string, Row>();
    const fresh = rows.filter((row) => !known.has(JSON.stringify(row)));
    if (fresh.length === 0) return;
    for (const row of fresh) known.set(JSON.stringify(row), row);
    found.set(table, known);
    for (const { child, column: from, parent_column: to } of references.all(table))
      walk(child, from, textsOf(fresh, to));
  }
  walk(TABLES[kind], 'id', JSON.stringify([id]));
  if (found.size === 0) throw new AppFailure('not_found', { what: kind });
  const parts = [...found].map(([table, rows]) => ({ table, rows: [...rows.values()] }));
  const documents = parts.find(({ table }) => table === 'documents')?.rows ?? [];
  return {
    parts,
    originals: queries
      .prepare<{ sha256: string; size: number }>(ORPHANS)
      .all({ of: textsOf(documents, 'sha256'), documents: textsOf(documents, 'id') }),
    links: queries.prepare<{ id: string; replaced_by: string }>(LINKS).all({ of: textsOf(documents, 'id') }),
  };
}

export interface TakenBytes {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Writes rows and originals back. A place in the order of adding that somebody else has by now is given up. */
export function restoreRows(queries: Queries, { parts, links }: Taken, originals: readonly TakenBytes[]): void {
  const blob = queries.prepare('INSERT INTO blobs (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  for (const { sha256, bytes } of originals) blob.run(sha256, bytes.length, bytes);
  for (const { table, rows } of parts) insertRows(queries, table, rows);
  const link = queries.prepare('UPDATE documents SET replaced_by = ? WHERE id = ?');
  for (const { id, replaced_by } of links) link.run(replaced_by, id);
  // A newer version that was removed meanwhile.
  queries.prepare('UPDATE documents SET replaced_by = NULL WHERE replaced_by NOT IN (SELECT id FROM documents)').run();
}

function insertRows(queries: Queries, table: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const hasOrder = columns.includes('seq');
  const insert = queries.prepare(
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const isTaken = hasOrder ? queries.prepare(`SELECT 1 FROM "${table}" WHERE seq = ?`) : null;
  for (const row of rows) {
    const seq = isTaken?.get(row['seq']) === undefined ? row['seq'] : null;
    insert.run(...columns.map((name) => (name === 'seq' ? seq : row[name])));
  }
}
