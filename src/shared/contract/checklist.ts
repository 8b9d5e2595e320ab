import { z } from 'zod';
import { STEP_STATES } from '../domain/checklist/checklist.ts';
import { STEP_EVENT_KINDS, TOLD_STATES } from '../domain/checklist/step-event.ts';
import { GUIDE_TOPICS } from '../domain/rules/rule-pack.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { calendarDate, confidence, finding, instant, programId, text } from './schemas.ts';

const eventKind = z.enum(STEP_EVENT_KINDS);

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
  isOptional: z.boolean(),
  state: z.enum(STEP_STATES),
  at: instant.nullable(),
  blockedBy: list(z.string()),
  waitsFor: text.nullable(),
  why: z.string().nullable(),
  sentBack: z.object({ byStepId: z.string(), rejectionId: z.string().nullable() }).nullable(),
  actions: list(z.enum(TOLD_STATES)),
  events: list(eventKind),
  source: z.string(),
  confidence,
  dueAt: instant.nullable(),
  isOverdue: z.boolean(),
  expected: z.object({ from: calendarDate, to: calendarDate, unknownYears: list(z.int()) }).nullable(),
  sms: z
    .object({
      state: z.enum(['open', 'timed-out', 'too-many-wrong']),
      dueAt: instant,
      wrongLeft: z.int(),
      resends: z.int(),
    })
    .nullable(),
});

const steps = z.object({ steps: list(step) });

/** Why a step was skipped, in the person's words. */
const why = z.string().trim().max(500).nullable().default(null);
/** When it happened; now, where it is not said. */
const at = instant.nullable().default(null);

const sourced = { source: z.string(), confidence };

/** What helps at one step. */
const stepGuide = z.object({
  id: z.string(),
  /** What to type where, in the console's order. */
  values: list(z.object({ fieldId: z.string(), label: z.string(), value: z.string(), note: z.string() })),
  findings: list(finding),
  /** What is known to be refused at this step. */
  refusals: list(z.object({ id: z.string(), message: z.string(), meaning: text, fix: text, ...sourced })),
});

/** A question with answers that lead on, or a thing to know. */
const guide = z.object({
  id: z.string(),
  topic: z.enum(GUIDE_TOPICS),
  title: text,
  text,
  answers: list(z.object({ label: text, to: z.string() })),
  date: calendarDate,
  ...sourced,
});

/** The checklist (流程) of a program. */
export const checklist = {
  show: procedure.input(z.object({ programId })).output(steps),
  set: procedure.input(z.object({ programId, stepId: z.string(), state: z.enum(TOLD_STATES), at, why })).output(steps),
  /** Tells one thing that happened to a step: what a state alone cannot say, such as a wrong code. */
  event: procedure
    .input(
      z.object({
        programId,
        stepId: z.string(),
        event: eventKind,
        at,
        why,
        /** Of `sent-back`: the step at which it is put right. */
        fixStepId: z.string().nullable().default(null),
      }),
    )
    .output(steps),
  /** What was told, the oldest first. */
  events: procedure.input(z.object({ programId })).output(
    z.object({
      events: list(
        z.object({
          stepId: z.string(),
          kind: eventKind,
          at: instant,
          why: z.string().nullish(),
          rejectionId: z.string().nullish(),
          fixStepId: z.string().nullish(),
        }),
      ),
    }),
  ),
  /** What to type, to look out for and to expect at each step, and what helps at some. */
  guide: procedure.input(z.object({ programId })).output(z.object({ steps: list(stepGuide), guides: list(guide) })),
  /** The dates to come: limits at an instant, everything else on whole days of China. */
  dates: procedure.input(z.object({ programId })).output(
    z.object({
      dates: list(
        z.object({
          key: z.string(),
          when: z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('instant'), at: instant }),
            z.object({ kind: z.literal('day'), on: calendarDate }),
          ]),
          title: text,
          note: text.nullable(),
        }),
      ),
    }),
  ),
  /** The dates to come as an iCalendar text; all in UTC or whole days of China. */
  calendar: procedure
    .input(z.object({ programId, language: z.enum(['zh-CN', 'en']).default('zh-CN') }))
    .output(z.object({ calendar: z.object({ text: z.string(), entries: z.int() }) })),
};
