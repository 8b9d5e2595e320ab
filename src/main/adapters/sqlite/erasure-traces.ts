import type { Row, Taken, TakenBytes } from './taken-rows.ts';

/** Long enough not to be somewhere by chance. */
const RUN_BYTES = 64;
const RUN_STRIDE = 512;
const MOST_RUNS = 20_000;
const FEWEST_DISTINCT = 16;
const SHORTEST_TEXT = 4;

/** What must not be in the file any more. */
export interface Traces {
  readonly texts: readonly Buffer[];
  readonly runs: readonly Buffer[];
}

/** Columns that say something of a person; the others hold kinds, states and dates, which everybody has. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  applicants: [
    'name',
    'id_number',
    'id_address',
    'postal_address',
    'mobile',
    'email',
    'emergency_name',
    'emergency_mobile',
  ],
  documents: ['file_name'],
  programs: ['name', 'remark'],
  packets: ['folder'],
};

function textsOf(table: string, row: Row): string[] {
  // Ids are random: wherever one is, a row of the person is.
  const columns = ['id', ...(TELLING[table] ?? [])];
  return columns.flatMap((column) => {
    const value = row[column];
    return typeof value === 'string' ? [value] : [];
  });
}

function isTelling(run: Buffer): boolean {
  return new Set(run).size >= FEWEST_DISTINCT;
}

/** Picks what to look for. Runs are copied: the originals themselves may be let go of before the check ends. */
export function tracesOf({ parts, originals }: Taken, readBytes: (sha256: string) => TakenBytes['bytes']): Traces {
  const values = parts.flatMap(({ table, rows }) => rows.flatMap((row) => textsOf(table, row)));
  const hashes = originals.map(({ sha256 }) => sha256);
  const total = originals.reduce((sum, { size }) => sum + size, 0);
  const stride = Math.max(RUN_STRIDE, Math.ceil(total / MOST_RUNS));
  return {
    texts: [...new Set([...values, ...hashes])]
      .map((text) => Buffer.from(text, 'utf8'))
      .filter(({ length }) => length >= SHORTEST_TEXT),
    runs: hashes.flatMap((sha256) => runsOf(readBytes(sha256), stride)),
  };
}

function runsOf(bytes: Uint8Array, stride: number): Buffer[] {
  const count = Math.floor((bytes.length - RUN_BYTES) / stride) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    Buffer.from(bytes.slice(index * stride, index * stride + RUN_BYTES)),
  ).filter(isTelling);
}
