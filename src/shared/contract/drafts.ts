import { z } from 'zod';
import { DRAFT_LIMIT_CHARACTERS } from '../domain/drafts/draft.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { applicantId, instant, programId } from './schemas.ts';

const key = z.object({
  form: z.string().regex(/^[a-z][a-z0-9-]{0,99}$/),
  applicantId: applicantId.nullable().default(null),
  programId: programId.nullable().default(null),
});

const listed = key.extend({ updatedAt: instant });

/** Half-typed forms (草稿): kept in the vault until they are saved or thrown away. */
export const drafts = {
  /** The latest first, without what was typed. */
  list: procedure.output(z.object({ drafts: list(listed) })),
  get: procedure
    .input(key)
    .output(z.object({ draft: z.object({ value: z.unknown(), updatedAt: instant }).nullable() })),
  /** Replaces the draft of the same form and subject. */
  save: procedure
    .input(
      key.extend({
        value: z.json().refine((value) => JSON.stringify(value).length <= DRAFT_LIMIT_CHARACTERS),
      }),
    )
    .output(z.object({ updatedAt: instant })),
  /** Throws a draft away; one that is not there is no failure. */
  discard: procedure.input(key).output(z.object({})),
};
