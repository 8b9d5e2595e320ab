import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../../../src/main/adapters/sqlite/migrations/migrations.ts';
import { createFileVault } from '../../../../../src/main/adapters/vault/file-vault.ts';
import type { Vault } from '../../../../../src/main/services/ports/vault.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { createTestSystemStore, deriveKey } from '../keys/test-keys.ts';
import { applicant } from '../sqlite/sample-records.ts';
import { another, by, changedPages, given, PASSPHRASE, vaultIn, withVault } from './test-vaults.ts';

describe('a vault', () => {
  it('is missing, open, locked, and says so', () =>
    withFolder(async (folder) => {
      const vault = vaultIn(folder);
      expect(vault.status()).toMatchObject({ state: 'missing', ways: [], schemaVersion: null });
      expect(() => vault.store()).toThrow('vault_missing');
      await expect(vault.unlock(given)).rejects.toThrow('vault_missing');
      await expect(vault.changePassphrase(by('a'), 'b')).rejects.toThrow('vault_missing');
      expect(readdirSync(folder)).toEqual([]);

      await vault.create({ passphrase: PASSPHRASE, systemStore: false });
      expect(vault.status()).toEqual({
        state: 'open',
        ways: ['passphrase', 'recovery-key'],
        systemStoreAvailable: false,
        folder: join(folder, '数据 📁'),
        schemaVersion: MIGRATIONS.length,
        keysEdited: false,
        readOnly: false,
        recoveryKeyConfirmed: false,
      });

      vault.lock();
      vault.lock();
      expect(vault.status()).toMatchObject({ state: 'locked', schemaVersion: null });
      expect(() => vault.store()).toThrow('vault_locked');
      expect(() => vault.verify()).toThrow('vault_locked');
      expect(readdirSync(join(folder, '数据 📁')).sort()).toEqual(['vault.db', 'vault.json']);
    }));

  it('opens with passphrase, recovery key and system store, and with nothing else', () =>
    withFolder(async (folder) => {
      const systemKeys = createTestSystemStore();
      const first = vaultIn(folder, { systemKeys });
      const recoveryKey = await first.create({ passphrase: PASSPHRASE, systemStore: true });
      const person = applicant();
      first.store().applicants.insert(person);
      first.lock();
      for (const way of [given, { way: 'recovery-key', secret: recoveryKey }, { way: 'system-store' }] as const) {
        const vault = vaultIn(folder, { systemKeys });
        await vault.unlock(way);
        expect(vault.store().applicants.list()).toEqual([person]);
        vault.lock();
      }
      const vault = vaultIn(folder);
      await expect(vault.unlock({ way: 'passphrase', secret: '错' })).rejects.toThrow('vault_wrong_secret');
      await expect(vault.unlock({ way: 'recovery-key', secret: '错' })).rejects.toThrow('vault_wrong_secret');
      await expect(vault.unlock({ way: 'system-store' })).rejects.toThrow('system_store_unavailable');
      expect(vault.status().state).toBe('locked');
    }));

  it('asks for a passphrase and for a system store that is there', () =>
    withFolder(async (folder) => {
      const create = (passphrase: string, systemStore: boolean) => vaultIn(folder).create({ passphrase, systemStore });
      await expect(create('', false)).rejects.toMatchObject({ code: 'input_invalid' });
      await expect(create(PASSPHRASE, true)).rejects.toThrow('system_store_unavailable');
      expect(readdirSync(folder)).toEqual([]);
    }));

  it('is not made twice', () =>
    withVault(async ({ vault, folder }) => {
      const before = readFileSync(join(folder, 'vault.json'), 'utf8');
      const make = (maker: Vault) => maker.create({ passphrase: 'x', systemStore: false });
      await expect(make(vault)).rejects.toThrow('vault_exists');
      vault.lock();
      await expect(make(another(folder))).rejects.toThrow('vault_exists');
      expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(before);
    }));

  it('checks the secret also while it is open, and stays open', () =>
    withVault(async ({ vault }) => {
      await expect(vault.unlock({ way: 'passphrase', secret: 'x' })).rejects.toThrow('vault_wrong_secret');
      await vault.unlock(given);
      expect(vault.store().applicants.list()).toHaveLength(1);
    }));

  it('that is locked while a key is being derived stays locked', () =>
    withVault(async ({ vault, folder }) => {
      vault.lock();
      const unlocking = vault.unlock(given);
      vault.lock();
      await expect(unlocking).rejects.toThrow('vault_locked');
      const slow = another(folder, {
        deriveKey: async (params) => {
          slow.lock();
          return deriveKey(params);
        },
      });
      await expect(slow.unlock(given)).rejects.toThrow('vault_locked');
      expect(vault.status().state).toBe('locked');
      await vault.unlock(given);
      expect(vault.status().state).toBe('open');
    }));

  it('can be unlocked twice at once', () =>
    withVault(async ({ vault }) => {
      vault.lock();
      await Promise.all([vault.unlock(given), vault.unlock(given)]);
      expect(vault.store().applicants.list()).toHaveLength(1);
    }));

  it('wipes the key it held when it locks', () =>
    withFolder(async (folder) => {
      const systemKeys = createTestSystemStore();
      const vault = vaultIn(folder, { systemKeys });
      const wrapping: Uint8Array[] = [];
      const reveal = systemKeys.reveal.bind(systemKeys);
      systemKeys.reveal = (sealed) => {
        const secret = reveal(sealed);
        wrapping.push(secret);
        return secret;
      };
      await vault.create({ passphrase: PASSPHRASE, systemStore: true });
      vault.lock();
      await vault.unlock({ way: 'system-store' });
      vault.lock();
      expect(wrapping.map((secret) => Buffer.from(secret).toString('hex'))).toEqual(['00'.repeat(32)]);
    }));

  it.skipIf(process.platform === 'win32')('is for its owner alone', () =>
    withVault(async ({ folder }) => {
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
    }),
  );
});

