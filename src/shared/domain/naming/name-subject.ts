import type { Severity } from '../finding.ts';
import type { NameRule, ProvinceRule } from '../rules/rule-pack.ts';
import { readDigits } from './digit-readings.ts';
import type { Found } from './lexicon.ts';
import type { Span } from './match-words.ts';
import { type FoldedName, readName } from './normalise.ts';
import { readyWordsOf, type WordTables } from './ready-words.ts';
import { findSoundAlikes, type SoundAlike } from './sound-alikes.ts';
import { boundsOf, cutName, type WordBounds } from './straddle.ts';

/** What a name is checked against. Findings about the filing province's own words come with `filingProvince` only. */
export interface NameContext extends WordTables {
  readonly filingProvince?: ProvinceRule;
}

/** One reading of a name, cut into words, with what the word lists find in it. */
export interface CutReading extends FoldedName {
  readonly bounds: WordBounds;
  readonly found: Found;
  /** Whether a piece is a common word, or one that the cutter sees in this reading. */
  isWord(text: string): boolean;
}

/** A name made ready for all rules. */
export interface NameSubject {
  readonly name: string;
  readonly plain: CutReading;
  readonly compact: CutReading;
  /** The compact reading with digits read as what they stand for; null where that changes nothing. */
  readonly digits: CutReading | null;
  /** What sounds like a forbidden word; places in the compact reading. */
  readonly soundAlikes: readonly SoundAlike[];
}

/** One place of the original that a rule objects to. */
export interface RuleHit extends Span {
  readonly severity: Severity;
  /** Whether the place had to be read through a disguise (F08). */
  readonly isDisguised: boolean;
}

/** One rule as code: the places that it objects to. */
export type RuleCheck = (subject: NameSubject, rule: NameRule, context: NameContext) => RuleHit[];

/** Reads, cuts and searches a name once, for all rules. */
export function makeSubject(name: string, context: NameContext): NameSubject {
  const { chinese } = context;
  const { lexicon, heard } = readyWordsOf(context);
  const ready = ({ text, starts, ends, altered }: FoldedName): CutReading => {
    const pieces = cutName(text, chinese.cut);
    const own = new Set(pieces.filter(({ length }) => length > 1));
    return {
      text,
      starts,
      ends,
      altered,
      bounds: boundsOf(pieces),
      found: lexicon.scan(text),
      isWord: (each) => own.has(each) || chinese.isWord(each),
    };
  };
  const readings = readName(name, chinese);
  const plain = ready(readings.plain);
  const compact = readings.compact.text === plain.text ? plain : ready(readings.compact);
  const digits = readDigits(readings.compact);
  return {
    name,
    plain,
    compact,
    digits: digits && ready(digits),
    soundAlikes: findSoundAlikes(compact, heard, chinese),
  };
}

/** A hit that is the whole name. */
export function wholeName(subject: NameSubject, severity: Severity): RuleHit {
  return { start: 0, end: subject.name.length, severity, isDisguised: false };
}
