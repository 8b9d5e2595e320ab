import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppFailure } from '../../services/app-failure.ts';
import type { BackupOptions } from '../../services/ports/vault-backups.ts';

/** Goes through the steps of a check one turn at a time, so that the window stays alive; answers what the check found. */
export async function runSteps<T>(
  steps: Generator<{ readonly done: number; readonly total: number }, T>,
  { signal, onProgress }: BackupOptions,
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.({ stage: 'checking', ...step.value });
    await nextTurn();
    // Thrown inside, where the check closes the file on its way out.
    if (signal?.aborted) steps.throw(new AppFailure('cancelled', {}));
  }
}
