import type { Connection } from '../../src/main/adapters/sqlite/connection.ts';

/** A value as JSON has it; bytes as `base64:…`. */
type Plain = string | number | null;

/** Every row of every table, in a fixed order: two vaults with the same dump hold the same. */
export type VaultDump = Readonly<Record<string, readonly Readonly<Record<string, Plain>>[]>>;

function toPlain(value: unknown): Plain {
  if (Buffer.isBuffer(value)) return `base64:${value.toString('base64')}`;
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  throw new Error(`a column holds ${typeof value}`);
}

/** The tables that are ours; those that SQLite makes for its own use (search, statistics) follow from them. */
function tablesOf(db: Connection): readonly string[] {
  return db
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
}

export function dumpVault(db: Connection): VaultDump {
  const dump = tablesOf(db).map((table) => {
    const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
    const plain = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toPlain(value)])),
    );
    return [table, plain.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))] as const;
  });
  return Object.fromEntries(dump);
}
