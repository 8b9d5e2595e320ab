import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { diffRulePacks } from '../../shared/domain/rules/diff-rule-packs.ts';
import { applyOverrides, canOverride, fateOf, type RuleOverride } from '../../shared/domain/rules/rule-override.ts';
import type { RulePack } from '../../shared/domain/rules/rule-pack.ts';
import { listRows, RULE_TABLES, type RuleTable } from '../../shared/domain/rules/rule-tables.ts';
import { AppFailure } from './app-failure.ts';
import { isSound, ruleOverrides, withOverrides } from './effective-rules.ts';
import type { Ports } from './ports/ports.ts';
import type { CheckedPack } from './ports/rule-source.ts';

type Place = Pick<RuleOverride, 'table' | 'id' | 'field'>;

/** The rule pack (规则包), as it is shown, chosen from, corrected and replaced. `rules` is without the corrections. */
export function createRuleService({ rules, vault, clock }: Pick<Ports, 'rules' | 'vault' | 'clock'>) {
  const effective = withOverrides(rules, vault);
  const today = () => shanghaiDate(clock.now());
  const isOpen = () => vault.status().state === 'open';
  const overrides = () => (isOpen() ? ruleOverrides.read(vault.store().settings) : []);

  function describe() {
    const pack = effective.current();
    const { kind, problem } = rules.origin();
    return {
      version: pack.version,
      date: pack.date,
      origin: kind,
      problem,
      counts: countsOf(pack),
      old: RULE_TABLES.flatMap((table) => listRows(pack, table, today())).filter(({ isOld }) => isOld).length,
      overrides: overrides(),
      /** Checks that are kept and were made with another pack than this one. */
      outdated: isOpen() ? vault.store().checks.listOther(pack.version) : [],
      provinces: pack.provinces.map(({ code, name }) => ({ code, name })),
      nameRules: pack.nameRules.map(({ id, title, source, date, confidence, check, instead, message, fix }) => ({
        id,
        title,
        source,
        date,
        confidence,
        check,
        instead,
        message,
        fix,
      })),
    };
  }

  /** What the pack would change, and what becomes of the corrections. Nothing is imported. */
  function weigh(next: CheckedPack) {
    return {
      isOlder: next.date < rules.current().date,
      changes: diffRulePacks(rules.current(), next),
      overrides: overrides().map((override) => ({ ...override, fate: fateOf(next, override) })),
    };
  }

  function assertFits(override: RuleOverride): void {
    const base = rules.current();
    if (!canOverride(base, override)) throw new AppFailure('not_found', { what: 'rule' });
    if (!isSound(applyOverrides(base, [override]), rules)) throw new AppFailure('input_invalid', { field: 'value' });
  }

  function keepOthers({ table, id, field }: Place): RuleOverride[] {
    return overrides().filter((each) => !(each.table === table && each.id === id && each.field === field));
  }

  return {
    show: async () => ({ rules: describe() }),

    rows: async ({ table }: { table: RuleTable }) => ({ rows: listRows(effective.current(), table, today()) }),

    /** Whether a pack could be used, and what it would change; nothing is imported. */
    async compare({ text }: { text: string }) {
      const checked = rules.check(text);
      if (!checked.ok) {
        const pack = { ok: false, version: null, date: null, problem: checked.error };
        return { pack, isOlder: false, changes: [], overrides: [] };
      }
      const { version, date } = checked.value;
      return { pack: { ok: true, version, date, problem: null }, ...weigh(checked.value) };
    },

    /** Takes the pack as a whole or not at all. The corrections stay; the answer says what became of them. */
    async import({ text }: { text: string }) {
      const checked = rules.check(text);
      if (!checked.ok) throw new AppFailure('rules_invalid', { place: checked.error });
      const weighed = weigh(checked.value);
      if (weighed.isOlder) throw new AppFailure('rules_older', { date: rules.current().date });
      await rules.install(checked.value);
      return { rules: describe(), ...weighed };
    },

    /** Back to the pack that came with the app; the corrections stay. */
    async reset() {
      await rules.reset();
      return { rules: describe() };
    },

    /** Corrects one field of one row; refused where the pack as a whole would not be sound any more. */
    async override({ table, id, field, value, why }: Place & { value?: unknown; why: string }) {
      const store = vault.store();
      const override: RuleOverride = { table, id, field, value, why, at: clock.now().toISOString() };
      assertFits(override);
      ruleOverrides.save(store.settings, [...keepOthers(override), override]);
      return { rules: describe() };
    },

    async removeOverride(place: Place) {
      const store = vault.store();
      const others = keepOthers(place);
      if (others.length === overrides().length) throw new AppFailure('not_found', { what: 'rule' });
      ruleOverrides.save(store.settings, others);
      return { rules: describe() };
    },
  };
}

function countsOf(pack: RulePack) {
  return {
    ...Object.fromEntries(RULE_TABLES.map((table) => [table, pack[table].length])),
    regions: Object.keys(pack.regions).length,
    holidays: pack.holidays.length,
  };
}
