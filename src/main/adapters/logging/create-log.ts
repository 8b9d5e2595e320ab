import { randomBytes } from 'node:crypto';
import { type Level, pino } from 'pino';
import type { Log } from '../../services/ports/log.ts';
import { safeFields, safeText } from './log-fields.ts';
import { reduceError } from './reduce-error.ts';
import { createRotatingFile, type LineSink } from './rotating-file.ts';

export type LogOptions = { readonly level?: Level | 'silent' } & (
  | { readonly file: string }
  | { readonly stream: LineSink }
);

/** No vowels and nothing that looks like something else: it is read out over the telephone. */
const REFERENCE_ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';

function createReference(): string {
  const characters = [...randomBytes(8)].map((byte) => REFERENCE_ALPHABET.charAt(byte % REFERENCE_ALPHABET.length));
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;
}

/** The log of this run. It writes codes, ids, counts and durations; anything else becomes `[redacted]`. */
export function createLog(options: LogOptions): Log {
  const sink = 'file' in options ? createRotatingFile(options.file) : options.stream;
  const logger = pino(
    {
      level: options.level ?? 'info',
      // Without pino's own fields: the name of the computer is often the name of its owner.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    sink,
  );
  return {
    info: (event, fields = {}) => logger.info({ ...safeFields(fields), event: safeText(event) }),
    defect(error) {
      const reference = createReference();
      logger.error({ event: 'defect', reference, ...reduceError(error) });
      return reference;
    },
  };
}

/** Says nothing, and still answers references. */
export function createSilentLog(): Log {
  return { info: () => undefined, defect: () => createReference() };
}
