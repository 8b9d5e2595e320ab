import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';

const path = z.string().min(1).max(1000);
const password = z.string().min(1).max(1000);

const counts = z.object({ applicants: z.int(), documents: z.int(), programs: z.int(), files: z.int() });
const progress = z.object({
  kind: z.literal('progress'),
  stage: z.enum(['writing', 'checking', 'reading']),
  done: z.int(),
  total: z.int(),
});

/** What an import would do, or did. */
const importReport = z.object({
  exportedAt: z.string(),
  counts,
  /** Ids that the vault has already: what is imported under them gets new ones, and both stay. */
  renewedIds: z.int(),
  /** People whose ID number the vault has already: they would be there twice. */
  duplicates: list(z.object({ name: z.string(), idNumber: z.string() })),
});

const source = z.object({ file: path, password: password.nullable().default(null) });

/** Exports and imports of everything in an open form: a ZIP with JSON and the originals. */
export const archives = {
  /** An export without a password is readable by everybody, and only made where `unencrypted` says so. */
  export: procedure
    .input(
      z.object({
        file: path,
        protection: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('password'), password }),
          z.object({ kind: z.literal('unencrypted'), confirmed: z.literal(true) }),
        ]),
      }),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          progress,
          z.object({ kind: z.literal('finished'), file: z.string(), bytes: z.int(), counts }),
        ]),
      ),
    ),
  /** Reads everything, checks every hash, and changes nothing. */
  inspect: procedure
    .input(source)
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [progress, z.object({ kind: z.literal('finished'), report: importReport })]),
      ),
    ),
  /** The same, and then adds all of it in one transaction. */
  import: procedure
    .input(source)
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [progress, z.object({ kind: z.literal('finished'), report: importReport })]),
      ),
    ),
};
