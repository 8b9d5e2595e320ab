import { basisOf, checkCategories } from '../../shared/domain/categories/check-categories.ts';
import { listCategories } from '../../shared/domain/categories/list-categories.ts';
import { pinyinOf, searchCategories } from '../../shared/domain/categories/search-categories.ts';
import type { PreApproval } from '../../shared/domain/programs/program.ts';
import type { Ports } from './ports/ports.ts';

/** The filing's contents and the platform's categories: to choose from, and what is said to a choice. No vault needed. */
export function createCategoryService({ rules, chinese }: Pick<Ports, 'rules' | 'chinese'>) {
  return {
    list: async ({ individualOnly, search }: { individualOnly: boolean; search: string }) => ({
      categories: searchCategories(listCategories(rules.current().categories, { individualOnly }), search, chinese).map(
        (category) => ({
          ...category,
          pinyin: pinyinOf(category, chinese),
          basis: basisOf(category),
        }),
      ),
    }),

    check: async (choice: { categoryIds: readonly number[]; preApproval: PreApproval }) => {
      const { verdict, advice, findings } = checkCategories(choice, rules.current().categories);
      return { verdict, advice: [...advice], findings: [...findings] };
    },

    platform: async () => ({ categories: [...rules.current().platformCategories] }),
  };
}
