import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { DIALOG_PURPOSES } from '../domain/host/dialog-purpose.ts';
import { LOOKS } from '../domain/host/face.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { instant } from './schemas.ts';

const path = z.string().min(1).max(1000);
const question = z.object({ purpose: z.enum(DIALOG_PURPOSES).default('other') });
const networkPart = z.enum(['page', 'program', 'thread']);
const choices = z.object({
  /** Whether the window is kept out of screenshots while papers can be seen in it. */
  protectScreen: z.boolean(),
  /** Whether dates that come near are notified while the vault is open. */
  reminders: z.boolean(),
});

/** What the person chose for the desktop; kept in the vault. */
export type DesktopChoices = z.output<typeof choices>;

/**
 * What the host around the services can do; the same questions everywhere, so no page asks "am I in Electron?".
 * What `info` says cannot be done fails with `not_available_here`.
 */
export const host = {
  info: procedure.output(
    z.object({
      kind: z.enum(['electron', 'browser', 'cli', 'test']),
      version: z.string(),
      /** The app came up with as little as possible, because it failed to start before; `restart` leaves this mode. */
      isSafeMode: z.boolean(),
      canChooseFolder: z.boolean(),
      canChooseFile: z.boolean(),
      canShowInFolder: z.boolean(),
      canDragOut: z.boolean(),
      canProtectScreen: z.boolean(),
      canNotify: z.boolean(),
      canOpenInstaller: z.boolean(),
      canRestart: z.boolean(),
      /** Null where the host cannot look into the clipboard: what was copied then stays there. */
      clipboardClearsAfterSeconds: z.int().nullable(),
    }),
  ),
  /** Asks the person for a folder; null when they cancel. Opens where it was left for this purpose. */
  chooseFolder: procedure.input(question.prefault({})).output(z.object({ folder: z.string().nullable() })),
  chooseFile: procedure.input(question.prefault({})).output(z.object({ file: z.string().nullable() })),
  /** Asks for the place of a new file, proposing a name. */
  chooseNewFile: procedure
    .input(question.extend({ name: z.string().min(1).max(200) }))
    .output(z.object({ file: z.string().nullable() })),
  showInFolder: procedure.input(z.object({ folder: path })).output(z.object({ shown: z.boolean() })),
  /** To be called while the person drags: the files, paths inside the folder, go where they let go of them. */
  dragOut: procedure
    .input(z.object({ folder: path, files: z.array(z.string().min(1).max(400)).min(1).max(200) }))
    .output(z.object({ started: z.boolean() })),
  /** Puts a text on the clipboard, and takes it away again later unless something else was copied since. */
  copy: procedure.input(z.object({ text: z.string().max(100_000) })).output(z.object({ clearsAfterSeconds: z.int() })),
  /** The page says whether papers can be seen in it now; answers whether screenshots are kept out from here on. */
  showDocuments: procedure.input(z.object({ visible: z.boolean() })).output(z.object({ isProtected: z.boolean() })),
  choices: procedure.output(choices),
  choose: procedure.input(choices.partial()).output(choices),
  /** The page says how it looks and what it speaks; answers whether the host has anything of its own that follows. */
  follow: procedure
    .input(z.object({ language: z.enum(['zh-CN', 'en']), look: z.enum(LOOKS) }))
    .output(z.object({ follows: z.boolean() })),
  /** What the host's own menu and notifications ask of the page; ends at once where there is neither. */
  commands: procedure.output(eventIterator(z.object({ kind: z.literal('open'), address: z.string() }))),
  restart: procedure.output(z.object({})),
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
  /** A report for whoever helps: versions, checks and counts of the log's events; no name, number, path or content. */
  report: procedure.output(z.object({ text: z.string() })),
  showLogs: procedure.output(z.object({ shown: z.boolean() })),
  doctor: procedure.output(
    z.object({ checks: list(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })) }),
  ),
};
