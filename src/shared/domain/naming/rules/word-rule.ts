import type { Severity } from '../../finding.ts';
import type { NameRule } from '../../rules/rule-pack.ts';
import { findWords, indexWords, type WordIndex } from '../match-words.ts';
import type { CutReading, NameSubject, RuleCheck, RuleHit } from '../name-subject.ts';
import { isDisguised, toOriginal } from '../normalise.ts';
import { isAccident } from '../straddle.ts';

interface CompiledRule {
  readonly words: WordIndex;
  readonly warnWords: WordIndex;
  readonly exceptions: WordIndex;
}

/** A rule's lists never change, so they are made ready once for each rule object. */
const COMPILED = new WeakMap<NameRule, CompiledRule>();

function compile(rule: NameRule): CompiledRule {
  const known = COMPILED.get(rule);
  if (known) return known;
  const compiled = {
    words: indexWords(rule.words),
    warnWords: indexWords(rule.warnWords),
    exceptions: indexWords(rule.exceptions),
  };
  COMPILED.set(rule, compiled);
  return compiled;
}

/** The word rules: a forbidden word where it really is one, with its warning words. */
export const checkWords: RuleCheck = (subject, rule) => {
  const { words, warnWords, exceptions } = compile(rule);
  const find = (index: WordIndex, severity: Severity) =>
    findInReadings(subject, { index, innocent: exceptions, severity });
  const warnSeverity = rule.severity === 'reject' ? 'warn' : rule.severity;
  return dropContained([...find(words, rule.severity), ...find(warnWords, warnSeverity)]);
};

/** What to search for, what excuses it, and how bad it is. */
export interface WordSearch {
  readonly index: WordIndex;
  readonly innocent: WordIndex;
  readonly severity: Severity;
}

/** Searches both readings of a name; in the one without signs only what has a sign in between is new. */
export function findInReadings(subject: NameSubject, search: WordSearch): RuleHit[] {
  const hits = findInReading(subject.plain, search);
  if (subject.compact.text === subject.plain.text) return hits;
  const across = findInReading(subject.compact, search).filter(({ isDisguised: disguised }) => disguised);
  const known = new Set(hits.map(({ start, end }) => `${start}-${end}`));
  return [...hits, ...across.filter(({ start, end }) => !known.has(`${start}-${end}`))];
}

function findInReading(reading: CutReading, { index, innocent, severity }: WordSearch): RuleHit[] {
  const { text, bounds } = reading;
  return findWords(text, index)
    .filter((span) => !isAccident(text, span, { bounds, innocent }))
    .map(({ start, end }) => ({
      ...toOriginal(reading, start, end),
      severity,
      isDisguised: isDisguised(reading, start, end),
    }));
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
