import { type RuleCheck, wholeName } from '../name-subject.ts';

/** Signs and blanks are no difference: `PHP 开发` is `php开发`. */
const SIGNS = /[^\p{L}\p{N}]/gu;

/** B11: a name that was published as a sample; those are on the authorities' lists, whoever copied them. */
export const checkPublishedSample: RuleCheck = (subject, rule) => {
  const { text } = subject.compact;
  const isCopy = (rule.lists['samples'] ?? []).some((sample) => sample.toLowerCase().replaceAll(SIGNS, '') === text);
  return isCopy ? [wholeName(subject, rule.severity)] : [];
};
