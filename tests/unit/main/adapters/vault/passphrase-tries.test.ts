import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createPassphraseTries } from '../../../../../src/main/adapters/vault/passphrase-tries.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { another, by, given, withVault } from './test-vaults.ts';

const START = Date.parse('2025-03-01T08:00:00.000Z');

it('makes the tries after the third wrong one wait, longer each time and never over 30 seconds', () =>
  withFolder((folder) => {
    let now = START;
    const path = join(folder, 'vault.tries');
    const waits: unknown[] = [];
    for (let wrong = 0; wrong < 9; wrong += 1) {
      const tries = createPassphraseTries(path, () => new Date(now));
      try {
        tries.assertMayTry();
        waits.push(0);
      } catch (error) {
        const { seconds } = (error as { data: { seconds: number } }).data;
        waits.push(seconds);
        now += seconds * 1000;
        tries.assertMayTry();
      }
      tries.countWrong();
    }
    expect(waits).toEqual([0, 0, 0, 2, 4, 8, 16, 30, 30]);
    createPassphraseTries(path, () => new Date(now)).forget();
    expect(existsSync(path)).toBe(false);
  }));

it('never waits for days because a clock was put back, nor because the file is odd', () =>
  withFolder((folder) => {
    const path = join(folder, 'vault.tries');
    writeFileSync(path, JSON.stringify({ failed: 900, last: '2099-01-01T00:00:00.000Z' }));
    let now = START;
    const tries = createPassphraseTries(path, () => new Date(now));
    expect(() => tries.assertMayTry()).toThrow('vault_wait');
    now += 30_000;
    tries.assertMayTry();
    writeFileSync(path, '{"failed":"many"}');
    createPassphraseTries(path, () => new Date(now)).assertMayTry();
  }));

it('slows down a vault across processes, for right passphrases too, but not the recovery key', () =>
  withVault(async ({ vault, folder, recoveryKey }) => {
    vault.lock();
    let now = START;
    const next = () => another(folder, { now: () => new Date(now) });
    for (const secret of ['a', 'b', 'c']) await expect(next().unlock(by(secret))).rejects.toThrow('vault_wrong_secret');
    await expect(next().unlock(given)).rejects.toMatchObject({ code: 'vault_wait', data: { seconds: 2 } });
    await expect(next().changePassphrase(given, 'x')).rejects.toThrow('vault_wait');
    const owner = next();
    await owner.unlock({ way: 'recovery-key', secret: recoveryKey });
    owner.lock();
    for (const secret of ['a', 'b', 'c']) await expect(next().unlock(by(secret))).rejects.toThrow('vault_wrong_secret');
    now += 2000;
    const patient = next();
    await patient.unlock(given);
    patient.lock();
    expect(existsSync(join(folder, 'vault.tries'))).toBe(false);
  }));
