import { createFileVault } from '../../src/main/adapters/vault/file-vault.ts';
import type { VaultStore } from '../../src/main/services/ports/vault-store.ts';
import { deriveKey } from '../unit/main/adapters/keys/test-keys.ts';

interface Seed {
  readonly dataDir: string;
  readonly passphrase: string;
}

/** A real vault with something in it, before any host looks at it, with a key derivation as strong as the host asks for. */
export async function seedVault({ dataDir, passphrase }: Seed, fill: (store: VaultStore) => void): Promise<void> {
  const vault = createFileVault({ folder: dataDir, deriveKey });
  const recoveryKey = await vault.create({ passphrase, systemStore: false });
  await vault.confirmRecoveryKey(recoveryKey);
  fill(vault.store());
  vault.lock();
}
