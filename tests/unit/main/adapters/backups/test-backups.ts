import { join } from 'node:path';
import { createVaultBackups } from '../../../../../src/main/adapters/backups/vault-backups.ts';
import { createFileVault, type FileVaultOptions } from '../../../../../src/main/adapters/vault/file-vault.ts';
import type { VaultBackups } from '../../../../../src/main/services/ports/vault-backups.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { CHEAP, deriveKey } from '../keys/test-keys.ts';
import { applicant, document } from '../sqlite/sample-records.ts';
import { PASSPHRASE } from '../vault/test-vaults.ts';

export type TestVault = ReturnType<typeof createFileVault>;

/** A vault and its backups in a folder, as one process has them. */
export function openPlace(
  folder: string,
  more: Partial<FileVaultOptions> = {},
): { vault: TestVault; backups: VaultBackups } {
  const vault = createFileVault({ folder, deriveKey, kdf: CHEAP, ...more });
  const keys = { deriveKey, systemKeys: more.systemKeys ?? null, cost: CHEAP, allowWeak: true };
  return { vault, backups: createVaultBackups({ vault, keys, ...(more.now ? { now: more.now } : {}) }) };
}

export interface Place {
  readonly vault: TestVault;
  readonly backups: VaultBackups;
  /** The data folder, and the folder around it. */
  readonly folder: string;
  readonly around: string;
  readonly recoveryKey: string;
}

/** A new open vault with one person and one document in it. */
export async function withBackups(
  work: (place: Place) => Promise<void>,
  more: Partial<FileVaultOptions> = {},
): Promise<void> {
  await withFolder(async (around) => {
    const folder = join(around, '数据 📁');
    const { vault, backups } = openPlace(folder, more);
    try {
      const recoveryKey = await vault.create({ passphrase: PASSPHRASE, systemStore: more.systemKeys !== undefined });
      const person = applicant();
      vault.store().applicants.insert(person);
      const bytes = Buffer.alloc(50_000, '内容');
      vault.store().documents.insert(document(person.id, bytes), bytes);
      await work({ vault, backups, folder, around, recoveryKey });
    } finally {
      vault.lock();
    }
  });
}
