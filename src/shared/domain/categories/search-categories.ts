import type { ChineseReader } from '../naming/chinese-reader.ts';
import type { CategoryRule } from '../rules/rule-pack.ts';

const BLANKS = /\s+/gu;

/**
 * The contents that a few typed letters may mean: part of the name or of a use in the notes, pinyin (`gongju`), or its
 * initials (`gj`). Names come before uses. Everything for an empty text.
 */
export function searchCategories(
  categories: readonly CategoryRule[],
  typed: string,
  chinese: Pick<ChineseReader, 'readWord'>,
): readonly CategoryRule[] {
  const wanted = typed.normalize('NFKC').toLowerCase().replaceAll(BLANKS, '');
  if (wanted === '') return categories;
  const ranked = categories.map((category) => ({ category, rank: rankOf(category, wanted, chinese) }));
  return ranked
    .filter(({ rank }) => rank < MISSED)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ category }) => category);
}

const MISSED = 4;

/** How a content's own name is read, and its initials: `gongju gj`. */
export function pinyinOf(
  { firstLevel, secondLevel }: Pick<CategoryRule, 'firstLevel' | 'secondLevel'>,
  chinese: Pick<ChineseReader, 'readWord'>,
): string {
  const syllables = chinese.readWord(secondLevel ?? firstLevel);
  return `${syllables.join('')} ${syllables.map((syllable) => syllable.charAt(0)).join('')}`;
}

function rankOf(category: CategoryRule, wanted: string, chinese: Pick<ChineseReader, 'readWord'>): number {
  const { firstLevel, secondLevel, note } = category;
  const name = secondLevel ?? firstLevel;
  if (name.toLowerCase().includes(wanted)) return 0;
  const [read = '', initials = ''] = pinyinOf(category, chinese).split(' ');
  if (read.startsWith(wanted) || initials.startsWith(wanted)) return 1;
  if (firstLevel.toLowerCase().includes(wanted) || read.includes(wanted)) return 2;
  return note?.toLowerCase().includes(wanted) === true ? 3 : MISSED;
}
