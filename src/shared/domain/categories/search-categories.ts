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

function rankOf(
  { firstLevel, secondLevel, note }: CategoryRule,
  wanted: string,
  chinese: Pick<ChineseReader, 'readWord'>,
): number {
  const name = secondLevel ?? firstLevel;
  if (name.toLowerCase().includes(wanted)) return 0;
  const syllables = chinese.readWord(name);
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  if (syllables.join('').startsWith(wanted) || initials.startsWith(wanted)) return 1;
  if (firstLevel.toLowerCase().includes(wanted) || syllables.join('').includes(wanted)) return 2;
  return note?.toLowerCase().includes(wanted) === true ? 3 : MISSED;
}
