import { z } from 'zod';
import { HISTORY_KINDS } from '../domain/history/history.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { applicantId, documentId, instant, programId } from './schemas.ts';

const fieldChange = z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() });

export const historyEntry = z.object({
  id: z.string(),
  applicantId,
  programId: programId.nullable(),
  documentId: documentId.nullable(),
  kind: z.enum(HISTORY_KINDS),
  at: instant,
  changes: list(fieldChange),
});

/** What was changed of an applicant and its programs, and when (改动记录). */
export const history = {
  /** The latest first. `net` is what differs in the end, over the entries that are given. */
  list: procedure
    .input(
      z.object({
        applicantId,
        /** Only what concerns this program: its own entries and those of the person. */
        programId: programId.nullable().default(null),
        since: instant.nullable().default(null),
        limit: z.int().min(1).max(5000).default(500),
      }),
    )
    .output(
      z.object({
        entries: list(historyEntry),
        net: list(fieldChange.extend({ programId: z.string().nullable(), documentId: z.string().nullable() })),
      }),
    ),
};
