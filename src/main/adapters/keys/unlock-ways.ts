import { randomBytes } from 'node:crypto';
import { AppFailure } from '../../services/app-failure.ts';
import type { SystemKeyStore, UnlockWay } from '../../services/ports/vault.ts';
import type { DeriveKey } from './derive-key.ts';
import { hkdf } from './hkdf.ts';
import { describeEntry, type KeyEntry, type KeyEntryOf, type KeyFile } from './key-file.ts';
import { isAcceptableCost, KDF_COST, type KdfCost, normalisePassphrase } from './passphrase.ts';
import { createRecoveryKey, parseRecoveryKey } from './recovery-key.ts';
import { unwrapKey, wrapKey } from './wrapped-key.ts';

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const RECOVERY_PURPOSE = 'beihao recovery key';

/** What unlocking needs from outside. */
export interface KeySources {
  readonly deriveKey: DeriveKey;
  /** Null in hosts without a system store. */
  readonly systemKeys: SystemKeyStore | null;
  readonly cost?: KdfCost;
  /** Accepts files with a cheaper passphrase than the app ever makes; for tests. */
  readonly allowWeak?: boolean;
}

/** The data key of a vault, and which vault that is: every wrapped key is bound to both. */
export interface VaultKey {
  readonly vaultId: string;
  readonly dataKey: Uint8Array;
}

function seal<E extends KeyEntry>(
  key: VaultKey,
  about: Pick<E, 'way' | 'kdf'>,
  wrappingKey: Uint8Array,
): Pick<E, 'way' | 'kdf'> & { nonce: string; sealed: string } {
  const wrapped = wrapKey(key.dataKey, wrappingKey, describeEntry(key.vaultId, about));
  wrappingKey.fill(0);
  return { ...about, ...wrapped };
}

async function passphraseKey(
  { kdf }: Pick<KeyEntryOf<'passphrase'>, 'kdf'>,
  passphrase: string,
  deriveKey: DeriveKey,
): Promise<Uint8Array> {
  const { memoryKiB, iterations, parallelism } = kdf;
  const salt = Buffer.from(kdf.salt, 'hex');
  return deriveKey({ passphrase: normalisePassphrase(passphrase), salt, memoryKiB, iterations, parallelism });
}

export async function wrapForPassphrase(
  key: VaultKey,
  passphrase: string,
  { deriveKey, cost = KDF_COST }: KeySources,
): Promise<KeyEntryOf<'passphrase'>> {
  const { memoryKiB, iterations, parallelism } = cost;
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const kdf = { name: 'argon2id', memoryKiB, iterations, parallelism, salt } as const;
  const wrappingKey = await passphraseKey({ kdf }, passphrase, deriveKey);
  return seal<KeyEntryOf<'passphrase'>>(key, { way: 'passphrase', kdf }, wrappingKey);
}

/** Answers the recovery key with its entry: it is not kept anywhere else. */
export function wrapForRecovery(key: VaultKey): {
  readonly entry: KeyEntryOf<'recovery-key'>;
  readonly recoveryKey: string;
} {
  const { bytes, text } = createRecoveryKey();
  const salt = randomBytes(SALT_BYTES);
  const kdf = { name: 'hkdf-sha256', salt: salt.toString('hex') } as const;
  const wrappingKey = hkdf(bytes, salt, RECOVERY_PURPOSE);
  bytes.fill(0);
  return { entry: seal<KeyEntryOf<'recovery-key'>>(key, { way: 'recovery-key', kdf }, wrappingKey), recoveryKey: text };
}

export function wrapForSystemStore(key: VaultKey, systemKeys: SystemKeyStore): KeyEntryOf<'system-store'> {
  const wrappingKey = randomBytes(KEY_BYTES);
  const protectedKey = Buffer.from(systemKeys.protect(Uint8Array.from(wrappingKey))).toString('hex');
  const kdf = { name: 'system-store', protectedKey } as const;
  return seal<KeyEntryOf<'system-store'>>(key, { way: 'system-store', kdf }, wrappingKey);
}

function entryOf<Way extends KeyEntry['way']>(file: KeyFile, way: Way): KeyEntryOf<Way> | undefined {
  return file.ways.find((entry): entry is KeyEntryOf<Way> => entry.way === way);
}

async function wrappingKeyOf(entry: KeyEntry, given: UnlockWay, sources: KeySources): Promise<Uint8Array | undefined> {
  if (entry.way === 'passphrase' && given.way === 'passphrase') {
    if (!isAcceptableCost(entry.kdf, sources.allowWeak ?? false)) throw new AppFailure('vault_corrupt', {});
    // Never a passphrase of ours, and Argon2id refuses it with an error of its own.
    if (given.secret === '') return undefined;
    return passphraseKey(entry, given.secret, sources.deriveKey);
  }
  if (entry.way === 'recovery-key' && given.way === 'recovery-key') {
    const bytes = parseRecoveryKey(given.secret);
    return bytes && hkdf(bytes, Buffer.from(entry.kdf.salt, 'hex'), RECOVERY_PURPOSE);
  }
  if (entry.way !== 'system-store' || !sources.systemKeys?.isAvailable()) return undefined;
  const revealed = sources.systemKeys.reveal(Buffer.from(entry.kdf.protectedKey, 'hex'));
  return revealed.length === KEY_BYTES ? revealed : undefined;
}

/** The data key, for the caller to wipe. Fails with `vault_wrong_secret` or `system_store_unavailable`. */
export async function unwrapDataKey(file: KeyFile, given: UnlockWay, sources: KeySources): Promise<Uint8Array> {
  const entry = entryOf(file, given.way);
  if (given.way === 'system-store' && !(entry && sources.systemKeys?.isAvailable())) {
    throw new AppFailure('system_store_unavailable', {});
  }
  const wrappingKey = entry && (await wrappingKeyOf(entry, given, sources));
  const dataKey = entry && wrappingKey && unwrapKey(entry, wrappingKey, describeEntry(file.vaultId, entry));
  wrappingKey?.fill(0);
  if (!dataKey) throw new AppFailure('vault_wrong_secret', { way: given.way });
  return dataKey;
}

/** The list with this way added, or put in the place of the one before. */
export function withEntry(ways: readonly KeyEntry[], entry: KeyEntry): KeyEntry[] {
  const others = ways.filter(({ way }) => way !== entry.way);
  return others.length === ways.length
    ? [...ways, entry]
    : ways.map((existing) => (existing.way === entry.way ? entry : existing));
}
