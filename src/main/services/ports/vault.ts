import type { VaultStore } from './vault-store.ts';

export type UnlockKind = 'passphrase' | 'recovery-key' | 'system-store';

/** One way to open the vault, with what the person gave for it. */
export type UnlockWay =
  | { readonly way: 'passphrase'; readonly secret: string }
  | { readonly way: 'recovery-key'; readonly secret: string }
  | { readonly way: 'system-store' };

export interface VaultStatus {
  readonly state: 'missing' | 'locked' | 'open';
  readonly ways: readonly UnlockKind[];
  readonly systemStoreAvailable: boolean;
  readonly folder: string;
  /** The schema version of the open vault; null while it is locked or missing. */
  readonly schemaVersion: number | null;
}

export interface VaultReport {
  readonly ok: boolean;
  readonly counts: {
    readonly applicants: number;
    readonly documents: number;
    readonly programs: number;
    readonly blobs: number;
  };
  /** Codes and ids only, never names or numbers. */
  readonly problems: readonly string[];
}

/**
 * The vault (DESIGN.md 4): one encrypted file and the wrapped keys beside it.
 * Fails with `vault_*` and `system_store_unavailable` of the error list.
 */
export interface Vault {
  status(): VaultStatus;
  /** Makes an empty vault and leaves it open. Answers the recovery key, grouped for reading; it is shown once. */
  create(options: { readonly passphrase: string; readonly systemStore: boolean }): Promise<string>;
  unlock(way: UnlockWay): Promise<void>;
  /** Closes the database and forgets the key. No-op on a locked vault. */
  lock(): void;
  changePassphrase(current: string, next: string): Promise<void>;
  /** Answers a new recovery key after checking the passphrase; the one before stops working. */
  renewRecoveryKey(passphrase: string): Promise<string>;
  verify(): VaultReport;
  /** The data of the open vault; throws `vault_locked` or `vault_missing` otherwise. */
  store(): VaultStore;
}

/**
 * The operating system's own secret store (Electron `safeStorage`). Other hosts have none.
 * `protect` and `reveal` fail with `system_store_unavailable`.
 */
export interface SystemKeyStore {
  isAvailable(): boolean;
  protect(secret: Uint8Array): Uint8Array;
  reveal(sealed: Uint8Array): Uint8Array;
}
