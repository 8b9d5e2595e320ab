import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../files/temporary-folder.ts';
import { deriveKey } from '../keys/test-keys.ts';
import { applicant, document } from '../sqlite/sample-records.ts';
import { another, given, PASSPHRASE, withVault } from './test-vaults.ts';

describe('crashes while creating', () => {
  it('leave a missing vault, which can be made; what is there is set aside and not deleted', () =>
    withFolder(async (folder) => {
      const vault = another(folder);
      const stray = randomBytes(5000);
      writeFileSync(join(folder, 'vault.db'), stray);
      writeFileSync(join(folder, 'vault.db-wal'), 'w');
      expect(vault.status().state).toBe('missing');
      await vault.create({ passphrase: PASSPHRASE, systemStore: false });
      const aside = readdirSync(folder).filter((name) => name.startsWith('vault-without-keys-'));
      expect(aside.map((name) => name.slice(-7)).sort()).toEqual(['.db-wal', expect.stringMatching(/\.db$/)].sort());
      const kept = aside.find((name) => name.endsWith('.db')) ?? '';
      expect(readFileSync(join(folder, kept)).equals(stray)).toBe(true);
      expect(vault.verify().ok).toBe(true);
      vault.lock();
      await vault.unlock(given);
      vault.lock();
    }));

  it('take back the database when the keys cannot be written', () =>
    withFolder(async (folder) => {
      const vault = another(folder, {
        deriveKey: (params) => {
          // A folder where the file should go: the rename fails, whoever runs the test.
          mkdirSync(join(folder, 'vault.json'));
          return deriveKey(params);
        },
      });
      const make = vault.create({ passphrase: PASSPHRASE, systemStore: false });
      await expect(make).rejects.toMatchObject({ code: 'target_not_writable' });
      expect(readdirSync(folder)).toEqual(['vault.json']);
    }));

  it('that cannot write tell so and leave nothing', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'a file');
      writeFileSync(file, '');
      const vault = another(join(file, 'vault'));
      const make = vault.create({ passphrase: PASSPHRASE, systemStore: false });
      await expect(make).rejects.toMatchObject({ code: 'target_not_writable' });
      expect(vault.status().state).toBe('missing');
    }));
});

describe('damage', () => {
  it('of vault.json is told apart from a wrong passphrase', () =>
    withVault(async ({ vault, folder }) => {
      vault.lock();
      writeFileSync(join(folder, 'vault.json'), '{"format": 1');
      expect(vault.status()).toMatchObject({ state: 'locked', ways: [] });
      await expect(vault.unlock(given)).rejects.toThrow('vault_corrupt');
      writeFileSync(join(folder, 'vault.json'), '{"format": 2}');
      await expect(vault.unlock(given)).rejects.toThrow('vault_newer');
      expect(readdirSync(folder)).not.toContain('vault.lock');
    }));

  it('of vault.db too, also when it is gone', () =>
    withVault(async ({ vault, folder }) => {
      vault.lock();
      const path = join(folder, 'vault.db');
      const good = readFileSync(path);
      const bad = Buffer.from(good);
      bad[100] = (bad[100] ?? 0) ^ 0xff;
      for (const content of [bad, Buffer.alloc(0), good.subarray(0, 5000)]) {
        writeFileSync(path, content);
        await expect(vault.unlock(given)).rejects.toThrow('vault_corrupt');
      }
      writeFileSync(path, good);
      await vault.unlock(given);
      expect(vault.verify().ok).toBe(true);
    }));
});

/** Which of the texts can be read in the files of a folder, in the encodings that a leak would have. */
function findPlain(folder: string, texts: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.flatMap((file) => {
    const content = readFileSync(join(file.parentPath, file.name));
    const forms = (text: string) => [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
      Buffer.from(text).toString('base64'),
    ];
    return texts
      .filter((text) => forms(text).some((form) => content.includes(form)))
      .map((text) => `${file.name}: ${text}`);
  });
  return found;
}

it('leaves nothing readable in any file, while it is open and after', () =>
  withVault(async ({ vault, folder }) => {
    const person = applicant({ name: '秘密姓名㛃' });
    const bytes = Buffer.concat([randomBytes(9000), Buffer.from('内容记号-document-canary-0123456789')]);
    const { applicants, documents } = vault.store();
    applicants.insert(person);
    documents.insert(document(person.id, bytes), bytes);
    const texts = [
      person.name,
      person.idNumber,
      person.mobile,
      person.idAddress,
      '内容记号-document-canary',
      PASSPHRASE,
      'CREATE TABLE',
    ];
    expect(readdirSync(folder)).toContain('vault.db-wal');
    expect(statSync(join(folder, 'vault.db-wal')).size).toBeGreaterThan(9000);
    expect(findPlain(folder, texts)).toEqual([]);
    vault.lock();
    expect(findPlain(folder, texts)).toEqual([]);

    // The search itself can find: a planted text is reported in each form.
    writeFileSync(join(folder, 'planted'), Buffer.from(`x${person.name}y`, 'utf16le'));
    writeFileSync(join(folder, 'planted-64'), Buffer.from(person.idNumber).toString('base64'));
    expect(findPlain(folder, texts)).toEqual([`planted: ${person.name}`, `planted-64: ${person.idNumber}`]);
  }));

describe('two at once', () => {
  it('are refused, until the first has locked', () =>
    withVault(async ({ vault, folder }) => {
      const second = another(folder);
      await expect(second.unlock(given)).rejects.toThrow('vault_busy');
      await expect(second.changePassphrase(given, 'x')).rejects.toThrow('vault_busy');
      expect(second.status().state).toBe('locked');
      vault.lock();
      await second.unlock(given);
      await expect(vault.unlock(given)).rejects.toThrow('vault_busy');
      second.lock();
      await vault.unlock(given);
    }));
});
