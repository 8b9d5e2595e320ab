import type { ApplicantProfile } from './applicant.ts';

/** What a filing cannot do without, in the order of the form. */
const NEEDED = [
  ['name', ({ name }) => name],
  ['idNumber', ({ idNumber }) => idNumber],
  ['idValidFrom', ({ idValidFrom }) => idValidFrom],
  ['idValidTo', ({ idValidTo }) => idValidTo],
  ['idAddress', ({ idAddress }) => idAddress],
  ['filingProvince', ({ filingProvince }) => filingProvince],
  ['postalAddress', ({ postalAddress }) => postalAddress],
  ['mobile', ({ mobile }) => mobile],
  ['email', ({ email }) => email],
  ['emergencyContact.mobile', ({ emergencyContact }) => emergencyContact.mobile],
] as const satisfies readonly (readonly [string, (profile: ApplicantProfile) => string])[];

export const NEEDED_FIELDS = NEEDED.map(([field]) => field) as readonly NeededField[];
export type NeededField = (typeof NEEDED)[number][0];

/** The fields of a person that a filing asks for and that are still empty. */
export function missingFields(profile: ApplicantProfile): NeededField[] {
  return NEEDED.filter(([, read]) => read(profile) === '').map(([field]) => field);
}
