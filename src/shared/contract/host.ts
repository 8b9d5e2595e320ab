import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { instant } from './schemas.ts';

const networkPart = z.enum(['page', 'program', 'thread']);

/** What the host around the services can do; the same questions everywhere, so no page asks "am I in Electron?". */
export const host = {
  info: procedure.output(
    z.object({
      kind: z.enum(['electron', 'browser', 'cli', 'test']),
      version: z.string(),
      canChooseFolder: z.boolean(),
      canShowInFolder: z.boolean(),
    }),
  ),
  /** Asks the person for a folder; null when they cancel. */
  chooseFolder: procedure.output(z.object({ folder: z.string().nullable() })),
  showInFolder: procedure
    .input(z.object({ folder: z.string().min(1).max(1000) }))
    .output(z.object({ shown: z.boolean() })),
  /** Every request that was tried since the app started, which should be none; each was refused. */
  requests: procedure.output(
    z.object({
      /** What is closed and watched in this host; where `page` is missing, the browser's own doings are not seen. */
      watched: list(networkPart),
      /** Null while nothing is watched. */
      since: instant.nullable(),
      total: z.int(),
      /** At most 200, the newest first; `target` is scheme and host only. */
      latest: list(z.object({ at: instant, from: networkPart, target: z.string() })),
    }),
  ),
  doctor: procedure.output(
    z.object({ checks: list(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })) }),
  ),
};
