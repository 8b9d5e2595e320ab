import { listCategories } from '../../shared/domain/categories/list-categories.ts';
import { diffRulePacks } from '../../shared/domain/rules/diff-rule-packs.ts';
import type { Ports } from './ports/ports.ts';

/** The rule pack (规则包), as it is shown and chosen from. */
export function createRuleService({ rules }: Pick<Ports, 'rules'>) {
  return {
    async show() {
      const pack = rules.current();
      return {
        rules: {
          version: pack.version,
          date: pack.date,
          counts: {
            nameRules: pack.nameRules.length,
            provinces: pack.provinces.length,
            categories: pack.categories.length,
            materials: pack.materials.length,
            steps: pack.steps.length,
            rejections: pack.rejections.length,
            regions: Object.keys(pack.regions).length,
          },
          provinces: pack.provinces.map(({ code, name }) => ({ code, name })),
          nameRules: pack.nameRules.map(({ id, title, source, confidence, check }) => ({
            id,
            title,
            source,
            confidence,
            check,
          })),
        },
      };
    },

    /** Whether a pack could be used, and what it would change; nothing is imported. */
    async compare({ text }: { text: string }) {
      const checked = rules.check(text);
      if (!checked.ok) return { pack: { ok: false, version: null, date: null, problem: checked.error }, changes: [] };
      const { version, date } = checked.value;
      return {
        pack: { ok: true, version, date, problem: null },
        changes: diffRulePacks(rules.current(), checked.value),
      };
    },

    categories: async ({ individualOnly }: { individualOnly: boolean }) => ({
      categories: listCategories(rules.current().categories, { individualOnly }),
    }),
  };
}
