import { z } from 'zod';
import { CHANGE_TARGETS } from '../domain/rejections/change-target.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { confidence, instant, programId, text } from './schemas.ts';

/** What the console says, with line breaks; longer texts are no refusals. */
const refusalText = z.string().trim().min(1).max(5000);

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
  rulePack: z.string(),
  refusedName: z.string().nullable(),
  refusedImages: list(z.string()),
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
  match: procedure.input(z.object({ text: refusalText })).output(z.object({ matches: list(match) })),
  add: procedure
    .input(z.object({ programId, text: refusalText, at: instant.nullable().default(null) }))
    .output(z.object({ rejection })),
  list: procedure.input(z.object({ programId })).output(z.object({ rejections: list(rejection) })),
};
