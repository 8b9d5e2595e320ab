import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './base.ts';

const file = z.string().min(1).max(1000);
/** A pasted list or hash; null looks for a `SHA256SUMS` beside the file. */
const input = z.object({ file, list: z.string().max(100_000).nullable().default(null) });

const checked = z.object({
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  /** What the list says; null where it does not name the file, or where there is no list. */
  expected: z.string().nullable(),
  verdict: z.enum(['matches', 'differs', 'not-listed', 'no-list']),
  /** Null for a name that our release does not give. */
  installer: z
    .object({
      version: z.string(),
      system: z.enum(['windows', 'macos', 'linux']),
      kind: z.enum(['setup', 'image', 'archive']),
    })
    .nullable(),
});

const signature = z.discriminatedUnion('state', [
  z.object({ state: z.literal('valid'), signer: z.string() }),
  z.object({ state: z.literal('invalid'), signer: z.string().nullable() }),
  z.object({ state: z.literal('unsigned') }),
  z.object({ state: z.literal('unknown') }),
]);

/**
 * Update from a file (从文件更新) that the person downloaded. Nothing is looked for by itself, anywhere. What does not match its
 * list is refused.
 */
export const update = {
  /** Hashes the file and holds it against the list. Aborting the call stops the reading. */
  check: procedure.input(input).output(checked),
  /** Asks the operating system who signed it; on its own, because Windows may look something up for it. */
  signature: procedure.input(z.object({ file })).output(z.object({ signature })),
  /** Checks again, backs the vault up, and hands the file to the system. Fails with `update_refused`. */
  start: procedure.input(input).output(
    eventIterator(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('progress'),
          stage: z.enum(['copying', 'checking']),
          done: z.int(),
          total: z.int(),
        }),
        /** `backup` is the name of the backup that was made before. */
        z.object({ kind: z.literal('finished'), backup: z.string(), opened: z.boolean() }),
      ]),
    ),
  ),
};
