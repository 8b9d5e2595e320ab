import type { Severity } from '../../finding.ts';
import type { NameRule } from '../../rules/rule-pack.ts';
import { warnWordsOf, wordsOf } from '../lexicon.ts';
import { indexWords, type WordIndex } from '../match-words.ts';
import type { CutReading, NameSubject, RuleCheck, RuleHit } from '../name-subject.ts';
import { isDisguised, toOriginal } from '../normalise.ts';
import { presenceOf } from '../straddle.ts';

/** A rule's exceptions never change, so they are made ready once for each rule object. */
const EXCEPTIONS = new WeakMap<NameRule, WordIndex>();

/** The innocent words of a rule, ready for searching. */
export function exceptionsOf(rule: NameRule): WordIndex {
  const known = EXCEPTIONS.get(rule);
  if (known) return known;
  const exceptions = indexWords(rule.exceptions);
  EXCEPTIONS.set(rule, exceptions);
  return exceptions;
}

/** The word rules: a forbidden word where it really is one, with its warning words. */
export const checkWords: RuleCheck = (subject, rule) => {
  const innocent = exceptionsOf(rule);
  const find = (list: string, severity: Severity) => findInReadings(subject, { list, innocent, severity });
  const warnSeverity = rule.severity === 'reject' ? 'warn' : rule.severity;
  return dropContained([...find(wordsOf(rule), rule.severity), ...find(warnWordsOf(rule), warnSeverity)]);
};

/** The list to look at, what excuses a hit, and how bad it is. */
export interface WordSearch {
  readonly list: string;
  readonly innocent: WordIndex;
  readonly severity: Severity;
}

/**
 * Looks at all readings of a name; in those without signs only what is disguised is new. What is only heard, or read
 * out of digits, is a guess and warns at most.
 */
export function findInReadings(subject: NameSubject, search: WordSearch): RuleHit[] {
  const { plain, compact, digits } = subject;
  const hits = findInReading(plain, search);
  const guess: WordSearch = { ...search, severity: search.severity === 'reject' ? 'warn' : search.severity };
  const disguised = [
    ...(compact === plain ? [] : findInReading(compact, search)),
    ...(digits ? findInReading(digits, guess) : []),
    ...heard(subject, guess),
  ].filter((hit) => hit.isDisguised);
  const known = new Set(hits.map(({ start, end }) => `${start}-${end}`));
  return [...hits, ...disguised.filter(({ start, end }) => !known.has(`${start}-${end}`))];
}

function findInReading(reading: CutReading, { list, innocent, severity }: WordSearch): RuleHit[] {
  const { text, bounds, isWord } = reading;
  return (reading.found.get(list) ?? []).flatMap((span): RuleHit[] => {
    const presence = presenceOf(text, span, { bounds, innocent, isWord });
    // What may as well be an accident is worth a warning where it would be refused, and nothing where it would be warned of.
    if (presence === 'accident' || (presence === 'doubtful' && severity !== 'reject')) return [];
    const { start, end } = span;
    const place = toOriginal(reading, start, end);
    const isSure = presence === 'word';
    return [{ ...place, severity: isSure ? severity : 'warn', isDisguised: isDisguised(reading, start, end) }];
  });
}

function heard({ soundAlikes, compact }: NameSubject, { list, severity }: WordSearch): RuleHit[] {
  return soundAlikes
    .filter((alike) => alike.list === list)
    .map(({ start, end }) => ({ ...toOriginal(compact, start, end), severity, isDisguised: true }));
}

/** Leaves out what lies inside another hit that is as bad: 空间 in 个人空间. */
export function dropContained(hits: readonly RuleHit[]): RuleHit[] {
  const ordered = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: RuleHit[] = [];
  let anyEnd = -1;
  let rejectEnd = -1;
  for (const hit of ordered) {
    const isCovered = hit.severity === 'reject' ? hit.end <= rejectEnd : hit.end <= Math.max(anyEnd, rejectEnd);
    if (isCovered) continue;
    kept.push(hit);
    anyEnd = Math.max(anyEnd, hit.end);
    if (hit.severity === 'reject') rejectEnd = Math.max(rejectEnd, hit.end);
  }
  return kept;
}
