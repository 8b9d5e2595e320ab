import { type CalendarDate, daysBetween, LONG_TERM } from '../calendar-date.ts';
import type { Confidence, Finding, Severity } from '../finding.ts';
import { checkIdNumber, type IdNumberCheck } from '../identity/check-id-number.ts';
import { describeAge } from '../identity/describe-age.ts';
import { normaliseIdNumber } from '../identity/resident-id.ts';
import type { ProvinceRule, RegionTable } from '../rules/rule-pack.ts';
import type { Text } from '../text.ts';
import type { ApplicantProfile, IdKind } from './applicant.ts';
import { checkPostalAddress } from './check-postal-address.ts';

const FILING_GUIDE =
  'http://westcoastpropertyservices.com/xls/show_151527.html (copy of the official 2023 filing guide)';
const VALIDITY_SOURCE = `${FILING_GUIDE}; https://tance.cc/article/know/381 (2024-12-05)`;
const OWN_CHECK = '备好';

/** Kinds whose numbers follow GB 11643 and can be checked. */
const CHECKABLE: ReadonlySet<IdKind> = new Set([
  'resident-id-card',
  'hk-macao-residence-permit',
  'taiwan-residence-permit',
]);

const MOBILE = /^1[3-9]\d{9}$/;
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** What an applicant's data is held against. */
export interface ApplicantContext {
  readonly today: CalendarDate;
  readonly regions: RegionTable;
  readonly provinces: readonly ProvinceRule[];
}

/**
 * Everything that can be said about an applicant's data before anybody else sees it. What is not filled in yet is not
 * a finding here: the packet says what is missing. No finding repeats a number, a name or an address.
 */
export function checkApplicant(profile: ApplicantProfile, { today, regions, provinces }: ApplicantContext): Finding[] {
  const province = provinces.find(({ code }) => code === profile.filingProvince);
  const id = idNumberOf(profile, today, regions);
  return [
    ...(id?.findings ?? []),
    ...(id ? checkKind(profile.idKind, id) : []),
    ...(id?.birthDate ? describeAge(id.birthDate, today, province) : []),
    ...checkValidity(profile, today),
    ...checkContactData(profile),
    ...checkEmergencyContact(profile),
    ...checkPostalAddress(profile, regions),
  ];
}

/** What the applicant's number says; null where there is none, or where numbers of its kind cannot be checked. */
export function idNumberOf(
  profile: Pick<ApplicantProfile, 'idKind' | 'idNumber'>,
  today: CalendarDate,
  regions: RegionTable,
): IdNumberCheck | null {
  if (profile.idNumber === '') return null;
  if (CHECKABLE.has(profile.idKind)) return checkIdNumber(profile.idNumber, today, regions);
  // Older cards of foreign residents have 15 characters without a check digit.
  const isNewForeignCard =
    profile.idKind === 'foreign-permanent-resident-card' && /^9\d{16}[\dX]$/.test(normaliseIdNumber(profile.idNumber));
  return isNewForeignCard ? checkIdNumber(profile.idNumber, today, regions) : null;
}

function checkKind(idKind: IdKind, id: IdNumberCheck): Finding[] {
  if (!id.valid || id.kind === 'unknown' || id.kind === idKind) return [];
  return [
    own('id.other-kind', 'warn', {
      message: {
        zh: '证件号码看起来不属于所选的证件类型。',
        en: 'The number does not look like one of the chosen kind of document.',
      },
      fix: { zh: '请核对证件类型和号码。', en: 'Check the kind of document and the number.' },
    }),
  ];
}

function checkValidity({ idValidFrom: from, idValidTo: to }: ApplicantProfile, today: CalendarDate): Finding[] {
  if (from !== '' && from > today) return [beginsLater()];
  if (to === '' || to === LONG_TERM) return [];
  if (from !== '' && to < from) return [endsBeforeItBegins()];
  const left = daysBetween(today, to);
  if (left < 0) return [expired()];
  if (to < sameDayLater(today, 1)) return [endsSoon('one-month')];
  return to < sameDayLater(today, 3) ? [endsSoon('three-months')] : [];
}

/** The same day of the month some months later; a day that the month lacks runs over, which is on the safe side. */
function sameDayLater(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
}

