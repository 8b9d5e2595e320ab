import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What pino writes lines to. */
export interface LineSink {
  write(line: string): void;
}

const MAX_BYTES = 1024 * 1024;

/** Appends to `path`; when it would pass a megabyte it becomes `<path>.1` and a new one begins. Two files are kept. */
export function createRotatingFile(path: string, maxBytes = MAX_BYTES): LineSink {
  let size: number | undefined;
  function append(line: string): void {
    if (size === undefined) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    }
    const length = Buffer.byteLength(line);
    if (size > 0 && size + length > maxBytes) {
      renameSync(path, `${path}.1`);
      size = 0;
    }
    appendFileSync(path, line, { mode: 0o600 });
    size += length;
  }
  return {
    write(line) {
      try {
        append(line);
      } catch {
        // A full disk or a folder that is gone: there is nowhere to say so, and the work matters more than its log.
        size = undefined;
      }
    },
  };
}
