/** Cost and salt of one Argon2id derivation. */
export interface DeriveKeyParams {
  /** Normalised already; hashed as UTF-8. */
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** Argon2id (version 1.3) to 32 bytes. Injected: it takes a good part of a second and belongs in a worker thread. */
export type DeriveKey = (params: DeriveKeyParams) => Promise<Uint8Array>;
