import type { NameRule } from '../../rules/rule-pack.ts';
import { indexWords } from '../match-words.ts';
import { type NameSubject, type RuleCheck, wholeName } from '../name-subject.ts';
import { toOriginal } from '../normalise.ts';
import { listIndex } from './rule-lists.ts';

/** Names that stand for anybody. */
const ANYBODY = indexWords(['张三', '李四', '王五', '赵六']);
/** A name of two or three characters, and then the end, Latin letters, or a word that makes it somebody's. */
const SHAPE = /^(\p{Script=Han}{2,3}?)(?=$|的|个人|学|同学|老师|[a-z0-9])/u;

/** Shorter ones are too often words. */
const FEWEST_TRANSLITERATED = 4;

/** B04: what has the shape of a person's name at the beginning. Only a warning: vendors themselves differ. */
export const checkPersonName: RuleCheck = (subject, rule) => {
  const { text, bounds } = subject.plain;
  if (isTransliterated(subject, rule)) return [wholeName(subject, rule.severity)];
  const candidate = SHAPE.exec(text)?.[1];
  if (candidate === undefined) return [];
  const isAnybody = ANYBODY.byFirst.get(candidate.charAt(0))?.includes(candidate) === true;
  const hasSurname = listIndex(rule, 'surnames').byFirst.has(candidate.charAt(0));
  // A word that the cutter knows is a word and no name; names fall apart into single characters.
  const isWord = (bounds.endOf[0] ?? 0) > 1;
  if (!isAnybody && (!hasSurname || isWord)) return [];
  return [{ ...toOriginal(subject.plain, 0, candidate.length), severity: rule.severity, isDisguised: false }];
};

/** Whether the whole name is a foreign name in Chinese characters (卡米雷特), or a nickname that looks like one. */
function isTransliterated({ compact: { text, bounds } }: NameSubject, rule: NameRule): boolean {
  const characters = new Set(rule.lists['transliteration']);
  if (text.length < FEWEST_TRANSLITERATED || ![...text].every((each) => characters.has(each))) return false;
  // A row of words that the cutter knows is no name.
  return (
    bounds.startOf.some((start, at) => start === at && bounds.endOf[at] === at + 1) ||
    (bounds.endOf[0] ?? 0) === text.length
  );
}
