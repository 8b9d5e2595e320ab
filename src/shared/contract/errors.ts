import { z } from 'zod';

/** What the process says when it ends because of an error (DESIGN.md 6). */
export type ExitCode = 2 | 3 | 4 | 5;

const nothing = z.object({});
const aboutFile = z.object({ file: z.string() });

/**
 * The closed list of expected failures: what travels with each, and the exit code of the command line.
 * The sentences are in `i18n/errors-*.ts`; a code without both sentences does not compile.
 */
export const ERRORS = {
  /** The request does not fit the contract; `field` names the first place that is wrong. */
  input_invalid: { exitCode: 2, data: z.object({ field: z.string() }) },
  not_found: {
    exitCode: 2,
    data: z.object({
      what: z.enum([
        'applicant',
        'document',
        'program',
        'step',
        'category',
        'removal',
        'backup',
        'rule',
        'preview',
        'packet',
      ]),
    }),
  },
  not_available_here: { exitCode: 2, data: nothing },
  /** `blockedBy` holds the titles of the steps that come first. */
  step_blocked: { exitCode: 2, data: z.object({ blockedBy: z.array(z.object({ zh: z.string(), en: z.string() })) }) },
  /** The step never has this state, e.g. skipping one that cannot be skipped. */
  step_state_unknown: { exitCode: 2, data: nothing },
  target_not_writable: { exitCode: 2, data: z.object({ folder: z.string() }) },
  target_not_empty: { exitCode: 2, data: z.object({ folder: z.string() }) },
  /** A file that would have been overwritten. */
  file_exists: { exitCode: 2, data: aboutFile },
  disk_full: { exitCode: 2, data: z.object({ folder: z.string() }) },
  cancelled: { exitCode: 2, data: nothing },

  file_not_readable: { exitCode: 3, data: aboutFile },
  file_empty: { exitCode: 3, data: aboutFile },
  file_type_unknown: { exitCode: 3, data: aboutFile },
  file_damaged: { exitCode: 3, data: aboutFile },
  file_too_large: { exitCode: 3, data: z.object({ file: z.string(), limitMegabytes: z.number() }) },
  image_too_many_pixels: {
    exitCode: 3,
    data: z.object({ file: z.string(), megapixels: z.number(), limit: z.number() }),
  },
  /** The file is whole, but of a kind that no decoder here knows; `format` is its name, e.g. `JPEG 2000`. */
  image_not_decodable: { exitCode: 3, data: z.object({ file: z.string(), format: z.string() }) },
  /** No size and quality that the upload field allows is small enough; the sides are the field's least, in pixels. */
  image_cannot_fit: {
    exitCode: 3,
    data: z.object({ file: z.string(), limitKilobytes: z.number(), width: z.number(), height: z.number() }),
  },
  document_needs_password: { exitCode: 3, data: aboutFile },
  document_wrong_password: { exitCode: 3, data: aboutFile },
  document_too_many_pages: { exitCode: 3, data: z.object({ file: z.string(), limit: z.number() }) },
  manifest_invalid: { exitCode: 3, data: z.object({ file: z.string(), field: z.string() }) },
  id_number_invalid: {
    exitCode: 3,
    data: z.object({ problem: z.enum(['length', 'character', 'region', 'date', 'check-digit']) }),
  },
  /** Not a backup of ours, or not as it was written. */
  backup_damaged: { exitCode: 3, data: aboutFile },
  /** Not an export of ours, or not as it was written. */
  archive_damaged: { exitCode: 3, data: aboutFile },
  archive_needs_password: { exitCode: 3, data: aboutFile },
  archive_wrong_password: { exitCode: 3, data: aboutFile },
  /** A downloaded installer that is not what its list says, or whose signature is broken. */
  update_refused: {
    exitCode: 3,
    data: z.object({ file: z.string(), verdict: z.enum(['differs', 'not-listed', 'no-list', 'signature']) }),
  },
  /** A picture that was refused: put back unchanged, it would be refused again. */
  image_refused: { exitCode: 3, data: aboutFile },
  /** A rule pack that cannot be used; `place` says where it is wrong, never what stands there. */
  rules_invalid: { exitCode: 3, data: z.object({ place: z.string() }) },
  /** A rule pack that is older than the one in use, which is of `date`. */
  rules_older: { exitCode: 3, data: z.object({ date: z.string() }) },
  packet_not_found: { exitCode: 3, data: z.object({ folder: z.string() }) },
  /** A checkout whose page was never built has none to serve. */
  page_not_built: { exitCode: 3, data: nothing },
  work_timed_out: { exitCode: 3, data: z.object({ seconds: z.number() }) },

  vault_missing: { exitCode: 4, data: nothing },
  vault_exists: { exitCode: 4, data: nothing },
  vault_locked: { exitCode: 4, data: nothing },
  vault_wrong_secret: { exitCode: 4, data: z.object({ way: z.enum(['passphrase', 'recovery-key', 'system-store']) }) },
  vault_newer: { exitCode: 4, data: nothing },
  vault_corrupt: { exitCode: 4, data: nothing },
  /** The vault lies where this user cannot write; it can be read. */
  vault_read_only: { exitCode: 4, data: nothing },
  /** Somebody else has the vault open; `holder` says who and since when, as far as that is known. */
  vault_busy: { exitCode: 4, data: z.object({ holder: z.object({ zh: z.string(), en: z.string() }) }) },
  /** Too many wrong passphrases; the next one is looked at after so many seconds. */
  vault_wait: { exitCode: 4, data: z.object({ seconds: z.int() }) },
  /** Without it nobody could prove to be the owner: the last passphrase or recovery key stays. */
  vault_last_way: { exitCode: 4, data: nothing },
  system_store_unavailable: { exitCode: 4, data: nothing },

  /** The file that threads run is missing or broken, or the computer has no memory left for one. */
  worker_not_started: { exitCode: 5, data: nothing },
  /** A defect of ours; `reference` is also in the log. */
  internal: { exitCode: 5, data: z.object({ reference: z.string() }) },
} as const satisfies Record<string, { exitCode: ExitCode; data: z.ZodType }>;

export type ErrorCode = keyof typeof ERRORS;

/** What travels with an error of this code. */
export type ErrorData<C extends ErrorCode> = z.output<(typeof ERRORS)[C]['data']>;

/** An expected failure as plain data. */
export type Failure = { [C in ErrorCode]: { readonly code: C; readonly data: ErrorData<C> } }[ErrorCode];

/** Whether a text is one of our codes: errors that crossed a transport come as text. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}
