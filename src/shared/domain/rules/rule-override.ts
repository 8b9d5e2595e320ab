import { shanghaiDate } from '../calendar-date.ts';
import { RULE_TABLES, type RuleTable, type RuleTables } from './rule-tables.ts';

/** One field of one row that the person corrected: it wins over every rule pack, and is kept when a newer one comes. */
export interface RuleOverride {
  readonly table: RuleTable;
  readonly id: string;
  readonly field: string;
  /** Plain JSON, as the field takes it. */
  readonly value: unknown;
  /** Who said so, in the person's words: it becomes the source of the row. */
  readonly why: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
}

/** What becomes of a correction with another pack: it goes on, says the same as the pack by now, or has nothing to stand on. */
export type OverrideFate = 'kept' | 'same' | 'gone';

/** What says who said it and when; that is not to be corrected by itself. */
const FIXED: ReadonlySet<string> = new Set(['id', 'source', 'date', 'confidence']);

type Row = Readonly<Record<string, unknown>>;

/** Whether the row and its field are there to be corrected. */
export function canOverride(
  pack: RuleTables,
  { table, id, field }: Pick<RuleOverride, 'table' | 'id' | 'field'>,
): boolean {
  const row = rowOf(pack, table, id);
  return row !== undefined && Object.hasOwn(row, field) && !FIXED.has(field);
}

/** What becomes of the correction with this pack. */
export function fateOf(pack: RuleTables, override: RuleOverride): OverrideFate {
  if (!canOverride(pack, override)) return 'gone';
  const value = rowOf(pack, override.table, override.id)?.[override.field];
  return JSON.stringify(value) === JSON.stringify(override.value) ? 'same' : 'kept';
}

/** The pack with the corrections that have a place in it. A corrected row says whose word it is. */
export function applyOverrides<P extends RuleTables>(pack: P, overrides: readonly RuleOverride[]): P {
  const fitting = overrides.filter((override) => canOverride(pack, override));
  if (fitting.length === 0) return pack;
  const tables = RULE_TABLES.flatMap((table) => {
    const own = fitting.filter((override) => override.table === table);
    if (own.length === 0) return [];
    const rows = pack[table].map((row) => own.filter(({ id }) => id === row.id).reduce<Row>(correct, { ...row }));
    return [[table, rows]];
  });
  // The rows keep their shape: whoever stores a correction has had the whole pack checked with it.
  return { ...pack, ...Object.fromEntries(tables) } as P;
}

function correct(row: Row, { field, value, why, at }: RuleOverride): Row {
  const said = shanghaiDate(new Date(at));
  const source = `我的更正（${said}）：${why}；原出处：${String(row['source'])}`;
  return { ...row, [field]: value, source, date: said, confidence: 'community' };
}

function rowOf(pack: RuleTables, table: RuleTable, id: string): Row | undefined {
  const row = pack[table].find((each) => each.id === id);
  return row ? { ...row } : undefined;
}
