import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withBackups } from '../backups/test-backups.ts';
import { another, by, given, PASSPHRASE, withVault } from './test-vaults.ts';

const NEW = '换过的口令';

describe('an old vault.json put back', () => {
  it('opens with its passphrase, but not unnoticed', () =>
    withVault(async ({ vault, folder }) => {
      const path = join(folder, 'vault.json');
      const old = readFileSync(path);
      await vault.changePassphrase(given, NEW);
      expect(vault.verify().ok).toBe(true);
      vault.lock();
      const current = readFileSync(path);
      writeFileSync(path, old);
      await vault.unlock(given);
      expect(vault.status().keysEdited).toBe(true);
      expect(vault.verify()).toMatchObject({ ok: false, problems: ['keys'] });
      vault.lock();
      // Told again each time, not only once.
      await vault.unlock(given);
      expect(vault.status().keysEdited).toBe(true);
      vault.lock();
      writeFileSync(path, current);
      await vault.unlock(by(NEW));
      expect(vault.status().keysEdited).toBe(false);
      expect(vault.verify().ok).toBe(true);
    }));

  it('is noticed after each kind of change: a new recovery key, a way removed', () =>
    withVault(async ({ vault, folder, recoveryKey }) => {
      const path = join(folder, 'vault.json');
      for (const change of [
        () => vault.renewRecoveryKey(given),
        () => vault.removeWay('recovery-key', given).then(() => ''),
      ]) {
        const old = readFileSync(path);
        await change();
        const current = readFileSync(path);
        vault.lock();
        writeFileSync(path, old);
        await vault.unlock(given);
        expect(vault.status().keysEdited).toBe(true);
        vault.lock();
        writeFileSync(path, current);
        await vault.unlock(given);
        expect(vault.status().keysEdited).toBe(false);
      }
      await expect(vault.unlock({ way: 'recovery-key', secret: recoveryKey })).rejects.toThrow('vault_wrong_secret');
    }));

  it('is over when the owner sets new keys, also while it is locked and with a clock that stands still', () =>
    withVault(async ({ vault, folder, recoveryKey }) => {
      const path = join(folder, 'vault.json');
      const old = readFileSync(path);
      await vault.changePassphrase(given, NEW);
      vault.lock();
      writeFileSync(path, old);
      await vault.changePassphrase({ way: 'recovery-key', secret: recoveryKey }, '第三个口令');
      await vault.unlock(by('第三个口令'));
      expect(vault.status().keysEdited).toBe(false);
      vault.lock();
      const still = another(folder, { now: () => new Date(0) });
      await still.changePassphrase(by('第三个口令'), PASSPHRASE);
      await still.unlock(given);
      expect(still.status().keysEdited).toBe(false);
      still.lock();
    }));

  it('is noticed also before the vault was opened once after a change that was made while it was locked', () =>
    withVault(async ({ vault, folder, recoveryKey }) => {
      const path = join(folder, 'vault.json');
      vault.lock();
      const changes = [
        () => vault.changePassphrase({ way: 'recovery-key', secret: recoveryKey }, PASSPHRASE),
        () => vault.renewRecoveryKey(given),
        () => vault.removeWay('recovery-key', given),
      ];
      for (const change of changes) {
        const old = readFileSync(path);
        await change();
        const current = readFileSync(path);
        writeFileSync(path, old);
        await vault.unlock(given);
        expect(vault.status().keysEdited).toBe(true);
        vault.lock();
        writeFileSync(path, current);
      }
      await vault.unlock(given);
      expect(vault.status().keysEdited).toBe(false);
    }));

  it('keeps nobody from changing the keys of a vault whose database is damaged', () =>
    withVault(async ({ vault, folder }) => {
      vault.lock();
      writeFileSync(join(folder, 'vault.db'), Buffer.alloc(40_000, 7));
      await vault.changePassphrase(given, NEW);
      await expect(vault.unlock(given)).rejects.toThrow('vault_wrong_secret');
      await expect(vault.unlock(by(NEW))).rejects.toThrow('vault_corrupt');
    }));

  it('of the same revision with another content is noticed as well', () =>
    withVault(async ({ vault, folder }) => {
      const now = () => new Date(0);
      const path = join(folder, 'vault.json');
      vault.lock();
      const before = readFileSync(path);
      const one = another(folder, { now });
      await one.changePassphrase(given, 'eins');
      const fork = readFileSync(path);
      writeFileSync(path, before);
      await one.changePassphrase(given, 'zwei');
      await one.unlock(by('zwei'));
      one.lock();
      expect(JSON.parse(fork.toString()).revision).toBe(JSON.parse(readFileSync(path, 'utf8')).revision);
      writeFileSync(path, fork);
      await one.unlock(by('eins'));
      expect(one.status().keysEdited).toBe(true);
      one.lock();
    }));
});

it('a restored backup has its own keys and raises nothing, whatever was changed since', () =>
  withBackups(async ({ vault, backups, around }) => {
    const { name } = await backups.create('manual');
    const file = join(around, 'kept.beihao');
    await backups.writeTo(file);
    await vault.changePassphrase(given, NEW);
    await backups.restore({ name }, given);
    await vault.unlock(given);
    expect(vault.status().keysEdited).toBe(false);
    expect(vault.verify().ok).toBe(true);
    // Made after a change while locked, which the database has not seen.
    vault.lock();
    await vault.changePassphrase(given, NEW);
    await vault.unlock(by(NEW));
    const second = await backups.create('manual');
    await backups.restore({ name: second.name }, by(NEW));
    await vault.unlock(by(NEW));
    expect(vault.status().keysEdited).toBe(false);
    copyFileSync(file, join(around, 'copy.beihao'));
    await backups.restore({ path: join(around, 'copy.beihao') }, given);
    await vault.unlock(given);
    expect(vault.status().keysEdited).toBe(false);
  }));
