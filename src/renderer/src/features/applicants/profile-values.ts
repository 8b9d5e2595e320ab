import type { Applicant, ApplicantProfile } from '../../../../shared/domain/applicants/applicant.ts';
import { parseTypedDate } from '../../ui/parse-typed-date.ts';

/** A profile with nothing filled in. */
export const EMPTY_PROFILE: ApplicantProfile = {
  name: '',
  idKind: 'resident-id-card',
  idNumber: '',
  idValidFrom: '',
  idValidTo: '',
  idAddress: '',
  filingProvince: '',
  postalAddress: '',
  mobile: '',
  email: '',
  emergencyContact: { name: '', mobile: '' },
};

/** The editable part of a stored applicant. */
export function profileOf(applicant: Applicant): ApplicantProfile {
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...profile } = applicant;
  return profile;
}

/** What the form holds becomes a profile: a field that was cleared is empty text, never undefined. */
export function profileFrom(values: Partial<ApplicantProfile>): ApplicantProfile {
  const known = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  // Only values of the form's own fields are in `known`, so the result has the profile's shape.
  const profile = { ...EMPTY_PROFILE, ...(Object.fromEntries(known) as Partial<ApplicantProfile>) };
  // Saving with Enter leaves no field, so what a field does when it is left is done here once more.
  return {
    ...profile,
    idValidFrom: parseTypedDate(profile.idValidFrom),
    idValidTo: parseTypedDate(profile.idValidTo),
  };
}
