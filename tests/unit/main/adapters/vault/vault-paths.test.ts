import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVaultBackups } from '../../../../../src/main/adapters/backups/vault-backups.ts';
import { createFileVault } from '../../../../../src/main/adapters/vault/file-vault.ts';
import { mountSmallDisk, type SmallDisk } from '../../../../support/small-disk.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { CHEAP, deriveKey } from '../keys/test-keys.ts';
import { applicant } from '../sqlite/sample-records.ts';
import { another, given, PASSPHRASE } from './test-vaults.ts';

const KEYS = { deriveKey, cost: CHEAP, allowWeak: true, systemKeys: null } as const;

function open(folder: string) {
  const vault = createFileVault({ folder, deriveKey, kdf: CHEAP });
  return { vault, backups: createVaultBackups({ vault, keys: KEYS }) };
}

/** Long in characters, with no part above the 255 bytes that a name may have. */
function longPath(around: string): string {
  const rest = Math.max(1, 240 - around.length - 1);
  return join(around, 'x'.repeat(Math.ceil(rest / 2) - 1), 'y'.repeat(Math.floor(rest / 2)));
}

const NAMES: Readonly<Record<string, (around: string) => string>> = {
  'Chinese characters': (around) => join(around, '我的资料', '备案'),
  'rare characters and a combining one': (around) => join(around, '㛃𬭊 e\u0301'),
  spaces: (around) => join(around, ' a folder  with spaces', 'data dir'),
  emoji: (around) => join(around, '📁👨‍👩‍👧 资料'),
  'what shells, URLs and formats take for their own': (around) => join(around, "a%20b#c?d&e'f$(g)"),
  '240 characters': longPath,
};

describe.each(Object.entries(NAMES))('a data folder with %s', (_, nameIn) => {
  it('is created, locked, unlocked, backed up, restored and read through', () =>
    withFolder(async (around) => {
      const folder = nameIn(around);
      const { vault, backups } = open(folder);
      try {
        await vault.create({ passphrase: PASSPHRASE, systemStore: false });
        const person = applicant();
        vault.store().applicants.insert(person);
        vault.lock();
        await vault.unlock(given);
        const { name } = await backups.create('manual');
        vault.store().applicants.remove(person.id);
        expect(vault.verify()).toMatchObject({ ok: true, counts: { applicants: 0 } });
        await backups.restore({ name }, given);
        await vault.unlock(given);
        expect(vault.store().applicants.list()).toEqual([person]);
        expect(vault.verify().ok).toBe(true);
        expect(vault.status()).toMatchObject({ folder, readOnly: false });
      } finally {
        vault.lock();
      }
    }));
});

it('measures what it says: 240 characters', () => expect(longPath('/tmp/short')).toHaveLength(240));

const leftBehind = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('beihao-read-only-'));

/** A vault on a disk of its own that is then made read-only; skips, and says so, where nobody may mount one. */
async function withReadOnlyDisk(
  skip: (why: string) => void,
  prepare: (folder: string, disk: SmallDisk) => Promise<void>,
  work: (folder: string, disk: SmallDisk) => Promise<void>,
): Promise<void> {
  await withFolder(async (around) => {
    const disk = mountSmallDisk(join(around, '只读 盘'), 16);
    if (!disk) {
      console.warn('SKIPPED: a read-only disk needs Linux and root');
      return skip('a read-only disk needs Linux and root');
    }
    try {
      await prepare(join(disk.folder, 'vault'), disk);
      disk.setReadOnly(true);
      await work(join(disk.folder, 'vault'), disk);
    } finally {
      disk.unmount();
    }
  });
}

async function makeVault(folder: string): Promise<void> {
  const { vault } = open(folder);
  await vault.create({ passphrase: PASSPHRASE, systemStore: false });
  vault.store().applicants.insert(applicant({ name: '只读的人' }));
  vault.lock();
}

describe('on media that nobody can write', () => {
  it('a vault opens to be read, and every change says why it is refused', ({ skip }) =>
    withReadOnlyDisk(skip, makeVault, async (folder) => {
      const before = leftBehind();
      const { vault, backups } = open(folder);
      await vault.unlock(given);
      expect(vault.status()).toMatchObject({ state: 'open', readOnly: true, keysEdited: false, folder });
      const { applicants, settings, transaction } = vault.store();
      expect(applicants.list().map(({ name }) => name)).toEqual(['只读的人']);
      expect(vault.verify()).toMatchObject({ ok: true, counts: { applicants: 1 } });
      const person = applicants.list()[0];
      expect(() => applicants.insert(applicant())).toThrow('vault_read_only');
      expect(() => person && applicants.remove(person.id)).toThrow('vault_read_only');
      expect(() => settings.save('x', 1)).toThrow('vault_read_only');
      expect(() => transaction(() => settings.save('x', 1))).toThrow('vault_read_only');
      await expect(vault.changePassphrase(given, '新的口令')).rejects.toThrow('vault_read_only');
      await expect(vault.renewRecoveryKey(given)).rejects.toThrow('vault_read_only');
      await expect(backups.create('manual')).rejects.toThrow('target_not_writable');
      expect(vault.verify()).toMatchObject({ ok: true, counts: { applicants: 1 } });
      vault.lock();
      await expect(vault.changePassphrase(given, '新的口令')).rejects.toThrow('vault_read_only');
      await expect(vault.unlock({ ...given, secret: 'x' })).rejects.toThrow('vault_wrong_secret');
      expect(vault.status()).toMatchObject({ state: 'locked', readOnly: false });
      expect(leftBehind()).toEqual(before);
    }));

  it('can be backed up to a disk that can be written, and the backup restores', ({ skip }) =>
    withFolder((elsewhere) =>
      withReadOnlyDisk(skip, makeVault, async (folder) => {
        const { vault, backups } = open(folder);
        await vault.unlock(given);
        const file = join(elsewhere, 'saved.beihao');
        await backups.writeTo(file);
        vault.lock();
        const other = open(join(elsewhere, 'restored'));
        await other.backups.restore({ path: file }, given);
        await other.vault.unlock(given);
        expect(other.vault.status()).toMatchObject({ readOnly: false, keysEdited: false });
        expect(other.vault.store().applicants.list()).toHaveLength(1);
        other.vault.lock();
      }),
    ));

  it('rows that a killed process left in the log are shown', ({ skip }) =>
    withReadOnlyDisk(
      skip,
      async (folder) => {
        await withFolder(async (around) => {
          const source = join(around, 'vault');
          const { vault } = open(source);
          await vault.create({ passphrase: PASSPHRASE, systemStore: false });
          vault.store().applicants.insert(applicant({ name: '还在日志里' }));
          // As a killed process leaves it: copied while it is open.
          mkdirSync(folder, { recursive: true });
          for (const part of ['vault.db', 'vault.db-wal', 'vault.json']) cpSync(join(source, part), join(folder, part));
          vault.lock();
        });
        expect(existsSync(join(folder, 'vault.db-wal'))).toBe(true);
      },
      async (folder) => {
        const vault = another(folder);
        await vault.unlock(given);
        expect(
          vault
            .store()
            .applicants.list()
            .map(({ name }) => name),
        ).toEqual(['还在日志里']);
        vault.lock();
      },
    ));
});