describe('keys', () => {
  it('change without the data being touched beyond the note of the new seal, whether open or locked', () =>
    withVault(async ({ vault, folder, recoveryKey }) => {
      await expect(vault.changePassphrase(by('wrong'), 'next')).rejects.toThrow('vault_wrong_secret');
      await expect(vault.changePassphrase(given, '')).rejects.toMatchObject({ code: 'input_invalid' });
      await vault.changePassphrase(given, '新的');
      expect(vault.status().state).toBe('open');
      vault.lock();
      const database = readFileSync(join(folder, 'vault.db'));
      await expect(vault.unlock(given)).rejects.toThrow('vault_wrong_secret');
      await vault.changePassphrase(by('新的'), PASSPHRASE);
      expect(vault.status().state).toBe('locked');
      expect(changedPages(database, readFileSync(join(folder, 'vault.db')))).toBeLessThanOrEqual(2);
      await vault.unlock({ way: 'recovery-key', secret: recoveryKey });
      expect(vault.verify().ok).toBe(true);
    }));

  it('give a new recovery key for the passphrase, and the old one is dead', () =>
    withVault(async ({ vault, recoveryKey }) => {
      await expect(vault.renewRecoveryKey(by('wrong'))).rejects.toThrow('vault_wrong_secret');
      const renewed = await vault.renewRecoveryKey(given);
      expect(renewed).not.toBe(recoveryKey);
      vault.lock();
      await expect(vault.unlock({ way: 'recovery-key', secret: recoveryKey })).rejects.toThrow('vault_wrong_secret');
      await vault.unlock({ way: 'recovery-key', secret: renewed });
      expect(vault.verify().ok).toBe(true);
    }));

  it('survive a crash in the middle of a change', () =>
    withVault(async ({ vault, folder }) => {
      vault.lock();
      const half = readFileSync(join(folder, 'vault.json')).subarray(0, 200);
      writeFileSync(join(folder, 'vault.json.0123456789abcdef.tmp'), half);
      await vault.unlock(given);
      await vault.changePassphrase(given, '新的');
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      vault.lock();
      await vault.unlock({ way: 'passphrase', secret: '新的' });
    }));

  it('that were edited are reported, and not sealed anew', () =>
    withVault(async ({ vault, folder }) => {
      const path = join(folder, 'vault.json');
      const text = readFileSync(path, 'utf8');
      // The last digit of the recovery key's seal: the passphrase still opens.
      const edited = text.replace(
        /([0-9a-f])"\n {4}}\n {2}],/,
        (_, digit: string) => `${digit === '0' ? '1' : '0'}"\n    }\n  ],`,
      );
      expect(edited).not.toBe(text);
      writeFileSync(path, edited);
      expect(vault.verify()).toMatchObject({ ok: false, problems: ['keys'] });
      await expect(vault.changePassphrase(given, 'x')).rejects.toThrow('vault_corrupt');
      vault.lock();
      await vault.unlock(given);
      expect(vault.store().applicants.list()).toHaveLength(1);
    }));

  it('below the floor are refused without the option', () =>
    withVault(async ({ vault, folder }) => {
      vault.lock();
      const strict = createFileVault({ folder, deriveKey });
      await expect(strict.unlock(given)).rejects.toThrow('vault_corrupt');
    }));
});
