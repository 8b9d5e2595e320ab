import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { applicant, applicantId, applicantProfile, finding } from './schemas.ts';

const one = z.object({ applicant, findings: list(finding) });

/** Applicants (申请人): one person each. */
export const applicants = {
  list: procedure.output(z.object({ applicants: list(applicant) })),
  show: procedure.input(z.object({ id: applicantId })).output(one),
  add: procedure.input(z.object({ profile: applicantProfile })).output(one),
  update: procedure.input(z.object({ id: applicantId, profile: applicantProfile })).output(one),
  /** Removes the person with all documents and programs. */
  remove: procedure.input(z.object({ id: applicantId })).output(z.object({ applicant })),
};
