import { readFileSync } from 'node:fs';

/** What a file of tables may hold: numbers as they lie in memory (all our systems write the low byte first), and text. */
export type PackedTable = Uint8Array | Uint16Array | Uint32Array | Int32Array | string;
export type PackedTables = Readonly<Record<string, PackedTable>>;

const KINDS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
} as const;
type NumberKind = keyof typeof KINDS;

interface Entry {
  readonly name: string;
  readonly kind: NumberKind | 'text';
  /** In bytes, from the beginning of the data. */
  readonly at: number;
  readonly bytes: number;
}

/** Every table begins where the widest number may. */
const ALIGNMENT = 8;
const LENGTH_BYTES = 4;

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** The tables as the bytes of one file: the same tables give the same bytes. */
export function packTables(tables: PackedTables): Uint8Array {
  let at = 0;
  const parts = Object.entries(tables).map(([name, table]) => {
    const data = bytesOf(table);
    const entry: Entry = { name, kind: kindOf(table), at, bytes: data.length };
    at += aligned(data.length);
    return { entry, data };
  });
  const index = Buffer.from(JSON.stringify(parts.map(({ entry }) => entry)), 'utf8');
  const start = aligned(LENGTH_BYTES + index.length);
  const file = Buffer.alloc(start + at);
  file.writeUInt32LE(index.length);
  index.copy(file, LENGTH_BYTES);
  for (const { entry, data } of parts) file.set(data, start + entry.at);
  return file;
}

/** The tables of a file, ready without being built: numbers are views of the bytes that were read. */
export function readTables(path: string): Readonly<Record<string, PackedTable>> {
  const read = readFileSync(path);
  // A small file comes out of a shared pool, where it may begin anywhere.
  const file = read.byteOffset % ALIGNMENT === 0 ? read : Buffer.from(Uint8Array.from(read).buffer);
  const indexBytes = file.readUInt32LE();
  // Made by `packTables`, and it comes with the app.
  const index = JSON.parse(file.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + indexBytes)) as readonly Entry[];
  const start = aligned(LENGTH_BYTES + indexBytes);
  return Object.fromEntries(
    index.map(({ name, kind, at, bytes }) => {
      if (kind === 'text') return [name, file.toString('utf16le', start + at, start + at + bytes)];
      const Numbers = KINDS[kind];
      return [name, new Numbers(file.buffer, file.byteOffset + start + at, bytes / Numbers.BYTES_PER_ELEMENT)];
    }),
  );
}

function bytesOf(table: PackedTable): Uint8Array {
  if (typeof table === 'string') return Buffer.from(table, 'utf16le');
  return new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
}

function kindOf(table: PackedTable): Entry['kind'] {
  if (typeof table === 'string') return 'text';
  const kind = (Object.keys(KINDS) as readonly NumberKind[]).find((each) => table instanceof KINDS[each]);
  if (kind === undefined) throw new TypeError('no table of numbers');
  return kind;
}
