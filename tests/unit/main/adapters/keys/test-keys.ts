import { argon2id } from 'hash-wasm';
import type { DeriveKey } from '../../../../../src/main/adapters/keys/derive-key.ts';
import { AppFailure } from '../../../../../src/main/services/app-failure.ts';
import type { SystemKeyStore } from '../../../../../src/main/services/ports/vault.ts';

/** The real function at a price that tests can pay. */
export const CHEAP = { memoryKiB: 64, iterations: 1, parallelism: 1, allowWeak: true } as const;

/** Argon2id on this thread. */
export const deriveKey: DeriveKey = ({ passphrase, salt, memoryKiB, iterations, parallelism }) =>
  argon2id({
    password: passphrase,
    salt,
    memorySize: memoryKiB,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: 'binary',
  });

/** A system store that can be switched off, as when a person moves to another computer. */
export function createTestSystemStore(): SystemKeyStore & { available: boolean } {
  return {
    available: true,
    isAvailable() {
      return this.available;
    },
    protect(secret) {
      if (!this.available) throw new AppFailure('system_store_unavailable', {});
      return Buffer.concat([Buffer.from('store'), secret.map((byte) => byte ^ 0x5a)]);
    },
    reveal(sealed) {
      if (!this.available) throw new AppFailure('system_store_unavailable', {});
      return Uint8Array.from(sealed.subarray(5), (byte) => byte ^ 0x5a);
    },
  };
}
