import { z } from 'zod';
import { REMOVAL_KINDS } from '../domain/removal/removal.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { instant } from './schemas.ts';

const id = z.string().min(1).max(100);
const target = z.object({ kind: z.enum(REMOVAL_KINDS), id });

export const erased = z.object({
  documents: z.int(),
  programs: z.int(),
  historyEntries: z.int(),
  packets: z.int(),
  originals: z.int(),
  bytes: z.int(),
});

/** What undoes a removal; null where it was too large to be kept. */
export const undo = z.object({ id: z.string() }).nullable();

const removal = z.object({
  id: z.string(),
  kind: z.enum(REMOVAL_KINDS),
  subjectId: z.string(),
  label: z.string(),
  at: instant,
  erased,
});

/** Removals can be undone until the vault is locked or the app ends (撤销删除). */
export const removals = {
  /** Asked before: what would go, and whether it could be put back. */
  weigh: procedure.input(target).output(z.object({ erased, isUndoable: z.boolean() })),
  /** Those that can still be undone, the latest first. */
  list: procedure.output(z.object({ removals: list(removal) })),
  undo: procedure.input(z.object({ id })).output(z.object({ removal })),
};
