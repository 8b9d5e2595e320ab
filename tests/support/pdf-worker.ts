import { fileURLToPath } from 'node:url';
import { ensureFont } from '../../scripts/fonts.mjs';
import type { WorkerPoolOptions } from '../../src/main/adapters/worker/worker-pool.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How the tests start the pool: the task file in source, the font in place. */
export function workerOptions(): WorkerPoolOptions {
  ensureFont(ROOT);
  return {
    workerUrl: new URL('../../src/main/adapters/worker/tasks.ts', import.meta.url),
    resourcesDir: `${ROOT}resources`,
  };
}
