import type { Severity } from '../finding.ts';
import type { NameRule, ProvinceRule, RegionTable } from '../rules/rule-pack.ts';
import type { Span } from './match-words.ts';
import { type FoldedName, readName } from './normalise.ts';
import { cutWords, type WordBounds } from './straddle.ts';

/** What a name is checked against. Findings about the filing province's own words come with `filingProvince` only. */
export interface NameContext {
  readonly rules: readonly NameRule[];
  readonly regions: RegionTable;
  readonly filingProvince?: ProvinceRule;
}

/** One reading of a name, cut into words. */
export interface CutReading extends FoldedName {
  readonly bounds: WordBounds;
}

/** A name made ready for all rules. */
export interface NameSubject {
  readonly name: string;
  readonly plain: CutReading;
  readonly compact: CutReading;
}

/** One place of the original that a rule objects to. */
export interface RuleHit extends Span {
  readonly severity: Severity;
  /** Whether the place had to be read through a disguise (F08). */
  readonly isDisguised: boolean;
}

/** One rule as code: the places that it objects to. */
export type RuleCheck = (subject: NameSubject, rule: NameRule, context: NameContext) => RuleHit[];

/** Reads and cuts a name once, for all rules. */
export function makeSubject(name: string): NameSubject {
  const { plain, compact } = readName(name);
  return { name, plain: cut(plain), compact: cut(compact) };
}

/** A hit that is the whole name. */
export function wholeName(subject: NameSubject, severity: Severity): RuleHit {
  return { start: 0, end: subject.name.length, severity, isDisguised: false };
}

function cut(reading: FoldedName): CutReading {
  const { text, starts, ends, altered } = reading;
  return { text, starts, ends, altered, bounds: cutWords(text) };
}
