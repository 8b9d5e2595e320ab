import { z } from 'zod';
import { AppFailure } from '../../services/app-failure.ts';
import type { VaultDatabase } from '../sqlite/open-vault-database.ts';
import type { KeyStore } from './key-store.ts';
import type { VaultInside } from './vault-inside.ts';

const RECORD = 'vault.keySeal';
const record = z.object({ revision: z.int().nonnegative(), mac: z.string() });

type Opened = ReturnType<VaultInside['open']>;

function findKnown({ database }: Opened): z.output<typeof record> | undefined {
  return record.safeParse(database.store.settings.find(RECORD)).data;
}

/**
 * Whether `vault.json` was edited, or is not the newest that this vault knows of. An older one put back has a seal of
 * ours, and with it the passphrase of that time would work again; so the vault remembers the newest seal inside. A
 * file that is newer still is ours as well: a change that was made while the vault was locked.
 */
export function isKeyFileEdited(keys: KeyStore, opened: Opened): boolean {
  const seal = keys.seal(opened.dataKey);
  if (!seal) return true;
  const known = findKnown(opened);
  if (!known || seal.revision > known.revision) return false;
  return seal.revision !== known.revision || seal.mac !== known.mac;
}

/** Notes the file's seal inside the vault, for the next unlock to hold it against. */
export function rememberKeyFile(keys: KeyStore, opened: Opened): void {
  const seal = keys.seal(opened.dataKey);
  if (!seal || findKnown(opened)?.mac === seal.mac) return;
  try {
    opened.database.store.settings.save(RECORD, { revision: seal.revision, mac: seal.mac });
  } catch (error) {
    // A full disk keeps nobody out; the next unlock does it.
    if (!(error instanceof AppFailure)) throw error;
  }
}

/** The same for a vault that is locked. Where its database does not open, its keys can be changed all the same. */
export function rememberWhileLocked(keys: KeyStore, dataKey: Uint8Array, open: () => VaultDatabase): void {
  try {
    const database = open();
    try {
      rememberKeyFile(keys, { database, dataKey });
    } finally {
      database.close();
    }
  } catch {
    // The keys are changed already, which is what was asked for; whoever unlocks is told what is wrong.
  }
}
