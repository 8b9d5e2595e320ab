import type { ChangeTarget } from '../../../../shared/domain/rejections/change-target.ts';

interface Owner {
  readonly programId: string;
  readonly applicantId: string;
}

/** The page where something that a refusal names is changed. */
export function placeOf(target: ChangeTarget, { programId, applicantId }: Owner): string {
  switch (target) {
    case 'program.name':
      return `/programs/${programId}/name`;
    case 'program.remark':
    case 'program.categories':
    case 'program.pre-approval':
      return `/programs/${programId}/filing`;
    case 'documents.id-card':
      return `/applicants/${applicantId}/documents#slot-id-card-front`;
    case 'documents.residence':
      return `/applicants/${applicantId}/documents#slot-residence-proof`;
    case 'documents.letters':
      return `/applicants/${applicantId}/documents`;
    default:
      return `/applicants/${applicantId}/profile`;
  }
}
