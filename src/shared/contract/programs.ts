import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { erased, undo } from './removals.ts';
import { applicantId, program, programId, programProfile } from './schemas.ts';

const one = z.object({ program });

/** Mini programs (小程序) of an applicant. */
export const programs = {
  list: procedure.input(z.object({ applicantId })).output(z.object({ programs: list(program) })),
  show: procedure.input(z.object({ id: programId })).output(one),
  add: procedure.input(z.object({ applicantId, profile: programProfile })).output(one),
  update: procedure.input(z.object({ id: programId, profile: programProfile })).output(one),
  remove: procedure.input(z.object({ id: programId })).output(one.extend({ erased, undo })),
};
