import type { ApplicantProfile } from '../../../shared/domain/applicants/applicant.ts';
import type { DocumentKind } from '../../../shared/domain/documents/document-kind.ts';
import type { ProgramProfile } from '../../../shared/domain/programs/program.ts';

/** An invented person with papers and a program, to try everything with. */
export interface Sample {
  readonly applicant: ApplicantProfile;
  readonly program: ProgramProfile;
  readonly documents: readonly { readonly kind: DocumentKind; readonly name: string; readonly bytes: Uint8Array }[];
}

/** Where the sample comes from. */
export interface SampleSource {
  read(): Promise<Sample>;
}
