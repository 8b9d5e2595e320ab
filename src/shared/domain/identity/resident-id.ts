import type { Brand } from '../brand.ts';
import { type CalendarDate, isCalendarDate } from '../calendar-date.ts';
import { findProvince, provinceOf } from '../regions/regions.ts';
import { err, ok, type Result } from '../result.ts';

/** An 18-character ID number whose form, region, date and check digit hold; `X` is upper case. */
export type IdNumber = Brand<string, 'IdNumber'>;

/**
 * What is wrong with a number, in the order of checking. `region` means that the first two digits are no province;
 * an unknown six-digit region is not a problem, because no table holds all that ever were.
 */
export type ResidentIdProblem = 'length' | 'character' | 'region' | 'date' | 'check-digit';

/** What an 18-digit number says about its holder (GB 11643-1999). */
export interface ResidentId {
  readonly number: IdNumber;
  /** The six digits as written; they may be a region that no table knows. */
  readonly regionCode: string;
  readonly provinceCode: string;
  readonly birthDate: CalendarDate;
  readonly sex: 'male' | 'female';
}

const LENGTH = 18;
const WEIGHTS: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const FIRST_BIRTH_DATE: CalendarDate = '1900-01-01';

/** Residence permits of Taiwan residents begin with 83, which GB/T 2260 does not have. */
const TAIWAN_PERMIT_PROVINCE = '830000';

/** The number as it is compared: half width, no blanks, upper-case X. */
export function normaliseIdNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
}

/** The check digit (ISO 7064 MOD 11-2) for the first 17 digits. */
export function residentIdCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

/** Whether the 18th character is the one that the first 17 digits call for. */
export function hasRightCheckDigit(number: string): boolean {
  return residentIdCheckDigit(number.slice(0, 17)) === number.charAt(17);
}

/** The first problem of form: 18 characters, the first 17 of them digits, the last a digit or X. */
export function findFormProblem(number: string): 'length' | 'character' | null {
  if ([...number].length !== LENGTH) return 'length';
  return /^\d{17}[\dX]$/.test(number) ? null : 'character';
}

/**
 * Reads an 18-digit number of a resident ID card or of a residence permit (81, 82, 83). Surrounding and inner blanks,
 * full-width digits and a lower-case x are accepted. The birth date must exist and lie in 1900-01-01..`today`.
 */
export function parseResidentId(text: string, today: CalendarDate): Result<ResidentId, ResidentIdProblem> {
  const number = normaliseIdNumber(text);
  const formProblem = findFormProblem(number);
  if (formProblem !== null) return err(formProblem);
  const regionCode = number.slice(0, 6);
  const provinceCode = provinceOf(regionCode);
  if (!findProvince(provinceCode) && provinceCode !== TAIWAN_PERMIT_PROVINCE) return err('region');
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isCalendarDate(birthDate) || birthDate < FIRST_BIRTH_DATE || birthDate > today) return err('date');
  if (!hasRightCheckDigit(number)) return err('check-digit');
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  // The cast is the brand itself: everything above has been checked.
  return ok({ number: number as IdNumber, regionCode, provinceCode, birthDate, sex });
}
