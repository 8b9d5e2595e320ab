import type { NameRule, RegionTable } from '../rules/rule-pack.ts';
import type { ChineseReader } from './chinese-reader.ts';
import { PLACES, wordsOf } from './lexicon.ts';
import { placeWordsOf } from './place-index.ts';
import { type HeardWords, hearWords } from './sound-alikes.ts';

/** Thousands of districts with their level are left out: nobody spells 海淀区 in pinyin, and reading all of them takes long. */
const LEVEL = /[省市盟县区旗]$/u;

interface Tables {
  readonly rules: readonly NameRule[];
  readonly regions: RegionTable;
  readonly chinese: ChineseReader;
}

/** The tables never change, so the words are read once for each pair of objects. */
const HEARD = new WeakMap<readonly NameRule[], WeakMap<RegionTable, HeardWords>>();

/** The words that are heard too: those that are refused, and places (in pinyin only: too many words sound like one). */
export function heardWordsOf({ rules, regions, chinese }: Tables): HeardWords {
  const byRegions = HEARD.get(rules) ?? new WeakMap<RegionTable, HeardWords>();
  HEARD.set(rules, byRegions);
  const known = byRegions.get(regions);
  if (known) return known;
  const placeRule = rules.find(({ id }) => id === 'B03');
  const places = placeRule ? [...placeWordsOf(regions, placeRule).sure].filter((place) => !LEVEL.test(place)) : [];
  const heard = hearWords(
    [
      ...rules
        .filter(({ check }) => check === 'words')
        .map((rule) => ({ list: wordsOf(rule), words: rule.words, alsoHomophones: true })),
      { list: PLACES.sure, words: places, alsoHomophones: false },
    ],
    chinese,
  );
  byRegions.set(regions, heard);
  return heard;
}
