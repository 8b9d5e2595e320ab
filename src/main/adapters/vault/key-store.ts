import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { AppFailure } from '../../services/app-failure.ts';
import type { UnlockKind, UnlockWay } from '../../services/ports/vault.ts';
import { errnoOf, toDiskFailure } from '../files/disk-failure.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import {
  formatKeyFile,
  isKeyFileIntact,
  type KeyEntry,
  type KeyFile,
  parseKeyFile,
  sealKeyFile,
} from '../keys/key-file.ts';
import {
  type KeySources,
  unwrapDataKey,
  type VaultKey,
  withEntry,
  wrapForPassphrase,
  wrapForRecovery,
  wrapForSystemStore,
} from '../keys/unlock-ways.ts';

const DATA_KEY_BYTES = 32;

/** A new vault's keys, before anything of them is on the disk. */
export interface NewKeys {
  readonly dataKey: Uint8Array;
  readonly recoveryKey: string;
  /** Writes `vault.json`: from then on there is a vault. */
  save(): Promise<void>;
}

/** `vault.json` and what can be done with it. Every write replaces the file in one step. */
export interface KeyStore {
  exists(): boolean;
  /** The ways that the file names; none when it cannot be read. */
  ways(): readonly UnlockKind[];
  prepare(passphrase: string, systemStore: boolean): Promise<NewKeys>;
  unlock(way: UnlockWay): Promise<Uint8Array>;
  /** Whether the file still is as it was last written with this key. */
  isIntact(dataKey: Uint8Array): boolean;
  changePassphrase(current: string, next: string): Promise<void>;
  renewRecoveryKey(passphrase: string): Promise<string>;
}

export function createKeyStore(path: string, sources: KeySources): KeyStore {
  const read = (): KeyFile => readKeyFile(path);
  const save = (key: VaultKey, ways: readonly KeyEntry[]): Promise<void> =>
    writeAtomically(path, formatKeyFile(sealKeyFile({ vaultId: key.vaultId, ways: [...ways] }, key.dataKey)));
  return {
    exists: () => existsSync(path),
    ways: () => readWays(path),
    prepare: async (passphrase, systemStore) => {
      const key = { vaultId: randomUUID(), dataKey: randomBytes(DATA_KEY_BYTES) };
      const { entry, recoveryKey } = wrapForRecovery(key);
      const ways: KeyEntry[] = [await wrapForPassphrase(key, passphrase, sources), entry];
      if (systemStore && sources.systemKeys) ways.push(wrapForSystemStore(key, sources.systemKeys));
      return { dataKey: key.dataKey, recoveryKey, save: () => save(key, ways) };
    },
    unlock: (way) => unwrapDataKey(read(), way, sources),
    isIntact: (dataKey) => isIntact(path, dataKey),
    changePassphrase: (current, next) =>
      withPassphrase(read(), current, sources, async (key, ways) => {
        await save(key, withEntry(ways, await wrapForPassphrase(key, next, sources)));
      }),
    renewRecoveryKey: (passphrase) =>
      withPassphrase(read(), passphrase, sources, async (key, ways) => {
        const { entry, recoveryKey } = wrapForRecovery(key);
        await save(key, withEntry(ways, entry));
        return recoveryKey;
      }),
  };
}

function readKeyFile(path: string): KeyFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw new AppFailure('vault_missing', {});
    throw toDiskFailure(error, path);
  }
  return parseKeyFile(text);
}

function readWays(path: string): readonly UnlockKind[] {
  try {
    return readKeyFile(path).ways.map(({ way }) => way);
  } catch (error) {
    // The status is always answered; unlocking then says what is wrong with the file.
    if (error instanceof AppFailure) return [];
    throw error;
  }
}

function isIntact(path: string, dataKey: Uint8Array): boolean {
  try {
    return isKeyFileIntact(readKeyFile(path), dataKey);
  } catch (error) {
    if (error instanceof AppFailure) return false;
    throw error;
  }
}

async function withPassphrase<T>(
  file: KeyFile,
  passphrase: string,
  sources: KeySources,
  work: (key: VaultKey, ways: readonly KeyEntry[]) => Promise<T>,
): Promise<T> {
  const dataKey = await unwrapDataKey(file, { way: 'passphrase', secret: passphrase }, sources);
  try {
    // A new seal over an edited file would hide the edit for ever.
    if (!isKeyFileIntact(file, dataKey)) throw new AppFailure('vault_corrupt', {});
    return await work({ vaultId: file.vaultId, dataKey }, file.ways);
  } finally {
    dataKey.fill(0);
  }
}
