import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';

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
  doctor: procedure.output(
    z.object({ checks: list(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })) }),
  ),
};
