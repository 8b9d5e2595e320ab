import type { ErasureCheck } from '../../../shared/domain/removal/removal.ts';
import type { Connection } from './connection.ts';
import type { Traces } from './erasure-traces.ts';
import { findTraces } from './find-traces.ts';
import type { Queries } from './queries.ts';
import { translatingFailures } from './sqlite-failure.ts';

/** The decrypted pages are in memory during the check. */
const LARGEST_BYTES = 512 * 1024 * 1024;

interface Column {
  readonly table: string;
  readonly column: string;
}

const COLUMNS = `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list t JOIN pragma_table_info(t.name) c
  WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.type IN ('TEXT', 'BLOB')`;

/** Whether somebody else's rows hold the same: a shared phone number, or the same tables inside two photographs. */
function isSomebodyElses(queries: Queries, trace: Buffer): boolean {
  return queries
    .prepare<Column>(COLUMNS)
    .all()
    .some(
      ({ table, column }) =>
        queries.prepare(`SELECT 1 FROM "${table}" WHERE instr(CAST("${column}" AS BLOB), ?) > 0 LIMIT 1`).get(trace) !==
        undefined,
    );
}

/** Everything into the file first: until then the pages as they were before are still in it. */
function readPages(db: Connection): { readonly content: Buffer; readonly pages: number } | null {
  return translatingFailures(db.name, () => {
    const [state] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
    const pages = Number(db.pragma('page_count', { simple: true }));
    const bytes = pages * Number(db.pragma('page_size', { simple: true }));
    if (state?.busy !== 0 || bytes > LARGEST_BYTES) return null;
    return { content: db.serialize(), pages };
  });
}

/** Looks for the traces in every page of the file, also those that are free and the unused ends of the others. */
export async function checkErasure(db: Connection, queries: Queries, traces: Traces): Promise<ErasureCheck> {
  const { texts, runs } = traces;
  const asked = { texts: texts.length, runs: runs.length };
  const read = readPages(db);
  if (!read) return { outcome: 'not-checked', pages: 0, ...asked };
  try {
    const found = await findTraces(read.content, [...texts, ...runs]);
    // Locked meanwhile: what was found cannot be told from what others have.
    if (found.size > 0 && !db.open) return { outcome: 'not-checked', pages: read.pages, ...asked };
    const left = [...found].filter((trace) => !isSomebodyElses(queries, trace));
    return { outcome: left.length === 0 ? 'clean' : 'found', pages: read.pages, ...asked };
  } finally {
    read.content.fill(0);
  }
}
