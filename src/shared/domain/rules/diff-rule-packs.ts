import { RULE_TABLES, type RuleTable, type RuleTables } from './rule-tables.ts';

/** One row that differs between two packs; for a changed one, which of its fields do. */
export interface RuleChange {
  readonly table: RuleTable;
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly string[];
}

/** What a new pack would change, by table and row. The order of rows is no change. */
export function diffRulePacks(current: RuleTables, next: RuleTables): RuleChange[] {
  return RULE_TABLES.flatMap((table) => {
    const old = new Map(current[table].map((row) => [row.id, row]));
    const now = new Map(next[table].map((row) => [row.id, row]));
    const removed = [...old.keys()].filter((id) => !now.has(id));
    return [
      ...removed.map((id): RuleChange => ({ table, id, kind: 'removed', fields: [] })),
      ...[...now].flatMap(([id, row]): RuleChange[] => {
        const before = old.get(id);
        if (!before) return [{ table, id, kind: 'added', fields: [] }];
        const fields = differing(before, row);
        return fields.length === 0 ? [] : [{ table, id, kind: 'changed', fields }];
      }),
    ];
  });
}

function differing(before: object, after: object): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)),
  );
}
