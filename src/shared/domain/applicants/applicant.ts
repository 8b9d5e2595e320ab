import type { Brand } from '../brand.ts';
import type { CalendarDate, LONG_TERM } from '../calendar-date.ts';
import type { Text } from '../text.ts';

export type ApplicantId = Brand<string, 'ApplicantId'>;

/** The document types that the filing takes for an individual (`fil.certtype`). */
export const ID_KINDS = [
  'resident-id-card',
  'passport',
  'taiwan-travel-permit',
  'hk-macao-travel-permit',
  'foreign-permanent-resident-card',
  'hk-macao-residence-permit',
  'taiwan-residence-permit',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** The console's own words for them. */
export const ID_KIND_NAMES: Readonly<Record<IdKind, Text>> = {
  'resident-id-card': { zh: '居民身份证', en: 'Resident ID card' },
  passport: { zh: '护照', en: 'Passport' },
  'taiwan-travel-permit': { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit for Taiwan residents' },
  'hk-macao-travel-permit': {
    zh: '港澳居民来往内地通行证',
    en: 'Mainland travel permit for Hong Kong and Macao residents',
  },
  'foreign-permanent-resident-card': { zh: '外国人永久居留身份证', en: 'Foreign permanent resident ID card' },
  'hk-macao-residence-permit': { zh: '港澳居民居住证', en: 'Residence permit for Hong Kong and Macao residents' },
  'taiwan-residence-permit': { zh: '台湾居民居住证', en: 'Residence permit for Taiwan residents' },
};

/** Someone who can be reached when the applicant cannot: another person with another number (`fil.emergency`). */
export interface EmergencyContact {
  readonly name: string;
  readonly mobile: string;
}

/** What is known of one person (申请人). Empty text means "not filled in yet": the packet says what is missing. */
export interface ApplicantProfile {
  readonly name: string;
  readonly idKind: IdKind;
  readonly idNumber: string;
  readonly idValidFrom: CalendarDate | '';
  readonly idValidTo: CalendarDate | typeof LONG_TERM | '';
  /** Word for word as on the card. */
  readonly idAddress: string;
  /** Six-digit region code of the province that the filing is made in, or empty. */
  readonly filingProvince: string;
  readonly postalAddress: string;
  readonly mobile: string;
  readonly email: string;
  readonly emergencyContact: EmergencyContact;
}

/** An applicant as stored. */
export interface Applicant extends ApplicantProfile {
  readonly id: ApplicantId;
  readonly createdAt: string;
  readonly updatedAt: string;
}
