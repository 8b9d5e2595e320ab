import type { NameRule, RegionTable } from '../rules/rule-pack.ts';
import type { ChineseReader } from './chinese-reader.ts';
import { type HeardWords, hearRules, indexHeard } from './heard-words.ts';
import { buildLexiconTables, type Found, type Lexicon, lexiconFrom, listsOfRule, PLACE_RULE } from './lexicon.ts';

/** The words of some rules, ready to be searched and heard. */
export interface ReadyWords {
  readonly lexicon: Lexicon;
  readonly heard: HeardWords;
}

/** What the app made ready of its own rules when it was built: searching them costs no building. */
export interface PreparedWords extends ReadyWords {
  /** What it was made of. */
  readonly rules: readonly NameRule[];
  readonly regions: RegionTable;
}

/** What words are made ready from. */
export interface WordTables {
  readonly rules: readonly NameRule[];
  readonly regions: RegionTable;
  readonly chinese: ChineseReader;
  readonly prepared?: PreparedWords | null;
}

/** The tables never change, so words are made ready once for each pair of objects. */
const READY = new WeakMap<readonly NameRule[], WeakMap<RegionTable, ReadyWords>>();

/** The words of these rules: those that were prepared as they are, and only the others are built now. */
export function readyWordsOf({ rules, regions, chinese, prepared = null }: WordTables): ReadyWords {
  const byRegions = READY.get(rules) ?? new WeakMap<RegionTable, ReadyWords>();
  READY.set(rules, byRegions);
  const known = byRegions.get(regions);
  if (known) return known;
  const others = prepared ? rules.filter((rule) => !isPrepared(rule, regions, prepared)) : rules;
  const built = others.length > 0 || !prepared ? buildWords(others, { regions, chinese }) : null;
  const ready = prepared && built ? join(prepared, built) : (prepared ?? built?.words ?? NOTHING);
  byRegions.set(regions, ready);
  return ready;
}

interface Built {
  readonly words: ReadyWords;
  readonly lists: ReadonlySet<string>;
}

const NOTHING: ReadyWords = { lexicon: { scan: () => new Map() }, heard: { startingWith: () => [] } };

function buildWords(
  rules: readonly NameRule[],
  { regions, chinese }: { readonly regions: RegionTable; readonly chinese: ChineseReader },
): Built {
  const lists = new Map(rules.flatMap((rule) => listsOfRule(rule, regions)));
  const lexicon = lexiconFrom(buildLexiconTables(lists));
  return { words: { lexicon, heard: indexHeard(hearRules(rules, regions, chinese)) }, lists: new Set(lists.keys()) };
}

/** The prepared words, with the lists that were built now in the place of theirs. */
function join(prepared: ReadyWords, { words, lists }: Built): ReadyWords {
  return {
    lexicon: {
      scan(text) {
        const kept = [...prepared.lexicon.scan(text)].filter(([list]) => !lists.has(list));
        return new Map([...kept, ...words.lexicon.scan(text)]) satisfies Found;
      },
    },
    heard: {
      startingWith: (syllable) => [
        ...prepared.heard.startingWith(syllable).filter(({ list }) => !lists.has(list)),
        ...words.heard.startingWith(syllable),
      ],
    },
  };
}

/** Whether the words of this rule are those that were prepared. */
function isPrepared(rule: NameRule, regions: RegionTable, prepared: PreparedWords): boolean {
  const known = prepared.rules.find(({ id }) => id === rule.id);
  if (known?.check !== rule.check) return false;
  if (rule.id === PLACE_RULE) return regions === prepared.regions && areSameLists(rule.lists, known.lists);
  return areSame(rule.words, known.words) && areSame(rule.warnWords, known.warnWords);
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((word, index) => word === other[index]));
}

function areSameLists(one: NameRule['lists'], other: NameRule['lists']): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
