import type { NameRule } from '../../rules/rule-pack.ts';
import { indexWords, type WordIndex } from '../match-words.ts';

const INDEXES = new WeakMap<NameRule, Map<string, WordIndex>>();

/** Some of the rule's own lists as one index; made once for each rule object. */
export function listIndex(rule: NameRule, ...names: readonly string[]): WordIndex {
  const byNames = INDEXES.get(rule) ?? new Map<string, WordIndex>();
  INDEXES.set(rule, byNames);
  const key = names.join();
  const known = byNames.get(key);
  if (known) return known;
  const index = indexWords(names.flatMap((name) => rule.lists[name] ?? []));
  byNames.set(key, index);
  return index;
}
