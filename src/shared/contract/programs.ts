import { z } from 'zod';
import { STEP_STATES } from '../domain/checklist/checklist.ts';
import { PROGRAM_STATES } from '../domain/checklist/program-state.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { erased, undo } from './removals.ts';
import { applicantId, instant, program, programId, programProfile, text } from './schemas.ts';

const found = z.object({ id: programId, name: z.string(), applicantId, applicantName: z.string() });
const one = z.object({ program });

/** How far one program is: on the board, and in the list of its owner. */
export const programStanding = z.object({
  id: programId,
  name: z.string(),
  state: z.enum(PROGRAM_STATES),
  done: z.int(),
  total: z.int(),
  next: z.object({ id: z.string(), title: text, state: z.enum(STEP_STATES), dueAt: instant.nullable() }).nullable(),
});

/** Mini programs (小程序) of an applicant. */
export const programs = {
  list: procedure.input(z.object({ applicantId })).output(z.object({ programs: list(program) })),
  /** How far each of an applicant's programs is, in the order of `list`. */
  standings: procedure.input(z.object({ applicantId })).output(z.object({ programs: list(programStanding) })),
  /** Programs of everybody whose name holds the text, the newest first; each with whose it is. */
  search: procedure
    .input(z.object({ text: z.string().trim().min(1).max(200), limit: z.int().min(1).max(100).default(20) }))
    .output(z.object({ programs: list(found) })),
  show: procedure.input(z.object({ id: programId })).output(one),
  add: procedure.input(z.object({ applicantId, profile: programProfile })).output(one),
  update: procedure.input(z.object({ id: programId, profile: programProfile })).output(one),
  remove: procedure.input(z.object({ id: programId })).output(one.extend({ erased, undo })),
};
