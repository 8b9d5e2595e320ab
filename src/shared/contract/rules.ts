import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { confidence, text } from './schemas.ts';

const category = z.object({
  id: z.string(),
  categoryId: z.int(),
  parentId: z.int(),
  level: z.union([z.literal(1), z.literal(2)]),
  firstLevel: z.string(),
  secondLevel: z.string().nullable(),
  individual: z.enum(['allowed', 'not-advised', 'likely-allowed', 'likely-not', 'unknown']),
  note: z.string().nullable(),
  source: z.string(),
  confidence,
});

/** The rule pack (规则包) and the tables that forms choose from. */
export const rules = {
  show: procedure.output(
    z.object({
      rules: z.object({
        version: z.string(),
        date: z.string(),
        counts: z.record(z.string(), z.int()),
        provinces: list(z.object({ code: z.string(), name: z.string() })),
        nameRules: list(z.object({ id: z.string(), title: text, source: z.string(), confidence, check: z.string() })),
      }),
    }),
  ),
  /** Checks a pack from a file and says what it would change; nothing is imported. */
  compare: procedure.input(z.object({ text: z.string().max(20_000_000) })).output(
    z.object({
      pack: z.object({
        ok: z.boolean(),
        version: z.string().nullable(),
        date: z.string().nullable(),
        /** The place that is wrong. */
        problem: z.string().nullable(),
      }),
      changes: list(
        z.object({
          table: z.string(),
          id: z.string(),
          kind: z.enum(['added', 'removed', 'changed']),
          fields: list(z.string()),
        }),
      ),
    }),
  ),
  categories: procedure
    .input(z.object({ individualOnly: z.boolean().default(false) }))
    .output(z.object({ categories: list(category) })),
};
