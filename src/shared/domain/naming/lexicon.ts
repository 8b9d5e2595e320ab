import type { NameRule, RegionTable } from '../rules/rule-pack.ts';
import { Automaton, type AutomatonTables } from './automaton.ts';
import { type Span, standsAlone } from './match-words.ts';
import { placeWordsOf } from './place-index.ts';

/** What one pass over a text found. */
export type Found = ReadonlyMap<string, readonly Span[]>;

/** All word lists of the rules behind one automaton. */
export interface Lexicon {
  /** Every occurrence of every word, by list, by place and then longest first. Latin words stand alone. */
  scan(text: string): Found;
}

/** A lexicon as numbers and names: what was built once can be kept and used again as it is. */
export interface LexiconTables {
  readonly automaton: AutomatonTables;
  /** By the word's number: its length, and the place in `listSets` of the lists that it stands in. */
  readonly lengths: Uint16Array;
  readonly setOf: Uint16Array;
  readonly listSets: readonly (readonly string[])[];
}

/** The names of the lists: a rule's own words, and the places of the region table. */
export const wordsOf = (rule: Pick<NameRule, 'id'>): string => `${rule.id} words`;
export const warnWordsOf = (rule: Pick<NameRule, 'id'>): string => `${rule.id} warn words`;
export const PLACES = { sure: 'sure places', perhaps: 'perhaps places', terms: 'place terms' } as const;

/** The rule whose words are the places of the region table. */
export const PLACE_RULE = 'B03';

/** Word lists by their names. */
export type WordLists = ReadonlyMap<string, Iterable<string>>;

/** Puts lists behind one automaton; words are compared in lower case. */
export function buildLexiconTables(lists: WordLists): LexiconTables {
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
  const sets = new Map<string, { readonly place: number; readonly names: readonly string[] }>();
  const setOf = Uint16Array.from(listsOf.values(), (each) => {
    const names = [...each];
    const known = sets.get(names.join()) ?? { place: sets.size, names };
    sets.set(names.join(), known);
    return known.place;
  });
  return {
    automaton: Automaton.of(words).tables,
    lengths: Uint16Array.from(words, ({ length }) => length),
    setOf,
    listSets: [...sets.values()].map(({ names }) => names),
  };
}

/** The lexicon of these tables. */
export function lexiconFrom({ automaton: tables, lengths, setOf, listSets }: LexiconTables): Lexicon {
  const automaton = Automaton.from(tables);
  return {
    scan(text) {
      const found = new Map<string, Span[]>();
      automaton.search(text, (number, end) => {
        const start = end - (lengths[number] ?? 0);
        if (!standsAlone(text, start, text.slice(start, end))) return;
        for (const list of listSets[setOf[number] ?? 0] ?? []) {
          const spans = found.get(list);
          if (spans) spans.push({ start, end });
          else found.set(list, [{ start, end }]);
        }
      });
      for (const spans of found.values()) spans.sort((a, b) => a.start - b.start || b.end - a.end);
      return found;
    },
  };
}

/** The lists of a word rule, or of the rule about places; none for others. */
export function listsOfRule(rule: NameRule, regions: RegionTable): [string, Iterable<string>][] {
  const lists: [string, Iterable<string>][] = [];
  if (rule.check === 'words') lists.push([wordsOf(rule), rule.words], [warnWordsOf(rule), rule.warnWords]);
  if (rule.id === PLACE_RULE) {
    const { sure, perhaps, terms } = placeWordsOf(regions, rule);
    lists.push([PLACES.sure, sure], [PLACES.perhaps, perhaps], [PLACES.terms, terms]);
  }
  return lists;
}
