import type { VaultStore } from './vault-store.ts';

export type UnlockKind = 'passphrase' | 'recovery-key' | 'system-store';

/** One way to open the vault, with what the person gave for it. */
export type UnlockWay =
  | { readonly way: 'passphrase'; readonly secret: string }
  | { readonly way: 'recovery-key'; readonly secret: string }
  | { readonly way: 'system-store' };

/** What shows that it is the owner who asks, also while the vault is open: a passer-by has neither. */
export type Proof = Exclude<UnlockWay, { readonly way: 'system-store' }>;

export interface VaultStatus {
  readonly state: 'missing' | 'locked' | 'open';
  readonly ways: readonly UnlockKind[];
  readonly systemStoreAvailable: boolean;
  readonly folder: string;
  /** The schema version of the open vault; null while it is locked or missing. */
  readonly schemaVersion: number | null;
  /** Whether `vault.json` is not as this app left it; told while the vault is open. */
  readonly keysEdited: boolean;
  /** Whether the open vault lies where nothing can be written: every change fails with `vault_read_only`. */
  readonly readOnly: boolean;
  /** Whether the person has typed the recovery key back since it was made; null while locked, or without one. */
  readonly recoveryKeyConfirmed: boolean | null;
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
  /** Puts the passphrase in the place of the one before, or adds it where there was none. */
  changePassphrase(proof: Proof, next: string): Promise<void>;
  /** Answers a new recovery key; the one before stops working. */
  renewRecoveryKey(proof: Proof): Promise<string>;
  addSystemStore(proof: Proof): Promise<void>;
  /** Fails with `vault_last_way` where neither passphrase nor recovery key would stay. */
  removeWay(way: UnlockKind, proof: Proof): Promise<void>;
  /** Whether this is the recovery key; from then on it counts as confirmed. Needs the open vault. */
  confirmRecoveryKey(typed: string): Promise<boolean>;
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
