import { countWordsInRow, findWords } from '../match-words.ts';
import { type RuleCheck, wholeName } from '../name-subject.ts';
import { listIndex } from './rule-lists.ts';

/** This many kinds of goods in one name are a pile of search words. */
const PILE = 3;

/** P07: nothing but one general word, or nothing but goods; two general words in a row deserve a warning. */
export const checkGeneral: RuleCheck = (subject, rule) => {
  const { text } = subject.compact;
  if (text === '') return [];
  const isGoodsOnly = countWordsInRow(text, listIndex(rule, 'product')) !== null;
  const words = countWordsInRow(text, listIndex(rule, 'general', 'product'));
  if (isGoodsOnly || words === 1) return [wholeName(subject, rule.severity)];
  return words === 2 ? [wholeName(subject, 'warn')] : [];
};

/** P09: three kinds of goods or more in one name. */
export const checkPile: RuleCheck = (subject, rule) => {
  let count = 0;
  let reached = 0;
  for (const { start, end } of findWords(subject.compact.text, listIndex(rule, 'product'))) {
    if (start < reached) continue;
    count += 1;
    reached = end;
  }
  return count >= PILE ? [wholeName(subject, rule.severity)] : [];
};
