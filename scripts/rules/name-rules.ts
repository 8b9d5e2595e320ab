import type { Instead, NameLayer, NameRule } from '../../src/shared/domain/rules/rule-pack.ts';
import type { Facts } from './facts.ts';
import { INNOCENT_WORDS } from './innocent-words.ts';
import { NAME_RULE_TEXTS } from './name-rule-texts.ts';
import {
  AMBIGUOUS_PLACES,
  BRAND_WORDS,
  CELEBRITY_WORDS,
  COMMON_WORD_PLACES,
  FOREIGN_WORDS,
  GENERAL_WORDS,
  KNOWN_PLACES,
  MEDIA_WORDS,
  PERSONAL_WORDS,
  PLACE_TERMS,
  PRODUCT_WORDS,
  PUBLISHED_SAMPLES,
  SURNAMES,
  TEST_WORDS,
  TRANSLITERATION_CHARACTERS,
} from './name-rule-words.ts';
import type { Undated } from './row-date.ts';
import { FAMILY_WARN_WORDS, FAMILY_WORDS } from './word-families.ts';

type NameRuleFact = Facts['nameRules'][number];

const LAYERS: Readonly<Record<NameRuleFact['layer'], readonly NameLayer[]>> = {
  'platform-format': ['platform'],
  platform: ['platform'],
  filing: ['filing'],
  both: ['platform', 'filing'],
  'derived-disguise': ['platform', 'filing'],
  certification: ['platform'],
  rename: ['platform'],
  appeal: ['platform'],
};

/** Rules that are code; every other rule without words cannot be checked without the network or the person. */
const CODE_RULES = new Set([
  'F01',
  'F02',
  'F03',
  'F04',
  'F05',
  'F06',
  'F07',
  'F08',
  'P07',
  'P08',
  'P09',
  'B03',
  'B04',
  'B11',
]);

const GENERAL = { general: GENERAL_WORDS, product: PRODUCT_WORDS };
const LISTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  P07: GENERAL,
  P08: GENERAL,
  P09: GENERAL,
  B03: {
    ambiguous: [...AMBIGUOUS_PLACES, ...(FAMILY_WARN_WORDS['B03'] ?? [])],
    common: COMMON_WORD_PLACES,
    known: KNOWN_PLACES,
    terms: PLACE_TERMS,
  },
  B04: { surnames: SURNAMES, transliteration: TRANSLITERATION_CHARACTERS },
  B11: { samples: PUBLISHED_SAMPLES },
};

/** What is offered for the rules that cannot be checked offline. */
const INSTEAD: Readonly<Record<string, Instead>> = {
  P03: 'look-up',
  P04: 'look-up',
  P05: 'look-up',
  P06: 'look-up',
  B12: 'text',
  B16: 'own-programs',
  C01: 'certification-gate',
  N01: 'rename-quota',
  N02: 'text',
  N03: 'text',
  A01: 'text',
};

/** Words of rules that the facts describe without listing them. */
const MORE_WARN_WORDS: Readonly<Record<string, readonly string[]>> = {
  P10: BRAND_WORDS,
  P11: CELEBRITY_WORDS,
  P15: MEDIA_WORDS,
  P16: TEST_WORDS,
  B15: FOREIGN_WORDS,
};

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** Whether an ordinary word holds the forbidden one or meets one of its edges. */
function meets(innocent: string, forbidden: string): boolean {
  if (innocent === forbidden) return false;
  if (innocent.includes(forbidden)) return true;
  for (let cut = 1; cut < forbidden.length; cut += 1) {
    if (innocent.endsWith(forbidden.slice(0, cut)) || innocent.startsWith(forbidden.slice(cut))) return true;
  }
  return false;
}

/** B14 is worded as a warning, so its words are warning words. */
function splitWords(fact: NameRuleFact): { words: string[]; warnWords: string[] } {
  const words = [...fact.words, ...(FAMILY_WORDS[fact.id] ?? [])];
  const refused = new Set(words);
  const softer = [...fact.warn_words, ...(MORE_WARN_WORDS[fact.id] ?? []), ...(FAMILY_WARN_WORDS[fact.id] ?? [])];
  const warnWords = softer.filter((word) => !refused.has(word));
  if (fact.severity === 'reject') return { words: unique(words), warnWords: unique(warnWords) };
  return { words: [], warnWords: unique([...words, ...warnWords]) };
}

function checkOf(fact: NameRuleFact, hasWords: boolean): NameRule['check'] {
  if (CODE_RULES.has(fact.id)) return 'code';
  return hasWords ? 'words' : 'not-offline';
}

/** The naming rules as the app runs them. */
export function buildNameRules(facts: readonly NameRuleFact[]): Undated<NameRule>[] {
  const refused = new Set(facts.flatMap(({ words }) => words));
  const functional = GENERAL_WORDS.filter((word) => !PERSONAL_WORDS.includes(word) && !refused.has(word));
  return facts
    .map(buildNameRule)
    .map((rule) => (rule.id === 'P07' ? { ...rule, lists: { ...rule.lists, functional } } : rule));
}

function buildNameRule(fact: NameRuleFact): Undated<NameRule> {
  const texts = NAME_RULE_TEXTS[fact.id];
  if (!texts) throw new Error(`naming rule ${fact.id} has no texts`);
  const { words, warnWords } = splitWords(fact);
  const all = [...words, ...warnWords];
  return {
    id: fact.id,
    layers: LAYERS[fact.layer],
    title: texts.title,
    severity: fact.severity,
    check: checkOf(fact, all.length > 0),
    instead: INSTEAD[fact.id] ?? null,
    words,
    warnWords,
    // Places meet ordinary words too, and which places there are is only known with the region table.
    exceptions:
      fact.id === 'B03'
        ? unique(INNOCENT_WORDS)
        : unique(INNOCENT_WORDS).filter((word) => all.some((bad) => meets(word, bad))),
    lists: LISTS[fact.id] ?? {},
    message: texts.message,
    fix: texts.fix,
    rejectedExamples: fact.rejected_examples,
    acceptedExamples: fact.accepted_examples,
    source: fact.source,
    confidence: fact.confidence,
  };
}
