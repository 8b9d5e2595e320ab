import type { Span } from '../match-words.ts';
import { type NameSubject, type RuleCheck, type RuleHit, wholeName } from '../name-subject.ts';
import { nameUnits } from '../name-units.ts';
import { toOriginal } from '../normalise.ts';

const MIN_UNITS = 4;
const MAX_UNITS = 30;
/** Three Chinese characters. */
const MIN_FILING_UNITS = 6;

const ALLOWED = /[\p{Script=Han}A-Za-z0-9 \-+&.]/u;
const HAN = /\p{Script=Han}/u;
const LATIN_OR_DIGIT = /[a-z0-9]/;
const SIGNS = /[()\-\s+&.]/g;

const DOMAINS = [
  /https?/g,
  /www(?![a-z])\.?/g,
  /[a-z0-9-]*\.(?:com|cn|net|org|top|xyz|vip|cc|me|io)(?![a-z])/g,
  /[a-z0-9-]+\.[a-z]{2,}/g,
];
const CONTACTS = [
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?<!\d)(?:0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4})(?!\d)/g,
  /[\w.-]+@[\w-]+\.[\w.-]+/g,
  /(?:加|联系|咨询)?(?:qq群?|q|扣扣|企鹅|vx|wx|v信|微信|微)号?[::\s]?\d{5,}/g,
  /(?:vx|wx|v信|微信|微|qq|电话|手机)同号/g,
  /(?:加|联系)(?:v|vx|wx|微信|微)(?![a-z])/g,
];

/** F01: 4–30 units. */
export const checkLength: RuleCheck = (subject, rule) => {
  const units = nameUnits(subject.name);
  return units < MIN_UNITS || units > MAX_UNITS ? [wholeName(subject, rule.severity)] : [];
};

/** F02: characters that the console takes; one finding for each other one. */
export const checkCharacters: RuleCheck = (subject, rule) => {
  const hits: RuleHit[] = [];
  let start = 0;
  for (const character of subject.name) {
    const end = start + character.length;
    const last = hits.at(-1);
    if (!ALLOWED.test(character)) {
      // Neighbours are told together: an emoji is often made of several characters.
      if (last?.end === start) hits.pop();
      hits.push({ start: last?.end === start ? last.start : start, end, severity: rule.severity, isDisguised: false });
    }
    start = end;
  }
  return hits;
};

/** F03: a plus sign anywhere but at the end. */
export const checkPlus: RuleCheck = (subject, rule) => {
  const end = subject.name.trimEnd().length;
  return [...subject.name.matchAll(/\+/g)]
    .filter(({ index }) => index < end - 1)
    .map(({ index }) => ({ start: index, end: index + 1, severity: rule.severity, isDisguised: false }));
};

/** F04: Latin letters and digits only. */
export const checkOnlyLatin: RuleCheck = (subject, rule) => {
  const { text } = subject.plain;
  return LATIN_OR_DIGIT.test(text) && !HAN.test(text) ? [wholeName(subject, rule.severity)] : [];
};

/** F05: shorter than three Chinese characters; signs do not count. */
export const checkFilingLength: RuleCheck = (subject, rule) => {
  const units = nameUnits(subject.plain.text.replaceAll(SIGNS, ''));
  return units > 0 && units < MIN_FILING_UNITS ? [wholeName(subject, rule.severity)] : [];
};

/** F06: a domain or a URL. */
export const checkDomain: RuleCheck = (subject, rule) => findPatterns(subject, DOMAINS, rule.severity);

/** F07: a phone number, an account number, an e-mail. */
export const checkContacts: RuleCheck = (subject, rule) => findPatterns(subject, CONTACTS, rule.severity);

function findPatterns(subject: NameSubject, patterns: readonly RegExp[], severity: RuleHit['severity']): RuleHit[] {
  const { plain } = subject;
  const spans = patterns.flatMap((pattern): Span[] =>
    [...plain.text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
  );
  return spans.map(({ start, end }) => ({ ...toOriginal(plain, start, end), severity, isDisguised: false }));
}
