import type { KeyDerivation } from './protocol.ts';
import type { WorkerPool } from './worker-pool.ts';

/** 32 bytes from a passphrase by Argon2id, in a worker: it takes most of a second and much memory on purpose. */
export function deriveKey(pool: WorkerPool, params: KeyDerivation): Promise<Uint8Array> {
  return pool.run<'derive-key'>({ kind: 'derive-key', params });
}
