import { ageOn, type CalendarDate } from '../calendar-date.ts';
import type { Finding } from '../finding.ts';
import { findRegionName } from '../regions/regions.ts';
import type { RegionTable } from '../rules/rule-pack.ts';
import type { Text } from '../text.ts';
import {
  findFormProblem,
  hasRightCheckDigit,
  normaliseIdNumber,
  parseResidentId,
  type ResidentId,
  type ResidentIdProblem,
} from './resident-id.ts';

/** The kinds of documents whose numbers can be told from their form; `unknown` is any other (passports, permits). */
export type IdNumberKind =
  | 'resident-id-card'
  | 'hk-macao-residence-permit'
  | 'taiwan-residence-permit'
  | 'foreign-permanent-resident-card'
  | 'unknown';

/** What a number says, and what is wrong with it. Nothing here repeats the number itself. */
export interface IdNumberCheck {
  readonly valid: boolean;
  readonly kind: IdNumberKind;
  readonly problem: ResidentIdProblem | null;
  readonly birthDate: string | null;
  readonly sex: 'male' | 'female' | null;
  /** Full years on the day of the check. */
  readonly age: number | null;
  readonly region: { code: string; name: string } | null;
  readonly provinceCode: string | null;
  readonly findings: Finding[];
}

const STANDARD = 'GB 11643-1999';
const FOREIGN_CARD_SOURCE = 'http://www.eastcoms.com/service/pro/840.html (2023-10-20)';

const PROBLEMS: Readonly<Record<ResidentIdProblem, { readonly message: Text; readonly fix: Text }>> = {
  length: {
    message: { zh: '证件号码不是 18 位。', en: 'The number does not have 18 characters.' },
    fix: {
      zh: '请对照证件逐位核对，看有没有漏掉或多输入；15 位的旧号码请换成 18 位。',
      en: 'Compare it with the card digit by digit; replace an old 15-digit number by the 18-digit one.',
    },
  },
  character: {
    message: {
      zh: '证件号码里有不该出现的字符：前 17 位是数字，最后一位是数字或 X。',
      en: 'The number holds a wrong character: 17 digits, then a digit or X.',
    },
    fix: { zh: '请只输入数字，最后一位可以是 X。', en: 'Type digits only; the last character may be X.' },
  },
  region: {
    message: { zh: '证件号码的前两位不是任何省份的代码。', en: 'The first two digits belong to no province.' },
    fix: { zh: '请核对号码的前六位。', en: 'Check the first six digits.' },
  },
  date: {
    message: {
      zh: '证件号码第 7–14 位不是一个可能的出生日期。',
      en: 'Digits 7–14 are no possible date of birth.',
    },
    fix: { zh: '请对照证件核对出生年月日。', en: 'Compare year, month and day with the card.' },
  },
  'check-digit': {
    message: {
      zh: '证件号码的最后一位（校验码）对不上，说明有数字输错了。',
      en: 'The last character (check digit) does not fit: a digit was mistyped.',
    },
    fix: { zh: '请对照证件从头逐位核对。', en: 'Compare the whole number with the card.' },
  },
};

/**
 * Checks an ID number as typed. A region code that no table knows is only a warning: no table holds all that ever were.
 */
export function checkIdNumber(text: string, today: CalendarDate, regions: RegionTable): IdNumberCheck {
  const number = normaliseIdNumber(text);
  if (number.startsWith('9') && findFormProblem(number) === null) return checkForeignCard(number);
  const parsed = parseResidentId(text, today);
  if (!parsed.ok) return failure(parsed.error, kindOfBroken(number));
  return success(parsed.value, today, regions);
}

function success(id: ResidentId, today: CalendarDate, regions: RegionTable): IdNumberCheck {
  const name = findRegionName(regions, id.regionCode);
  return {
    valid: true,
    kind: kindOf(id.regionCode),
    problem: null,
    birthDate: id.birthDate,
    sex: id.sex,
    age: ageOn(id.birthDate, today),
    region: name === undefined ? null : { code: id.regionCode, name },
    // Permits of Taiwan residents begin with 83; the province is 71.
    provinceCode: id.provinceCode === '830000' ? '710000' : id.provinceCode,
    findings: name === undefined ? [unknownRegion()] : [],
  };
}

function failure(problem: ResidentIdProblem, kind: IdNumberKind): IdNumberCheck {
  return {
    valid: false,
    kind,
    problem,
    birthDate: null,
    sex: null,
    age: null,
    region: null,
    provinceCode: null,
    findings: [problemFinding(problem, STANDARD)],
  };
}

/** The position of the birth date in these numbers is not told by any source that was read, so it is not read out. */
function checkForeignCard(number: string): IdNumberCheck {
  const isRight = hasRightCheckDigit(number);
  return {
    ...failure('check-digit', 'foreign-permanent-resident-card'),
    valid: isRight,
    problem: isRight ? null : 'check-digit',
    findings: isRight ? [] : [problemFinding('check-digit', FOREIGN_CARD_SOURCE)],
  };
}

function kindOf(number: string): IdNumberKind {
  if (number.startsWith('81') || number.startsWith('82')) return 'hk-macao-residence-permit';
  if (number.startsWith('83')) return 'taiwan-residence-permit';
  return 'resident-id-card';
}

/** A number of another form may be a passport's; one of the right form is a card's with a mistake. */
function kindOfBroken(number: string): IdNumberKind {
  return /^\d{17}[\dX]$/.test(number) ? kindOf(number) : 'unknown';
}

function problemFinding(problem: ResidentIdProblem, source: string): Finding {
  return { ruleId: `id.${problem}`, severity: 'reject', ...PROBLEMS[problem], source, confidence: 'community' };
}

function unknownRegion(): Finding {
  return {
    ruleId: 'id.unknown-region',
    severity: 'warn',
    message: {
      zh: '号码前六位在区划表里查不到，可能是输错，也可能是早已撤销的区划。',
      en: 'The first six digits are in no table of regions: a slip, or a region abolished long ago.',
    },
    fix: { zh: '请对照证件核对；确认无误就可以继续。', en: 'Compare them with the card; go on if they are right.' },
    source: 'GB/T 2260',
    confidence: 'community',
  };
}