function beginsLater(): Finding {
  return own('id.validity.begins-later', 'warn', {
    message: { zh: '证件有效期的开始日期还没到。', en: 'The document’s validity begins in the future.' },
    fix: { zh: '请对照证件核对有效期。', en: 'Compare the validity with the document.' },
  });
}

function endsBeforeItBegins(): Finding {
  return own('id.validity.reversed', 'reject', {
    message: { zh: '证件有效期的截止日期早于开始日期。', en: 'The validity ends before it begins.' },
    fix: { zh: '请对照证件核对有效期。', en: 'Compare the validity with the document.' },
  });
}

function expired(): Finding {
  return {
    ruleId: 'id.validity.expired',
    severity: 'reject',
    message: { zh: '证件已经过期。', en: 'The document has expired.' },
    fix: { zh: '请先换领新证，再拍照备案。', en: 'Renew it first, then photograph the new one.' },
    source: VALIDITY_SOURCE,
    confidence: 'official',
  };
}

function endsSoon(limit: 'one-month' | 'three-months'): Finding {
  const isOfficial = limit === 'one-month';
  return {
    ruleId: `id.validity.${limit}`,
    severity: 'warn',
    message: isOfficial
      ? {
          zh: '证件有效期不足 1 个月，微信的备案指引要求 1 个月以上。',
          en: 'Less than one month of validity is left; WeChat’s guide wants more than one month.',
        }
      : {
          zh: '证件有效期不足 3 个月，云厂商的说明要求 3 个月以上。',
          en: 'Less than three months of validity are left; cloud vendors ask for three.',
        },
    fix: { zh: '建议先换领新证，再备案。', en: 'Better renew it before the filing.' },
    source: VALIDITY_SOURCE,
    confidence: isOfficial ? 'official' : 'vendor',
  };
}

function checkContactData({ mobile, email, emergencyContact }: ApplicantProfile): Finding[] {
  const findings: Finding[] = [];
  if (mobile !== '' && !MOBILE.test(mobile))
    findings.push(badMobile('applicant.mobile', '负责人手机号', 'The mobile number'));
  if (emergencyContact.mobile !== '' && !MOBILE.test(emergencyContact.mobile)) {
    findings.push(badMobile('applicant.emergency-mobile', '应急联系人手机号', 'The emergency contact’s mobile number'));
  }
  if (email !== '' && !EMAIL.test(email)) {
    findings.push(
      own('applicant.email', 'reject', {
        message: { zh: '电子邮件地址的格式不对。', en: 'The e-mail address is not one.' },
        fix: { zh: '请检查 @ 和后面的部分。', en: 'Check the @ and what follows it.' },
      }),
    );
  }
  return findings;
}

function badMobile(ruleId: string, zh: string, en: string): Finding {
  return own(ruleId, 'reject', {
    message: { zh: `${zh}不是 11 位的中国大陆手机号。`, en: `${en} is no mainland mobile number of 11 digits.` },
    fix: { zh: '请填 11 位数字，不加空格和 +86。', en: 'Type the 11 digits without blanks and without +86.' },
  });
}

function checkEmergencyContact({ name, mobile, emergencyContact }: ApplicantProfile): Finding[] {
  const findings: Finding[] = [];
  if (mobile !== '' && mobile === emergencyContact.mobile) {
    findings.push(
      sameAsApplicant('emergency.same-mobile', 'reject', '手机号和负责人相同', 'has the same number as the applicant'),
    );
  }
  if (name !== '' && name === emergencyContact.name) {
    findings.push(sameAsApplicant('emergency.same-person', 'reject', '就是负责人本人', 'is the applicant'));
  }
  return findings;
}

function sameAsApplicant(ruleId: string, severity: Severity, zh: string, en: string): Finding {
  return {
    ruleId,
    severity,
    message: { zh: `应急联系人${zh}。`, en: `The emergency contact ${en}.` },
    fix: { zh: '请填另一个人和他自己的手机号。', en: 'Name another person with a number of their own.' },
    source: FILING_GUIDE,
    confidence: 'official',
  };
}

function own(ruleId: string, severity: Severity, texts: { readonly message: Text; readonly fix: Text }): Finding {
  const confidence: Confidence = 'community';
  return { ruleId, severity, ...texts, source: OWN_CHECK, confidence };
}
