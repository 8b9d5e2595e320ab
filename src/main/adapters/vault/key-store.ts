import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { AppFailure, isFailure } from '../../services/app-failure.ts';
import type { Proof, UnlockKind, UnlockWay } from '../../services/ports/vault.ts';
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
import type { PassphraseTries } from './passphrase-tries.ts';

const DATA_KEY_BYTES = 32;

/** A new vault's keys, before anything of them is on the disk. */
export interface NewKeys {
  readonly dataKey: Uint8Array;
  readonly recoveryKey: string;
  /** Writes `vault.json`: from then on there is a vault. */
  save(): Promise<void>;
}

/** Which of the vault's key files it is. */
export interface KeySeal {
  readonly revision: number;
  readonly mac: string;
}

/** `vault.json` and what can be done with it. Every write replaces the file in one step. */
export interface KeyStore {
  exists(): boolean;
  /** The ways that the file names; none when it cannot be read. */
  ways(): readonly UnlockKind[];
  prepare(passphrase: string, systemStore: boolean): Promise<NewKeys>;
  unlock(way: UnlockWay): Promise<Uint8Array>;
  /** The file's seal where it still is as it was written with this key; undefined where it was edited. */
  seal(dataKey: Uint8Array): KeySeal | undefined;
  /** Which recovery key there is, without telling it; undefined where there is none. */
  recoveryKeyId(): string | undefined;
  changePassphrase(proof: Proof, next: string): Promise<void>;
  renewRecoveryKey(proof: Proof): Promise<string>;
  addSystemStore(proof: Proof): Promise<void>;
  removeWay(way: UnlockKind, proof: Proof): Promise<void>;
}

/** The data key, after a wait where too many passphrases were wrong. A recovery key cannot be guessed and never waits. */
async function unwrapSlowly(file: KeyFile, way: UnlockWay, sources: KeyStoreSources): Promise<Uint8Array> {
  const { tries } = sources;
  if (way.way === 'passphrase') tries?.assertMayTry();
  try {
    const dataKey = await unwrapDataKey(file, way, sources);
    tries?.forget();
    return dataKey;
  } catch (error) {
    if (way.way === 'passphrase' && isFailure(error, 'vault_wrong_secret')) tries?.countWrong();
    throw error;
  }
}

function withoutEntry(ways: readonly KeyEntry[], removed: UnlockKind): readonly KeyEntry[] {
  const rest = ways.filter(({ way }) => way !== removed);
  // The system's store stays on this computer and proves nothing: it cannot be all that is left.
  if (rest.every(({ way }) => way === 'system-store')) throw new AppFailure('vault_last_way', {});
  return rest;
}

export interface KeyStoreSources extends KeySources {
  /** Without it nobody is slowed down. */
  readonly tries?: PassphraseTries;
  readonly now?: () => Date;
  /** Called with the data key after each change of the file, before the key is wiped. */
  readonly changed?: (dataKey: Uint8Array) => void;
}

export function createKeyStore(path: string, sources: KeyStoreSources): KeyStore {
  const change = <T>(proof: Proof, work: ChangeKeys<T>): Promise<T> => withProof(read(), proof, sources, work);
  const read = (): KeyFile => readKeyFile(path);
  const save = (key: VaultKey, ways: readonly KeyEntry[]): Promise<void> => {
    const content = { vaultId: key.vaultId, revision: nextRevision(path, sources), ways: [...ways] };
    return writeAtomically(path, formatKeyFile(sealKeyFile(content, key.dataKey)));
  };
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
    unlock: (way) => unwrapSlowly(read(), way, sources),
    seal: (dataKey) => sealOf(path, dataKey),
    recoveryKeyId: () => idOfRecoveryKey(path),
    changePassphrase: (proof, next) =>
      change(proof, async (key, ways) => {
        await save(key, withEntry(ways, await wrapForPassphrase(key, next, sources)));
      }),
    renewRecoveryKey: (proof) =>
      change(proof, async (key, ways) => {
        const { entry, recoveryKey } = wrapForRecovery(key);
        await save(key, withEntry(ways, entry));
        return recoveryKey;
      }),
    addSystemStore: (proof) =>
      change(proof, async (key, ways) => {
        if (!sources.systemKeys?.isAvailable()) throw new AppFailure('system_store_unavailable', {});
        await save(key, withEntry(ways, wrapForSystemStore(key, sources.systemKeys)));
      }),
    removeWay: (way, proof) => change(proof, (key, ways) => save(key, withoutEntry(ways, way))),
  };
}

/**
 * The time, and more than before whatever the clock says: a change made over an old file that was put back is newer
 * than everything that the vault has seen.
 */
function nextRevision(path: string, { now = () => new Date() }: KeyStoreSources): number {
  const before = existsSync(path) ? (readKeyFile(path).revision ?? 0) : 0;
  return Math.max(before + 1, now().getTime());
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

function sealOf(path: string, dataKey: Uint8Array): KeySeal | undefined {
  try {
    const file = readKeyFile(path);
    return isKeyFileIntact(file, dataKey) ? { revision: file.revision ?? 0, mac: file.mac } : undefined;
  } catch (error) {
    if (error instanceof AppFailure) return undefined;
    throw error;
  }
}

function idOfRecoveryKey(path: string): string | undefined {
  try {
    // Its salt is new with every key, and no secret.
    return readKeyFile(path).ways.find((entry) => entry.way === 'recovery-key')?.kdf.salt;
  } catch (error) {
    if (error instanceof AppFailure) return undefined;
    throw error;
  }
}

type ChangeKeys<T> = (key: VaultKey, ways: readonly KeyEntry[]) => Promise<T>;

async function withProof<T>(file: KeyFile, proof: Proof, sources: KeyStoreSources, work: ChangeKeys<T>): Promise<T> {
  const dataKey = await unwrapSlowly(file, proof, sources);
  try {
    // A new seal over an edited file would hide the edit for ever.
    if (!isKeyFileIntact(file, dataKey)) throw new AppFailure('vault_corrupt', {});
    const done = await work({ vaultId: file.vaultId, dataKey }, file.ways);
    sources.changed?.(dataKey);
    return done;
  } finally {
    dataKey.fill(0);
  }
}
