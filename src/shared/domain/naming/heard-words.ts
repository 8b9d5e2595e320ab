import type { NameRule, RegionTable } from '../rules/rule-pack.ts';
import type { ChineseReader } from './chinese-reader.ts';
import { PLACE_RULE, PLACES, wordsOf } from './lexicon.ts';
import { placeWordsOf } from './place-index.ts';

/** A word that is to be heard as well as read. */
export interface HeardWord {
  readonly word: string;
  /** One for each character. */
  readonly syllables: readonly string[];
  readonly list: string;
}

/** The words that are heard too, by their first syllable. */
export interface HeardWords {
  startingWith(syllable: string): readonly HeardWord[];
}

/** Thousands of districts with their level are left out: nobody spells 海淀区 in pinyin. */
const LEVEL = /[省市盟县区旗]$/u;
const HAN_WORD = /^\p{Script=Han}{2,}$/u;
const NONE: readonly HeardWord[] = [];

/** Other characters with the same sound count too, not only pinyin; for places too many words sound like one. */
export function hasHomophones({ list }: HeardWord): boolean {
  return list !== PLACES.sure;
}

/** Reads aloud what these rules refuse, and places; words that are not of Chinese characters, or of one only, are left out. */
export function hearRules(
  rules: readonly NameRule[],
  regions: RegionTable,
  chinese: Pick<ChineseReader, 'readWord'>,
): readonly HeardWord[] {
  const hear = (list: string, words: Iterable<string>): HeardWord[] =>
    [...words]
      .filter((word) => HAN_WORD.test(word))
      .map((word) => ({ word, syllables: chinese.readWord(word), list }))
      .filter(({ word, syllables }) => syllables.length === word.length);
  return rules.flatMap((rule) => {
    if (rule.check === 'words') return hear(wordsOf(rule), rule.words);
    if (rule.id !== PLACE_RULE) return [];
    return hear(
      PLACES.sure,
      [...placeWordsOf(regions, rule).sure].filter((place) => !LEVEL.test(place)),
    );
  });
}

/** Makes heard words ready to be asked for. */
export function indexHeard(words: Iterable<HeardWord>): HeardWords {
  const byStart = new Map<string, HeardWord[]>();
  for (const each of words) {
    const start = each.syllables[0] ?? '';
    const sameStart = byStart.get(start);
    if (sameStart) sameStart.push(each);
    else byStart.set(start, [each]);
  }
  return { startingWith: (syllable) => byStart.get(syllable) ?? NONE };
}
