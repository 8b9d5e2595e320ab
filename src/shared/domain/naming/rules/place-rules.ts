import type { NameRule } from '../../rules/rule-pack.ts';
import { PLACES } from '../lexicon.ts';
import { countWordsInRow, indexWords } from '../match-words.ts';
import type { NameContext, NameSubject, RuleCheck, RuleHit } from '../name-subject.ts';
import { listIndex } from './rule-lists.ts';
import { dropContained, exceptionsOf, findInReadings } from './word-rule.ts';

const NONE = indexWords([]);

/** B03: names of places. Where the name is an ordinary word as well, or stands in a fixed expression, it is a warning. */
export const checkPlaces: RuleCheck = (subject, rule) => {
  const innocent = exceptionsOf(rule);
  const terms = findInReadings(subject, { list: PLACES.terms, innocent: NONE, severity: 'warn' });
  const isInTerm = (hit: RuleHit) => terms.some(({ start, end }) => start <= hit.start && hit.end <= end);
  const sure = findInReadings(subject, { list: PLACES.sure, innocent, severity: rule.severity });
  const perhaps = findInReadings(subject, { list: PLACES.perhaps, innocent, severity: 'warn' });
  return dropContained([
    ...sure.map((hit): RuleHit => (isInTerm(hit) ? { ...hit, severity: 'warn' } : hit)),
    ...perhaps,
  ]);
};

/** P08: a place, and after it nothing but general words or goods. */
export const checkPlaceAndGeneral: RuleCheck = (subject, rule, context) => {
  const place = leadingPlace(subject, context);
  if (!place) return [];
  const rest = subject.compact.text.slice(subject.compact.starts.findIndex((start) => start >= place.end));
  const isGeneral = rest !== '' && countWordsInRow(rest, listIndex(rule, 'general', 'product')) !== null;
  if (!isGeneral || rest.length === subject.compact.text.length) return [];
  const severity = place.severity === 'reject' ? rule.severity : 'warn';
  return [{ start: place.start, end: subject.name.length, severity, isDisguised: false }];
};

function leadingPlace(subject: NameSubject, context: NameContext): RuleHit | undefined {
  const placeRule: NameRule | undefined = context.rules.find(({ id }) => id === 'B03');
  if (!placeRule) return undefined;
  const first = subject.compact.starts[0];
  return checkPlaces(subject, placeRule, context).find(({ start }) => start === first);
}
