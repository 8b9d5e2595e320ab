import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../files/temporary-folder.ts';
import { createTestSystemStore } from '../keys/test-keys.ts';
import { another, by, changedPages, given, PASSPHRASE, vaultIn, withVault } from './test-vaults.ts';

describe('ways to unlock', () => {
  it('take a new passphrase for the recovery key, without the data being written anew', () =>
    withVault(async ({ vault, folder, recoveryKey }) => {
      const proof = { way: 'recovery-key', secret: recoveryKey } as const;
      vault.lock();
      const database = readFileSync(join(folder, 'vault.db'));
      await vault.changePassphrase(proof, '想起来了');
      expect(changedPages(database, readFileSync(join(folder, 'vault.db')))).toBeLessThanOrEqual(2);
      await expect(vault.unlock(given)).rejects.toThrow('vault_wrong_secret');
      await vault.unlock(by('想起来了'));
      await expect(vault.changePassphrase({ ...proof, secret: 'x' }, 'y')).rejects.toThrow('vault_wrong_secret');
      expect(vault.store().applicants.list()).toHaveLength(1);
    }));

  it('come and go, but the last one that proves the owner stays', () =>
    withFolder(async (folder) => {
      const vault = vaultIn(folder, { systemKeys: createTestSystemStore() });
      const recoveryKey = await vault.create({ passphrase: PASSPHRASE, systemStore: false });
      const proof = { way: 'recovery-key', secret: recoveryKey } as const;
      await expect(vault.addSystemStore(by('x'))).rejects.toThrow('vault_wrong_secret');
      await vault.addSystemStore(given);
      await vault.removeWay('passphrase', proof);
      expect(vault.status().ways).toEqual(['recovery-key', 'system-store']);
      await expect(vault.removeWay('recovery-key', proof)).rejects.toThrow('vault_last_way');
      await vault.removeWay('system-store', proof);
      await expect(vault.removeWay('recovery-key', proof)).rejects.toThrow('vault_last_way');
      vault.lock();
      await expect(vault.unlock(given)).rejects.toThrow('vault_wrong_secret');
      await expect(vault.unlock({ way: 'system-store' })).rejects.toThrow('system_store_unavailable');
      await vault.unlock(proof);
      await vault.changePassphrase(proof, '回来了');
      expect(vault.verify().ok).toBe(true);
      vault.lock();
      await vault.unlock(by('回来了'));
      vault.lock();
    }));

  it('ask the recovery key back, and a new key is not confirmed', () =>
    withVault(async ({ vault, recoveryKey }) => {
      expect(vault.status().recoveryKeyConfirmed).toBe(false);
      expect(await vault.confirmRecoveryKey(`${recoveryKey.slice(0, -1)}?`)).toBe(false);
      expect(vault.status().recoveryKeyConfirmed).toBe(false);
      expect(await vault.confirmRecoveryKey(recoveryKey.toLowerCase().replaceAll('-', ' '))).toBe(true);
      expect(vault.status().recoveryKeyConfirmed).toBe(true);
      vault.lock();
      expect(vault.status().recoveryKeyConfirmed).toBeNull();
      await expect(vault.confirmRecoveryKey(recoveryKey)).rejects.toThrow('vault_locked');
      await vault.unlock(given);
      expect(vault.status().recoveryKeyConfirmed).toBe(true);
      await vault.renewRecoveryKey(given);
      expect(vault.status().recoveryKeyConfirmed).toBe(false);
    }));
});

/** The path of every value in a piece of JSON. */
function leaves(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  const text = String(value);
  return /[0-9a-f]$/.test(text) ? text.slice(0, -1) + (text.endsWith('0') ? '1' : '0') : `${text}x`;
}

it('never takes an edited field of vault.json for its own', () =>
  withVault(async ({ vault, folder }) => {
    vault.lock();
    const path = join(folder, 'vault.json');
    const text = readFileSync(path, 'utf8');
    const answers: Record<string, string> = {};
    for (const leaf of leaves(JSON.parse(text))) {
      const edited = JSON.parse(text);
      const holder = leaf.slice(0, -1).reduce((inner, key) => inner[key], edited);
      const last = leaf.at(-1) ?? '';
      holder[last] = changed(holder[last]);
      writeFileSync(path, JSON.stringify(edited));
      const again = another(folder, { now: () => new Date() });
      answers[leaf.join('.')] = await again.unlock(given).then(
        () => `open, edited: ${again.status().keysEdited}`,
        (error: Error) => error.message,
      );
      again.lock();
      writeFileSync(join(folder, 'vault.tries'), '');
    }
    expect(Object.keys(answers).length).toBeGreaterThan(12);
    expect(Object.entries(answers).filter(([, answer]) => answer === 'open, edited: false')).toEqual([]);
    expect(answers['mac']).toBe('open, edited: true');
    expect(answers['ways.0.kdf.memoryKiB']).toBe('vault_wrong_secret');
    writeFileSync(path, text);
    await vault.unlock(given);
    expect(vault.status().keysEdited).toBe(false);
  }));
