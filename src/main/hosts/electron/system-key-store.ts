import { safeStorage } from 'electron';
import { AppFailure } from '../../services/app-failure.ts';
import type { SystemKeyStore } from '../../services/ports/vault.ts';

/**
 * The operating system's secret store. On Linux without a secret service Electron falls back to a password that
 * is written in its source (`basic_text`): that protects nothing and is refused.
 */
export const electronKeyStore: SystemKeyStore = {
  isAvailable,
  protect(secret) {
    assertAvailable();
    return safeStorage.encryptString(Buffer.from(secret).toString('base64'));
  },
  reveal(sealed) {
    assertAvailable();
    return Uint8Array.from(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64'));
  },
};

function isAvailable(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

function assertAvailable(): void {
  if (!isAvailable()) throw new AppFailure('system_store_unavailable', {});
}
