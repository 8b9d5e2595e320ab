import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { instant } from './schemas.ts';
import { UNLOCK_WAYS, unlockWay } from './unlock-way.ts';

const path = z.string().min(1).max(1000);

const backup = z.object({
  /** What the backup is called by: its file's name in the folder of the backups. */
  name: z.string(),
  kind: z.enum(['daily', 'manual', 'before-migration', 'before-restore']),
  createdAt: instant,
  bytes: z.int(),
  schemaVersion: z.int(),
});
const backupList = z.object({ folder: z.string(), backups: list(backup) });

const progress = z.object({
  kind: z.literal('progress'),
  stage: z.enum(['copying', 'checking']),
  done: z.int(),
  total: z.int(),
});

const report = z.object({
  /** False where anything in it is not as it was: such a backup is not restored. */
  ok: z.boolean(),
  createdAt: instant,
  bytes: z.int(),
  schemaVersion: z.int(),
  counts: z.object({ applicants: z.int(), documents: z.int(), programs: z.int(), blobs: z.int() }),
  /** The newest instant of any row; null in an empty vault. */
  newestChange: z.string().nullable(),
  ways: list(z.enum(UNLOCK_WAYS)),
  problems: list(z.string()),
});

/** What is in a backup. */
export type BackupReport = z.output<typeof report>;

/** One of the vault's own backups, or a file anywhere; and what opens it, which may differ from what opens the vault. */
const sourceInput = z.object({
  source: z.union([z.object({ name: z.string().min(1).max(200) }), z.object({ path })]),
  secret: unlockWay,
});

/** Backups (备份): each one encrypted file that any way to unlock opens elsewhere. Aborting a call cancels its work. */
export const backups = {
  list: procedure.output(backupList),
  /** Into the vault's own folder, or into `file`, which must not exist yet. Ends with `finished`. */
  create: procedure.input(z.object({ file: path.nullable().default(null) })).output(
    eventIterator(
      z.discriminatedUnion('kind', [
        progress,
        z.object({
          kind: z.literal('finished'),
          file: z.string(),
          bytes: z.int(),
          createdAt: instant,
          backup: backup.nullable(),
        }),
      ]),
    ),
  ),
  remove: procedure.input(z.object({ name: z.string().min(1).max(200) })).output(backupList),
  /** The report before a restore: reads everything, changes nothing. */
  inspect: procedure
    .input(sourceInput)
    .output(eventIterator(z.discriminatedUnion('kind', [progress, z.object({ kind: z.literal('finished'), report })]))),
  /** Puts the backup in the vault's place and leaves it locked. `kept` names what holds what was replaced. */
  restore: procedure
    .input(sourceInput)
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          progress,
          z.object({ kind: z.literal('finished'), report, kept: z.string().nullable() }),
        ]),
      ),
    ),
};
