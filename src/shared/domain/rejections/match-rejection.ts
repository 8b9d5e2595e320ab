import type { RejectionRule } from '../rules/rule-pack.ts';

/** One known reason that a refusal may be, and how well the text fits it, 0 to 1. */
export interface RejectionMatch {
  readonly reasonId: string;
  readonly score: number;
}

/** Compares a pasted text with the known refusals. Made once for a rule pack. */
export interface RejectionMatcher {
  /** The best matches first, at most `limit`; empty where the text is none of the known refusals. */
  match(text: string, limit?: number): RejectionMatch[];
}

interface Indexed {
  readonly id: string;
  /** Codes of the console such as 53013: decisive where the text holds one. */
  readonly codes: readonly string[];
  /** The pairs of characters of each wording. */
  readonly wordings: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
}

/** A wording counts as met from this share of its weight on: below, texts about anything begin to match. */
const LEAST_COVERAGE = 0.6;
/** Two pairs are three characters in a row: less says nothing. */
const LEAST_PAIRS = 2;
const COVERAGE_WEIGHT = 0.7;
const CODE_SCORE = 1;
const DEFAULT_LIMIT = 5;

/** Different words for the same thing, longest first; the last one stands for all. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/通信地址|联系地址|居住地址|住址/g, '通讯地址'],
  [/手机号码|联系电话|电话号码|联系号码/g, '手机号'],
  [/不相符|不一致|不匹配|不吻合|对不上/g, '不符'],
  [/审核失败|没有通过|没通过|不通过|不予通过/g, '未通过'],
  [/应急联系方式|应急联系人|应急手机号|应急电话|紧急联系人/g, '应急联系'],
  [/退回|打回|拒绝/g, '驳回'],
  [/重名|重复/g, '重复'],
  [/短信验证|短信校验/g, '短信核验'],
  [/模糊|看不清|不清楚/g, '不清晰'],
];

/** Prepares the matching. */
export function createRejectionMatcher(rules: readonly RejectionRule[]): RejectionMatcher {
  const indexed = rules.map(indexRule);
  const weights = weigh(indexed);
  return {
    match(text, limit = DEFAULT_LIMIT) {
      const pairs = pairsOf(text);
      const numbers = new Set(text.normalize('NFKC').match(/(?<!\d)\d{5,6}(?!\d)/g) ?? []);
      return indexed
        .map((rule) => ({ reasonId: rule.id, score: scoreOf(rule, { pairs, numbers, weights }) }))
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score || (a.reasonId < b.reasonId ? -1 : 1))
        .slice(0, limit);
    },
  };
}

interface Pasted {
  readonly pairs: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly weights: ReadonlyMap<string, number>;
}

function scoreOf(rule: Indexed, { pairs, numbers, weights }: Pasted): number {
  const explained = share(pairs, rule.all, weights);
  const coverage = Math.max(...rule.wordings.map((wording) => coverageOf(wording, pairs, weights)));
  const hasCode = rule.codes.some((code) => numbers.has(code));
  if (coverage < LEAST_COVERAGE && !hasCode) return 0;
  return round(COVERAGE_WEIGHT * (hasCode ? CODE_SCORE : coverage) + (1 - COVERAGE_WEIGHT) * explained);
}

/** How much of the wording the text holds. */
function coverageOf(wording: ReadonlySet<string>, pairs: ReadonlySet<string>, weights: Pasted['weights']): number {
  const met = [...wording].filter((pair) => pairs.has(pair)).length;
  return met < Math.min(LEAST_PAIRS, wording.size) ? 0 : share(wording, pairs, weights);
}

/** The share of the weight of `part` that lies in `whole`. Pairs that no rule has weigh like the rarest. */
function share(part: ReadonlySet<string>, whole: ReadonlySet<string>, weights: Pasted['weights']): number {
  const heaviest = Math.log(1 + weights.size);
  let total = 0;
  let met = 0;
  for (const pair of part) {
    const weight = weights.get(pair) ?? Math.min(heaviest, 4);
    total += weight;
    if (whole.has(pair)) met += weight;
  }
  return total === 0 ? 0 : met / total;
}

function indexRule(rule: RejectionRule): Indexed {
  const wordings = [rule.message, ...rule.phrases].map(pairsOf).filter((pairs) => pairs.size > 0);
  return {
    id: rule.id,
    codes: rule.message.match(/(?<!\d)\d{5,6}(?!\d)/g) ?? [],
    wordings,
    all: new Set([...wordings, pairsOf(rule.meaning.zh), pairsOf(rule.fix.zh)].flatMap((pairs) => [...pairs])),
  };
}

/** What many rules share says little about which one it is. */
function weigh(rules: readonly Indexed[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const rule of rules) {
    for (const pair of new Set(rule.wordings.flatMap((wording) => [...wording]))) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return new Map([...counts].map(([pair, count]) => [pair, Math.log(1 + rules.length / count)]));
}

/** The pairs of neighbouring characters; punctuation parts the text, so that no pair reaches over it. */
function pairsOf(text: string): ReadonlySet<string> {
  const plain = SAME_WORDS.reduce((words, [pattern, word]) => words.replaceAll(pattern, word), fold(text));
  const pairs = new Set<string>();
  for (const run of plain.split(/[^\p{L}\p{N}]+/u)) {
    const characters = [...run];
    for (let index = 0; index + 1 < characters.length; index += 1) {
      pairs.add(characters.slice(index, index + 2).join(''));
    }
  }
  return pairs;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
