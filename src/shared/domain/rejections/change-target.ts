/** What a refusal can name and a person can change here: one or several fields of the console each. */
export const CHANGE_TARGETS = [
  'program.name',
  'program.remark',
  'program.categories',
  'program.pre-approval',
  'applicant.id',
  'applicant.region',
  'applicant.postal-address',
  'applicant.mobile',
  'applicant.email',
  'applicant.emergency',
  'documents.id-card',
  'documents.residence',
  'documents.letters',
] as const;
export type ChangeTarget = (typeof CHANGE_TARGETS)[number];
