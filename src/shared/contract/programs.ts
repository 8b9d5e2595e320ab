import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { erased, undo } from './removals.ts';
import { applicantId, program, programId, programProfile } from './schemas.ts';

const found = z.object({ id: programId, name: z.string(), applicantId, applicantName: z.string() });
const one = z.object({ program });

/** Mini programs (小程序) of an applicant. */
export const programs = {
  list: procedure.input(z.object({ applicantId })).output(z.object({ programs: list(program) })),
  /** Programs of everybody whose name holds the text, the newest first; each with whose it is. */
  search: procedure
    .input(z.object({ text: z.string().trim().min(1).max(200), limit: z.int().min(1).max(100).default(20) }))
    .output(z.object({ programs: list(found) })),
  show: procedure.input(z.object({ id: programId })).output(one),
  add: procedure.input(z.object({ applicantId, profile: programProfile })).output(one),
  update: procedure.input(z.object({ id: programId, profile: programProfile })).output(one),
  remove: procedure.input(z.object({ id: programId })).output(one.extend({ erased, undo })),
};
