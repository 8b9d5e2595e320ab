import type { NameRule, RegionTable } from '../rules/rule-pack.ts';
import { Automaton } from './automaton.ts';
import { type Span, standsAlone } from './match-words.ts';
import { placeWordsOf } from './place-index.ts';

/** What one pass over a text found. */
export type Found = ReadonlyMap<string, readonly Span[]>;

/** All word lists of the rules behind one automaton. */
export interface Lexicon {
  /** Every occurrence of every word, by list, by place and then longest first. Latin words stand alone. */
  scan(text: string): Found;
}

/** The names of the lists: a rule's own words, and the places of the region table. */
export const wordsOf = (rule: NameRule): string => `${rule.id} words`;
export const warnWordsOf = (rule: NameRule): string => `${rule.id} warn words`;
export const PLACES = { sure: 'sure places', perhaps: 'perhaps places', terms: 'place terms' } as const;

/** Puts lists behind one automaton; words are compared in lower case. */
function buildLexicon(lists: ReadonlyMap<string, Iterable<string>>): Lexicon {
  const listsOf = new Map<string, Set<string>>();
  for (const [list, words] of lists) {
    for (const word of words) {
      const key = word.toLowerCase();
      const known = listsOf.get(key);
      if (known) known.add(list);
      else listsOf.set(key, new Set([list]));
    }
  }
  const words = [...listsOf.keys()];
  const automaton = new Automaton(words);
  return { scan: (text) => scan(text, words, { automaton, listsOf }) };
}

function scan(
  text: string,
  words: readonly string[],
  { automaton, listsOf }: { readonly automaton: Automaton; readonly listsOf: ReadonlyMap<string, ReadonlySet<string>> },
): Found {
  const found = new Map<string, Span[]>();
  automaton.search(text, (number, end) => {
    const word = words[number] ?? '';
    const start = end - word.length;
    if (!standsAlone(text, start, word)) return;
    for (const list of listsOf.get(word) ?? []) {
      const spans = found.get(list);
      if (spans) spans.push({ start, end });
      else found.set(list, [{ start, end }]);
    }
  });
  for (const spans of found.values()) spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return found;
}

const LEXICONS = new WeakMap<readonly NameRule[], WeakMap<RegionTable, Lexicon>>();

/** The lexicon of a rule pack; neither table ever changes, so it is made once for each pair of objects. */
export function lexiconOf(rules: readonly NameRule[], regions: RegionTable): Lexicon {
  const byRegions = LEXICONS.get(rules) ?? new WeakMap<RegionTable, Lexicon>();
  LEXICONS.set(rules, byRegions);
  const known = byRegions.get(regions);
  if (known) return known;
  const lexicon = buildLexicon(listsOfRules(rules, regions));
  byRegions.set(regions, lexicon);
  return lexicon;
}

function listsOfRules(rules: readonly NameRule[], regions: RegionTable): Map<string, Iterable<string>> {
  const lists = new Map<string, Iterable<string>>();
  for (const rule of rules) {
    if (rule.check !== 'words') continue;
    lists.set(wordsOf(rule), rule.words);
    lists.set(warnWordsOf(rule), rule.warnWords);
  }
  const placeRule = rules.find(({ id }) => id === 'B03');
  if (placeRule) {
    const places = placeWordsOf(regions, placeRule);
    lists.set(PLACES.sure, places.sure);
    lists.set(PLACES.perhaps, places.perhaps);
    lists.set(PLACES.terms, places.terms);
  }
  return lists;
}
