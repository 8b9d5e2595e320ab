import { z } from 'zod';
import { procedure } from './base.ts';
import { applicantId } from './schemas.ts';

/** The invented sample applicant (示例): to try everything with before the own papers are in. */
export const samples = {
  /** Null while the sample is not in the vault. */
  show: procedure.output(z.object({ applicantId: applicantId.nullable() })),
  add: procedure.output(z.object({ applicantId })),
  /** Removes the sample and all that was done with it. */
  remove: procedure.output(z.object({ removed: z.boolean() })),
};
