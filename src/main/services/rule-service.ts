import { listCategories } from '../../shared/domain/categories/list-categories.ts';
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

    categories: async ({ individualOnly }: { individualOnly: boolean }) => ({
      categories: listCategories(rules.current().categories, { individualOnly }),
    }),
  };
}
