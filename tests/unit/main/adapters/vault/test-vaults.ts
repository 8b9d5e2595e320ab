import { join } from 'node:path';
import { PAGE_SIZE } from '../../../../../src/main/adapters/sqlite/connection.ts';
import { createFileVault, type FileVaultOptions } from '../../../../../src/main/adapters/vault/file-vault.ts';
import type { Vault } from '../../../../../src/main/services/ports/vault.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { CHEAP, deriveKey } from '../keys/test-keys.ts';
import { applicant } from '../sqlite/sample-records.ts';

export const PASSPHRASE = '春眠不觉晓';
export const by = (secret: string) => ({ way: 'passphrase', secret }) as const;
export const given = { way: 'passphrase', secret: PASSPHRASE } as const;

/** A vault whose folder has a name that not every program takes. */
export function vaultIn(folder: string, more: Partial<FileVaultOptions> = {}): Vault {
  return createFileVault({ folder: join(folder, '数据 📁'), deriveKey, kdf: CHEAP, ...more });
}

/** A new vault with one person in it, open. */
export async function withVault(work: (at: { vault: Vault; folder: string; recoveryKey: string }) => Promise<void>) {
  await withFolder(async (folder) => {
    const vault = vaultIn(folder);
    try {
      const recoveryKey = await vault.create({ passphrase: PASSPHRASE, systemStore: false });
      vault.store().applicants.insert(applicant());
      await work({ vault, folder: join(folder, '数据 📁'), recoveryKey });
    } finally {
      vault.lock();
    }
  });
}

/** The vault of a folder, as another window or process would see it. */
export const another = (folder: string, more: Partial<FileVaultOptions> = {}): Vault =>
  createFileVault({ folder, deriveKey, kdf: CHEAP, ...more });

/** How many pages of a database differ; all of them where the size does. */
export function changedPages(before: Buffer, after: Buffer): number {
  if (before.length !== after.length) return before.length / PAGE_SIZE;
  const starts = Array.from({ length: before.length / PAGE_SIZE }, (_, page) => page * PAGE_SIZE);
  return starts.filter((at) => before.compare(after, at, at + PAGE_SIZE, at, at + PAGE_SIZE) !== 0).length;
}
