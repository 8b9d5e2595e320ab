import { z } from 'zod';
import { STEP_STATES } from '../domain/checklist/checklist.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { confidence, instant, programId, text } from './schemas.ts';

const stepState = z.enum(STEP_STATES);

const step = z.object({
  id: z.string(),
  order: z.int(),
  title: text,
  actor: text,
  needs: text,
  typicalTime: text,
  deadline: text.nullable(),
  doneWhen: text,
  ifItFails: text,
  state: stepState,
  at: instant.nullable(),
  blockedBy: list(z.string()),
  actions: list(stepState),
  source: z.string(),
  confidence,
  dueAt: instant.nullable(),
});

/** The checklist (流程) of a program. */
export const checklist = {
  show: procedure.input(z.object({ programId })).output(z.object({ steps: list(step) })),
  set: procedure
    .input(
      z.object({
        programId,
        stepId: z.string(),
        state: stepState,
        /** When it happened; now, where it is not said. */
        at: instant.nullable().default(null),
      }),
    )
    .output(z.object({ steps: list(step) })),
};
