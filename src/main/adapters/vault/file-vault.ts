import { resolve } from 'node:path';
import { AppFailure, isFailure } from '../../services/app-failure.ts';
import type {
  Proof,
  SystemKeyStore,
  UnlockKind,
  UnlockWay,
  Vault,
  VaultReport,
  VaultStatus,
} from '../../services/ports/vault.ts';
import type { VaultStore } from '../../services/ports/vault-store.ts';
import { finishRestore, isRestorePending } from '../backups/pending-restore.ts';
import { stampOf } from '../backups/stamp.ts';
import type { DeriveKey } from '../keys/derive-key.ts';
import type { WeakKdf } from '../keys/passphrase.ts';
import type { Migration } from '../sqlite/migrations/migration.ts';
import type { VaultDatabase } from '../sqlite/open-vault-database.ts';
import { isKeyFileEdited, rememberKeyFile, rememberWhileLocked } from './key-record.ts';
import { createKeyStore, type KeyStore } from './key-store.ts';
import { createPassphraseTries } from './passphrase-tries.ts';
import { acquireProcessLock, assertNotHeld, type LockHolder, type ProcessLock } from './process-lock.ts';
import { copyForReading, isReadOnly, removeAbandoned } from './read-only-copy.ts';
import { createDatabase, type DatabaseOptions, openCopy, openDatabase } from './vault-databases.ts';
import { makeFolder, type VaultFolder, vaultFolder } from './vault-folder.ts';
import type { VaultInside } from './vault-inside.ts';

export interface FileVaultOptions {
  readonly folder: string;
  readonly deriveKey: DeriveKey;
  /** Null or absent in hosts without a system store. */
  readonly systemKeys?: SystemKeyStore | null;
  readonly kdf?: WeakKdf | undefined;
  readonly now?: () => Date;
  /** Who has the vault open, for others who are refused. */
  readonly host?: LockHolder;
  /** The app's own, unless a test brings more. */
  readonly migrations?: readonly Migration[];
}

/** The setting that says which recovery key was typed back. */
const CONFIRMED = 'vault.confirmedRecoveryKey';

interface Session {
  readonly database: VaultDatabase;
  readonly dataKey: Uint8Array;
  readonly lock: ProcessLock;
  /** Whether `vault.json` was edited when the vault was opened. */
  readonly keysEdited: boolean;
  /** Whether it is a copy of a vault that cannot be written. */
  readonly readOnly: boolean;
}

class FileVault implements Vault, VaultInside {
  readonly files: VaultFolder;
  readonly #keys: KeyStore;
  readonly #systemKeys: SystemKeyStore | null;
  readonly #now: () => Date;
  readonly #host: LockHolder | undefined;
  readonly #databases: DatabaseOptions;
  readonly #beforeLock = new Set<() => void>();
  #session: Session | null = null;
  /** Counts the locks: one that comes while a key is being derived must win over the unlock that waits for it. */
  #locks = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: FileVaultOptions) {
    const { folder, deriveKey, systemKeys = null, kdf, now = () => new Date(), migrations } = options;
    this.files = vaultFolder(resolve(folder));
    this.#host = options.host;
    this.#systemKeys = systemKeys;
    this.#now = now;
    this.#databases = { now, ...(migrations ? { migrations } : {}) };
    const tries = createPassphraseTries(this.files.tries, now);
    const sources = { deriveKey, systemKeys, tries, now, changed: (key: Uint8Array) => this.#rememberKeys(key) };
    this.#keys = createKeyStore(this.files.keys, kdf ? { ...sources, cost: kdf, allowWeak: kdf.allowWeak } : sources);
    this.#finishRestore();
  }

  status(): VaultStatus {
    return {
      state: this.#state(),
      ways: this.#keys.ways(),
      systemStoreAvailable: this.#systemKeys?.isAvailable() ?? false,
      folder: this.files.folder,
      schemaVersion: this.#session?.database.schemaVersion ?? null,
      keysEdited: this.#session?.keysEdited ?? false,
      readOnly: this.#session?.readOnly ?? false,
      recoveryKeyConfirmed: this.#isRecoveryKeyConfirmed(),
    };
  }

