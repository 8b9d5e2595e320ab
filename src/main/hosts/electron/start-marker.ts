import { z } from 'zod';
import { readSmallFile, writeSmallFile } from './small-file.ts';

const marker = z.object({ unfinished: z.int().min(0) });

/** So many starts in a row must have failed before the next one is careful. */
const FAILURES = 2;

export interface Start {
  /** Whether the last starts all ended before a page of ours had come up. */
  readonly isSafeMode: boolean;
  /** A page is up: this start went well, and the next one is a usual one. */
  succeeded(): void;
}

/** Notes that a start begins. A process that dies before `succeeded` leaves the note, and that is what is counted. */
export function beginStart(path: string): Start {
  const before = readSmallFile(path, marker)?.unfinished ?? 0;
  writeSmallFile(path, { unfinished: before + 1 });
  return {
    isSafeMode: before >= FAILURES,
    succeeded: () => writeSmallFile(path, { unfinished: 0 }),
  };
}
