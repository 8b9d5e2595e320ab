import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { AppFailure } from '../../services/app-failure.ts';

const FREE_TRIES = 3;
/** However often somebody else tried: the owner waits no longer than this for the next try. */
const LONGEST_WAIT = 30;

const triesFile = z.object({ failed: z.int().positive().max(1_000_000), last: z.iso.datetime() });
type Tries = z.output<typeof triesFile>;

/**
 * Slows down guessing passphrases at the keyboard: from the third wrong one on, each next one has to wait, 2 seconds
 * at first and at most 30. It does nothing against a copy of the files; Argon2id does. Kept in a file without a
 * secret, so that starting the app again does not forget it.
 */
export interface PassphraseTries {
  /** Fails with `vault_wait` where it is too early for another try. */
  assertMayTry(): void;
  countWrong(): void;
  forget(): void;
}

function waitAfter(failed: number): number {
  return failed < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 2 ** (failed - FREE_TRIES + 1));
}

function readTries(path: string): Tries | undefined {
  try {
    return triesFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // None yet, or nothing of ours: it guards no secret, so it may not keep anybody out either.
    return undefined;
  }
}

export function createPassphraseTries(path: string, now: () => Date): PassphraseTries {
  let tries = readTries(path);
  const keep = (next: Tries) => {
    tries = next;
    try {
      writeFileSync(path, JSON.stringify(next), { mode: 0o600 });
    } catch {
      // A disk that cannot be written: counted in memory alone, for as long as the app runs.
    }
  };
  return {
    assertMayTry() {
      if (!tries) return;
      const at = now();
      // A clock that was put back must not make anybody wait for days.
      if (Date.parse(tries.last) > at.getTime()) keep({ ...tries, last: at.toISOString() });
      const seconds = Math.ceil(waitAfter(tries.failed) - (at.getTime() - Date.parse(tries.last)) / 1000);
      if (seconds > 0) throw new AppFailure('vault_wait', { seconds });
    },
    countWrong() {
      keep({ failed: (tries?.failed ?? 0) + 1, last: now().toISOString() });
    },
    forget() {
      if (!tries) return;
      tries = undefined;
      try {
        rmSync(path, { force: true });
      } catch {
        // See above.
      }
    },
  };
}
