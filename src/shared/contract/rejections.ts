import { z } from 'zod';
import { CHANGE_TARGETS } from '../domain/rejections/change-target.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { confidence, instant, programId, text } from './schemas.ts';

/** What the console says, with line breaks; longer texts are no refusals. */
const refusalText = z.string().trim().max(5000);

/** What the console says when it names field, reason and suggestion apart. */
const fields = z.object({
  field: z.string().trim().max(100).default(''),
  reason: z.string().trim().max(2000).default(''),
  suggestion: z.string().trim().max(2000).default(''),
});

const match = z.object({
  reasonId: z.string(),
  /** 0 to 1. */
  score: z.number(),
  message: z.string(),
  field: z.string(),
  meaning: text,
  fix: text,
  step: z.string(),
  targets: list(z.enum(CHANGE_TARGETS)),
  source: z.string(),
  confidence,
});

const rejection = z.object({
  id: z.string(),
  programId,
  at: instant,
  text: z.string(),
  /** The console's field that the person named; null where only the text was pasted. */
  field: z.string().nullable(),
  /** The step at which it was refused; null where that was not told. */
  stepId: z.string().nullable(),
  rulePack: z.string(),
  refusedName: z.string().nullable(),
  refusedImages: list(z.string()),
  /** What has to change before it is handed in again. */
  targets: list(z.enum(CHANGE_TARGETS)),
  /** The likeliest first; empty where the text is none of the known refusals. */
  matches: list(match),
  /** What differs now from how it was at the refusal. */
  changes: list(
    z.object({
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      programId: z.string().nullable(),
      documentId: z.string().nullable(),
    }),
  ),
  changed: list(z.enum(CHANGE_TARGETS)),
  resubmission: z.enum(['ready', 'unchanged', 'cannot-tell']),
});

/** Refusals (驳回) of a program. */
export const rejections = {
  match: procedure.input(z.object({ text: refusalText.min(1) })).output(z.object({ matches: list(match) })),
  add: procedure
    .input(
      z
        .object({
          programId,
          text: refusalText.default(''),
          fields: fields.nullable().default(null),
          /** Where it was refused; without it, the step that waits for an answer. */
          stepId: z.string().nullable().default(null),
          at: instant.nullable().default(null),
        })
        // One of the two must say something.
        .refine(({ text, fields: named }) => text !== '' || (named?.reason ?? '') !== '', { path: ['text'] }),
    )
    .output(z.object({ rejection })),
  /** Every name that was refused in this vault, whoever's it was, the latest first. */
  names: procedure.output(
    z.object({
      names: list(z.object({ name: z.string(), at: instant, programId: programId.nullable(), text: z.string() })),
    }),
  ),
  list: procedure.input(z.object({ programId })).output(z.object({ rejections: list(rejection) })),
};
