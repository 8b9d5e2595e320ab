import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { instant, programId, verdict } from './schemas.ts';

const packetRecord = z.object({
  id: z.string(),
  programId,
  builtAt: instant,
  folder: z.string(),
  manifestSha256: z.string(),
  verdict,
  complete: z.boolean(),
  documentIds: list(z.string()),
  receiver: z.string(),
  /** Empty for none; null where it was not written down. */
  watermark: z.string().nullable(),
  note: z.string(),
});

const field = z.string().min(1).max(300);
const recordId = z.string().min(1).max(100);

/** Who got which copy of a packet, and which values were already typed into the console. */
export const copies = {
  list: procedure.input(z.object({ programId })).output(z.object({ copies: list(packetRecord) })),
  note: procedure.input(z.object({ id: recordId, note: z.string().max(500) })).output(z.object({})),
  /** Forgets the record; the folder is not touched. */
  remove: procedure.input(z.object({ id: recordId })).output(z.object({})),
  /** Keys of values that were copied and have not changed since. */
  copied: procedure.input(z.object({ programId })).output(z.object({ fields: list(z.string()) })),
  setCopied: procedure.input(z.object({ programId, field, isCopied: z.boolean() })).output(z.object({})),
};
