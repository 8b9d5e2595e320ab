import { countWordsInRow, findWords } from '../match-words.ts';
import { type RuleCheck, wholeName } from '../name-subject.ts';
import { listIndex } from './rule-lists.ts';

/** This many kinds of goods in one name are a pile of search words. */
const PILE = 3;

/** What turns a general word into a thing of its kind and into nothing more: 单词本, 汇率表, 翻译机. */
const THING = /^(.{2,3})[本表簿册单夹卡器机仪尺板榜]$/u;
/** Longer words are mostly sayings, and those are distinctive. */
const LONGEST_ORDINARY = 3;

/**
 * P07: nothing but one general word, or nothing but goods. Two functional words in a row deserve a warning, and so does
 * any name that is one ordinary word.
 */
export const checkGeneral: RuleCheck = (subject, rule) => {
  const { text, isWord } = subject.compact;
  if (text === '') return [];
  const general = listIndex(rule, 'general', 'product');
  const isGoodsOnly = countWordsInRow(text, listIndex(rule, 'product')) !== null;
  if (isGoodsOnly || countWordsInRow(text, general) === 1) return [wholeName(subject, rule.severity)];
  const stem = THING.exec(text)?.[1] ?? '';
  const isSoft =
    countWordsInRow(text, listIndex(rule, 'functional')) === 2 ||
    countWordsInRow(stem, general) === 1 ||
    (text.length <= LONGEST_ORDINARY && isWord(text));
  return isSoft ? [wholeName(subject, 'warn')] : [];
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
