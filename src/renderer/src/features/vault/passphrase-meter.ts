import { type MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonWords } from '@zxcvbn-ts/language-common';
import { dictionary as englishWords } from '@zxcvbn-ts/language-en';
import { CHINESE_DICTIONARIES } from './chinese-passphrases.ts';

export type PassphraseLevel = 'weak' | 'fair' | 'good' | 'strong';

/** Why a passphrase is easier to guess than it could be. */
export type PassphraseHint = 'common' | 'names' | 'dates' | 'keyboard' | 'repeats' | 'short';

export interface PassphraseJudgement {
  readonly level: PassphraseLevel;
  /** Null where nothing needs to be better. */
  readonly hint: PassphraseHint | null;
}

/** More than that adds nothing to the judgement, only to the time that it takes. */
const JUDGED_CHARACTERS = 48;
const LEVELS = ['weak', 'weak', 'fair', 'good', 'strong'] as const satisfies readonly PassphraseLevel[];

const meter = new ZxcvbnFactory({
  dictionary: { ...commonWords, ...englishWords, ...CHINESE_DICTIONARIES },
  graphs: adjacencyGraphs,
  maxLength: JUDGED_CHARACTERS,
});

const isYear = (match: MatchExtended) => match.pattern === 'regex' && match['regexName'] === 'recentYear';
const isName = (match: MatchExtended) => /names/.test(String(match['dictionaryName'] ?? ''));

function hintOf(match: MatchExtended): PassphraseHint {
  if (match.pattern === 'date' || isYear(match)) return 'dates';
  if (match.pattern === 'spatial' || match.pattern === 'sequence') return 'keyboard';
  if (match.pattern === 'repeat') return 'repeats';
  if (isName(match)) return 'names';
  return match.pattern === 'dictionary' || match.pattern === 'wordSequence' ? 'common' : 'short';
}

/**
 * How hard a passphrase is to guess, and what makes it easy. Nothing is sent or kept. Whoever knows a person tries their
 * names and dates first, so a passphrase of nothing else is weak, whatever the meter counts.
 */
export function judgePassphrase(passphrase: string): PassphraseJudgement {
  const { score, sequence } = meter.check(passphrase.normalize('NFC'));
  const isOnlyNamesAndDates = sequence.every((match) => isName(match) || match.pattern === 'date' || isYear(match));
  const level = isOnlyNamesAndDates ? 'weak' : LEVELS[score];
  if (level === 'strong' || level === 'good') return { level, hint: null };
  const longest = sequence.toSorted((one, other) => other.token.length - one.token.length)[0];
  return { level, hint: longest ? hintOf(longest) : 'short' };
}
