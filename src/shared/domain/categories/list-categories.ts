import type { CategoryRule } from '../rules/rule-pack.ts';

/** Verdicts that close a content to an individual, for sure or likely. */
const CLOSED: ReadonlySet<CategoryRule['individual']> = new Set(['not-advised', 'likely-not']);

/**
 * The filing's contents in the order of the rule pack. With `individualOnly`, without those that individuals are told,
 * or likely, not to take, and without first levels that are then empty. "Likely" and "unknown" stay marked as such.
 */
export function listCategories(
  categories: readonly CategoryRule[],
  { individualOnly }: { readonly individualOnly: boolean },
): CategoryRule[] {
  if (!individualOnly) return [...categories];
  const open = categories.filter(({ level, individual }) => level === 2 && !CLOSED.has(individual));
  const parents = new Set(open.map(({ parentId }) => parentId));
  return categories.filter((category) =>
    category.level === 1 ? parents.has(category.categoryId) : open.includes(category),
  );
}