  create(options: { readonly passphrase: string; readonly systemStore: boolean }): Promise<string> {
    const locks = this.#locks;
    return this.#inTurn(async () => {
      this.#assertCreatable(options);
      makeFolder(this.files);
      return this.#withLock(async (keep) => {
        // Asked again: another process may have been faster before the lock was ours.
        if (this.#keys.exists()) throw new AppFailure('vault_exists', {});
        const keys = await this.#keys.prepare(options.passphrase, options.systemStore);
        keep(await createDatabase(this.files, keys, this.#now().toISOString().slice(0, 10)), keys.dataKey);
        if (locks !== this.#locks) this.lock();
        return keys.recoveryKey;
      });
    });
  }

  unlock(way: UnlockWay): Promise<void> {
    const locks = this.#locks;
    return this.#inTurn(async () => {
      if (!this.#keys.exists()) throw new AppFailure('vault_missing', {});
      // Open already: the secret is checked all the same, or any would seem right.
      if (this.#session) return void (await this.#keys.unlock(way)).fill(0);
      await (isReadOnly(this.files) ? this.#openCopy(way, locks) : this.#openOwn(way, locks));
    });
  }

  #openOwn(way: UnlockWay, locks: number): Promise<void> {
    return this.#withLock((keep) =>
      this.#withKey(way, locks, (dataKey) => keep(openDatabase(this.files, dataKey, this.#databases), dataKey)),
    );
  }

  async #openCopy(way: UnlockWay, locks: number): Promise<void> {
    assertNotHeld(this.files.lock);
    const copy = await copyForReading(this.files);
    try {
      await this.#withKey(way, locks, (dataKey) => {
        const database = openCopy(copy.database, dataKey, this.#databases);
        this.#keep({ database, dataKey, lock: { release: copy.remove }, readOnly: true });
      });
    } finally {
      if (!this.#session) copy.remove();
    }
  }

  /** The key is the work's to keep, and wiped where that fails. */
  async #withKey(way: UnlockWay, locks: number, work: (dataKey: Uint8Array) => void): Promise<void> {
    const dataKey = await this.#keys.unlock(way);
    try {
      if (locks !== this.#locks) throw new AppFailure('vault_locked', {});
      work(dataKey);
    } catch (error) {
      dataKey.fill(0);
      throw error;
    }
  }

  #keep(session: Omit<Session, 'keysEdited'>): void {
    const keysEdited = isKeyFileEdited(this.#keys, session);
    this.#session = { ...session, keysEdited };
    if (!keysEdited && !session.readOnly) rememberKeyFile(this.#keys, session);
  }

  lock(): void {
    this.#locks += 1;
    for (const listener of this.#beforeLock) listener();
    const session = this.#session;
    this.#session = null;
    try {
      session?.database.close();
    } finally {
      session?.dataKey.fill(0);
      session?.lock.release();
    }
  }

  changePassphrase(proof: Proof, next: string): Promise<void> {
    if (next === '') return Promise.reject(new AppFailure('input_invalid', { field: 'next' }));
    return this.#onKeyFile(() => this.#keys.changePassphrase(proof, next));
  }

  renewRecoveryKey(proof: Proof): Promise<string> {
    return this.#onKeyFile(() => this.#keys.renewRecoveryKey(proof));
  }

  addSystemStore(proof: Proof): Promise<void> {
    return this.#onKeyFile(() => this.#keys.addSystemStore(proof));
  }

  removeWay(way: UnlockKind, proof: Proof): Promise<void> {
    return this.#onKeyFile(() => this.#keys.removeWay(way, proof));
  }

  confirmRecoveryKey(typed: string): Promise<boolean> {
    return this.#inTurn(async () => {
      this.open();
      try {
        (await this.#keys.unlock({ way: 'recovery-key', secret: typed })).fill(0);
      } catch (error) {
        if (isFailure(error, 'vault_wrong_secret')) return false;
        throw error;
      }
      if (!this.open().readOnly) this.store().settings.save(CONFIRMED, this.#keys.recoveryKeyId());
      return true;
    });
  }

  verify(): VaultReport {
    const { database, dataKey } = this.open();
    const report = database.verify(dataKey);
    if (!isKeyFileEdited(this.#keys, { database, dataKey })) return report;
    return { ...report, ok: false, problems: [...report.problems, 'keys'] };
  }

  store(): VaultStore {
    return this.open().database.store;
  }

  open(): Session {
    if (this.#session) return this.#session;
    throw new AppFailure(this.#keys.exists() ? 'vault_locked' : 'vault_missing', {});
  }

  beforeLock(listener: () => void): () => void {
    this.#beforeLock.add(listener);
    return () => void this.#beforeLock.delete(listener);
  }

  whileClosed<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(() => {
      this.lock();
      makeFolder(this.files);
      return this.#withLock(work);
    });
  }

  /** What a crash in the middle of a restore left to do. Where another process is at it, that one does it. */
  #finishRestore(): void {
    if (!isRestorePending(this.files.folder)) return;
    try {
      const lock = acquireProcessLock(this.files.lock);
      try {
        finishRestore(this.files.folder, stampOf(this.#now()));
      } finally {
        lock.release();
      }
    } catch {
      // Whoever unlocks next tries again and tells what is wrong.
    }
  }

  #isRecoveryKeyConfirmed(): boolean | null {
    const id = this.#session ? this.#keys.recoveryKeyId() : undefined;
    return id === undefined ? null : this.store().settings.find(CONFIRMED) === id;
  }

  #state(): VaultStatus['state'] {
    if (this.#session) return 'open';
    return this.#keys.exists() ? 'locked' : 'missing';
  }

  #assertCreatable({ passphrase, systemStore }: { readonly passphrase: string; readonly systemStore: boolean }): void {
    if (this.#session || this.#keys.exists()) throw new AppFailure('vault_exists', {});
    if (passphrase === '') throw new AppFailure('input_invalid', { field: 'passphrase' });
    if (systemStore && !this.#systemKeys?.isAvailable()) throw new AppFailure('system_store_unavailable', {});
  }

  /** Work on `vault.json` alone, which needs no open vault but the folder for itself. */
  #onKeyFile<T>(work: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      if (!this.#keys.exists()) throw new AppFailure('vault_missing', {});
      if (isReadOnly(this.files)) throw new AppFailure('vault_read_only', {});
      return this.#session ? work() : this.#withLock(work);
    });
  }

  #rememberKeys(dataKey: Uint8Array): void {
    if (this.#session) rememberKeyFile(this.#keys, this.#session);
    else rememberWhileLocked(this.#keys, dataKey, () => openDatabase(this.files, dataKey, this.#databases));
  }

  /** Holds the lock file during the work, and longer when the work hands over what is to stay open. */
  async #withLock<T>(work: (keep: (database: VaultDatabase, dataKey: Uint8Array) => void) => Promise<T>): Promise<T> {
    const lock = acquireProcessLock(this.files.lock, this.#host);
    try {
      finishRestore(this.files.folder, stampOf(this.#now()));
      return await work((database, dataKey) => {
        this.#keep({ database, dataKey, lock, readOnly: false });
      });
    } finally {
      if (this.#session?.lock !== lock) lock.release();
    }
  }

  /** One at a time: two unlocks at once would open the database twice. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }
}

/** The vault in a folder: `vault.db`, `vault.json` beside it, and `vault.lock` while a process has it open. */
export function createFileVault(options: FileVaultOptions): Vault & VaultInside {
  removeAbandoned();
  return new FileVault(options);
}
