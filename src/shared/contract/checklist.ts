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
  /** The dates to come as an iCalendar text; all in UTC or whole days of China. */
  calendar: procedure
    .input(z.object({ programId, language: z.enum(['zh-CN', 'en']).default('zh-CN') }))
    .output(z.object({ calendar: z.object({ text: z.string(), entries: z.int() }) })),
};
