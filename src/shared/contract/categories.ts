import { z } from 'zod';
import { ADVICE_BASES } from '../domain/categories/check-categories.ts';
import { PRE_APPROVALS } from '../domain/programs/program.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { confidence, finding, verdict } from './schemas.ts';

const individual = z.enum(['allowed', 'not-advised', 'likely-allowed', 'likely-not', 'unknown']);

const category = z.object({
  id: z.string(),
  categoryId: z.int(),
  parentId: z.int(),
  level: z.union([z.literal(1), z.literal(2)]),
  firstLevel: z.string(),
  secondLevel: z.string().nullable(),
  individual,
  /** `gongju gj`: how the name is read, and the initials, for looking it up while typing. */
  pinyin: z.string(),
  /** What the verdict for an individual is founded on. */
  basis: z.enum(ADVICE_BASES),
  note: z.string().nullable(),
  source: z.string(),
  confidence,
});

/** A category of the platform (服务类目); the filing knows nothing of it. */
const platformCategory = z.object({
  id: z.string(),
  firstLevel: z.string(),
  secondLevel: z.string().nullable(),
  openToIndividuals: z.boolean(),
  source: z.string(),
  confidence,
});

/** The filing's contents (服务内容标识) and, apart from them, the platform's categories. */
export const categories = {
  /** `search` takes part of a name, of a use, pinyin or its initials; the best answers first. */
  list: procedure
    .input(z.object({ individualOnly: z.boolean().default(false), search: z.string().max(100).default('') }))
    .output(z.object({ categories: list(category) })),
  check: procedure
    .input(
      z.object({
        categoryIds: z.array(z.int().nonnegative()).max(200).readonly(),
        preApproval: z.enum(PRE_APPROVALS).default('unanswered'),
      }),
    )
    .output(
      z.object({
        verdict,
        advice: list(z.object({ categoryId: z.int(), name: z.string(), individual, basis: z.enum(ADVICE_BASES) })),
        findings: list(finding),
      }),
    ),
  platform: procedure.output(z.object({ categories: list(platformCategory) })),
};
