import { applyOverrides, type RuleOverride } from '../../shared/domain/rules/rule-override.ts';
import { RULE_TABLES, type RuleTable } from '../../shared/domain/rules/rule-tables.ts';
import { keptList } from './kept-list.ts';
import type { LoadedRules, RuleSource } from './ports/rule-source.ts';
import type { Vault } from './ports/vault.ts';

/** The corrections that are kept in the vault. */
export const ruleOverrides = keptList('rules.overrides', isOverride);

/** The rules as all services see them: with the corrections of the open vault. A locked one has none to offer. */
export function withOverrides(rules: RuleSource, vault: Pick<Vault, 'status' | 'store'>): RuleSource {
  let last: { readonly base: LoadedRules; readonly key: string; readonly pack: LoadedRules } | null = null;
  return {
    ...rules,
    current() {
      const base = rules.current();
      if (vault.status().state !== 'open') return base;
      const overrides = ruleOverrides.read(vault.store().settings);
      if (overrides.length === 0) return base;
      const key = JSON.stringify(overrides);
      if (last?.base !== base || last.key !== key) last = { base, key, pack: applySound(base, overrides, rules) };
      return last.pack;
    },
  };
}

/** A correction that an older pack allowed must not spoil a newer one: whatever does not fit is left out. */
function applySound(base: LoadedRules, overrides: readonly RuleOverride[], rules: RuleSource): LoadedRules {
  const all = applyOverrides(base, overrides);
  if (isSound(all, rules)) return all;
  return overrides.reduce((pack, override) => {
    const next = applyOverrides(pack, [override]);
    return isSound(next, rules) ? next : pack;
  }, base);
}

/** Whether the pack would be taken as a file. */
export function isSound(
  { regions: _, holidays: __, prepared: ___, ...pack }: LoadedRules,
  rules: Pick<RuleSource, 'check'>,
): boolean {
  return rules.check(JSON.stringify(pack)).ok;
}

function isOverride(value: unknown): value is RuleOverride {
  if (typeof value !== 'object' || value === null) return false;
  const { table, id, field, why, at } = value as Partial<Record<keyof RuleOverride, unknown>>;
  const isTable = RULE_TABLES.includes(table as RuleTable);
  return isTable && [id, field, why, at].every((part) => typeof part === 'string');
}
