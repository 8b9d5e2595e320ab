import type { ChangeTarget } from '../../../../shared/domain/rejections/change-target.ts';

interface Owner {
  readonly programId: string;
  readonly applicantId: string;
}

/** Below the page of the program or of the applicant; a part of the page after `#` takes the focus. */
const PLACES: Readonly<Record<ChangeTarget, string>> = {
  'program.name': 'name',
  'program.remark': 'filing',
  'program.categories': 'filing',
  'program.pre-approval': 'filing',
  'applicant.id': 'profile#field-idNumber',
  'applicant.region': 'profile#field-filingProvince',
  'applicant.postal-address': 'profile#field-postalAddress',
  'applicant.mobile': 'profile#field-mobile',
  'applicant.email': 'profile#field-email',
  'applicant.emergency': 'profile#field-emergencyContact.name',
  'documents.id-card': 'documents#slot-id-card-front',
  'documents.residence': 'documents#slot-residence-proof',
  'documents.letters': 'documents',
};

/** The place where something that a refusal names is changed. */
export function placeOf(target: ChangeTarget, { programId, applicantId }: Owner): string {
  const owner = target.startsWith('program.') ? `/programs/${programId}` : `/applicants/${applicantId}`;
  return `${owner}/${PLACES[target]}`;
}
