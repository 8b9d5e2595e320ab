import { wordsAt } from '../match-words.ts';
import type { RuleCheck } from '../name-subject.ts';
import { toOriginal } from '../normalise.ts';
import { ENDINGS } from '../straddle.ts';
import { exceptionsOf } from './word-rule.ts';

const SITE = '网';

/**
 * B10: a name that ends like a website's, 旅游攻略网: 网 behind an ordinary word, where the two make no word of their own
 * (渔网). Many such names pass, so it is a warning.
 */
export const checkSiteName: RuleCheck = (subject, rule) => {
  const { text, isWord } = subject.compact;
  const end = text.length - (ENDINGS.find((each) => text.endsWith(each))?.length ?? 0);
  if (text.charAt(end - 1) !== SITE) return [];
  const innocent = exceptionsOf(rule);
  const isKnown = (size: number) => {
    const piece = text.slice(Math.max(0, end - size), end);
    return isWord(piece) || wordsAt(piece, 0, innocent)[0] === piece;
  };
  if (isKnown(2) || isKnown(3) || !isWord(text.slice(Math.max(0, end - 3), end - 1))) return [];
  return [{ ...toOriginal(subject.compact, end - 3, end), severity: 'warn', isDisguised: false }];
};
