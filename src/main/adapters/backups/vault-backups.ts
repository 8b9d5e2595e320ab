import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { AppFailure } from '../../services/app-failure.ts';
import type { UnlockWay } from '../../services/ports/vault.ts';
import type {
  Backup,
  BackupKind,
  BackupOptions,
  BackupReport,
  BackupSource,
  VaultBackups,
} from '../../services/ports/vault-backups.ts';
import { toDiskFailure } from '../files/disk-failure.ts';
import { parseKeyFile } from '../keys/key-file.ts';
import type { KeySources } from '../keys/unlock-ways.ts';
import { inspectDatabase } from '../sqlite/inspect-database.ts';
import { MIGRATIONS } from '../sqlite/migrations/migrations.ts';
import type { VaultInside } from '../vault/vault-inside.ts';
import {
  freeBackupName,
  listBackups,
  makeBackupFolder,
  pathOfBackup,
  removeBackup,
  removePartials,
} from './backup-folder.ts';
import { type BackupOnDisk, readBackup, unlockBackup } from './open-backup.ts';
import { abandonRestore, commitRestore, finishRestore, prepareRestore } from './pending-restore.ts';
import { unpackBackup } from './restore-files.ts';
import { runSteps } from './run-steps.ts';
import { stampOf } from './stamp.ts';
import { findSurplus } from './thin-out.ts';
import { writeBackup } from './write-backup.ts';

export interface VaultBackupsOptions {
  readonly vault: VaultInside;
  readonly keys: KeySources;
  readonly now?: () => Date;
  /** The newest schema version that the vault understands; the app's own, unless a test brings more. */
  readonly schemaVersions?: number;
}

/** A backup that was read whole, and its key, for the caller to wipe. */
interface Inspected {
  readonly backup: BackupOnDisk;
  readonly dataKey: Uint8Array;
  readonly report: BackupReport;
}

class FileBackups implements VaultBackups {
  readonly #vault: VaultInside;
  readonly #keys: KeySources;
  readonly #now: () => Date;
  readonly #schemaVersions: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ vault, keys, now = () => new Date(), schemaVersions = MIGRATIONS.length }: VaultBackupsOptions) {
    this.#vault = vault;
    this.#keys = keys;
    this.#now = now;
    this.#schemaVersions = schemaVersions;
  }

  get folder(): string {
    return this.#vault.files.backups;
  }

  list(): readonly Backup[] {
    return listBackups(this.folder);
  }

  create(kind: 'daily' | 'manual', options: BackupOptions = {}): Promise<Backup> {
    return this.#inTurn(() => this.#create(kind, options));
  }

  async writeTo(path: string, options: BackupOptions = {}): Promise<{ bytes: number; createdAt: string }> {
    return this.#inTurn(() => this.#write(resolve(path), 'manual', options));
  }

  remove(name: string): void {
    removeBackup(this.folder, name);
  }

  async inspect(source: BackupSource, way: UnlockWay, options: BackupOptions = {}): Promise<BackupReport> {
    const { dataKey, report } = await this.#inspect(source, way, options);
    dataKey.fill(0);
    return report;
  }

  restore(
    source: BackupSource,
    way: UnlockWay,
    options: BackupOptions = {},
  ): Promise<{ report: BackupReport; kept: string | null }> {
    return this.#inTurn(async () => {
      const inspected = await this.#inspect(source, way, options);
      try {
        if (!inspected.report.ok) throw new AppFailure('backup_damaged', { file: basename(inspected.backup.path) });
        return { report: inspected.report, kept: await this.#replace(inspected, options) };
      } finally {
        inspected.dataKey.fill(0);
      }
    });
  }

  async #create(kind: BackupKind, options: BackupOptions): Promise<Backup> {
    const { database } = this.#vault.open();
    makeBackupFolder(this.folder);
    removePartials(this.folder);
    const stamp = stampOf(this.#now());
    const name = freeBackupName(this.folder, `${kind}-${stamp}`);
    const { bytes, createdAt } = await this.#write(join(this.folder, name), kind, options);
    for (const surplus of findSurplus(this.list())) removeBackup(this.folder, surplus.name);
    return { name, kind, createdAt, bytes, schemaVersion: database.schemaVersion };
  }

  async #write(
    path: string,
    kind: BackupKind,
    { signal, onProgress }: BackupOptions,
  ): Promise<{ readonly bytes: number; readonly createdAt: string }> {
    const { database, dataKey } = this.#vault.open();
    const createdAt = this.#now().toISOString();
    const locking = new AbortController();
    const both = signal ? AbortSignal.any([signal, locking.signal]) : locking.signal;
    const snapshot = database.snapshot(dataKey);
    // Its own copy of the key: locking wipes the vault's while a step here may still be under way.
    const key = Uint8Array.from(dataKey);
    const forget = this.#vault.beforeLock(() => {
      locking.abort();
      snapshot.close();
    });
    try {
      const { schemaVersion } = database;
      const content = { snapshot, dataKey: key, kind, createdAt, schemaVersion, keys: this.#keyFileText() };
      return { bytes: await writeBackup(path, content, { signal: both, onProgress }), createdAt };
    } finally {
      forget();
      snapshot.close();
      key.fill(0);
    }
  }

  #keyFileText(): string {
    const { keys, folder } = this.#vault.files;
    try {
      return readFileSync(keys, 'utf8');
    } catch (error) {
      throw toDiskFailure(error, folder);
    }
  }

  async #inspect(source: BackupSource, way: UnlockWay, options: BackupOptions): Promise<Inspected> {
    const path = 'name' in source ? pathOfBackup(this.folder, source.name) : resolve(source.path);
    const backup = readBackup(path);
    if (backup.trailer.schemaVersion > this.#schemaVersions) throw new AppFailure('vault_newer', {});
    const dataKey = await unlockBackup(backup, way, this.#keys);
    try {
      const found = await runSteps(inspectDatabase(path, dataKey), options);
      const { createdAt } = backup.trailer;
      const ways = parseKeyFile(backup.trailer.keys).ways.map((entry) => entry.way);
      return { backup, dataKey, report: { ...found, createdAt, bytes: backup.bytes, ways } };
    } catch (error) {
      dataKey.fill(0);
      throw error;
    }
  }

  /** First everything that can fail, beside the vault; then the move, which cannot stop half-way. */
  async #replace({ backup, dataKey }: Inspected, options: BackupOptions): Promise<string | null> {
    const { folder } = this.#vault.files;
    const preparing = prepareRestore(folder);
    try {
      await unpackBackup(backup, { folder: preparing, dataKey }, options);
      const before = this.#isOpen() ? await this.#create('before-restore', options) : undefined;
      return await this.#vault.whileClosed(async () => {
        commitRestore(folder, { dropReplaced: before !== undefined });
        const kept = finishRestore(folder, stampOf(this.#now()));
        return before?.name ?? kept;
      });
    } catch (error) {
      abandonRestore(folder);
      throw error;
    }
  }

  #isOpen(): boolean {
    try {
      this.#vault.open();
      return true;
    } catch (error) {
      if (error instanceof AppFailure) return false;
      throw error;
    }
  }

  /** One at a time: a second snapshot could not bring the log into the file. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }
}

/** The backups of the vault in a folder, in `backups/` beside it. */
export function createVaultBackups(options: VaultBackupsOptions): VaultBackups {
  return new FileBackups(options);
}
