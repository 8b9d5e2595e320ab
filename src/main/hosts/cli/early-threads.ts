import { createWorkerPool, type WorkerPool } from '../../adapters/worker/worker-pool.ts';
import { checkoutResources, checkoutWorkerUrl } from '../checkout.ts';

/** The threads of a command that is sure to open documents, with the first of them loading its engines. */
export function startThreads(): WorkerPool {
  const pool = createWorkerPool({ workerUrl: checkoutWorkerUrl, resourcesDir: checkoutResources });
  pool.warmUp();
  return pool;
}
