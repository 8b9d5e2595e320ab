import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../files/temporary-folder.ts';
import { createTestSystemStore } from '../keys/test-keys.ts';
import { applicant, document } from '../sqlite/sample-records.ts';
import { given, PASSPHRASE } from '../vault/test-vaults.ts';
import { openPlace, withBackups } from './test-backups.ts';

describe('a backup', () => {
  it('is one file that tells what it is, and nothing beside it', () =>
    withBackups(async ({ vault, backups, folder }) => {
      const made = await backups.create('manual');
      expect(readdirSync(join(folder, 'backups'))).toEqual([made.name]);
      expect(backups.list()).toEqual([made]);
      expect(made).toMatchObject({ kind: 'manual', schemaVersion: vault.status().schemaVersion });
      expect(made.bytes).toBe(statSync(join(folder, 'backups', made.name)).size);
      if (process.platform !== 'win32') {
        expect(statSync(join(folder, 'backups', made.name)).mode & 0o777).toBe(0o600);
      }
    }));

  it('made with passphrase and system store opens elsewhere with the recovery key alone', () =>
    withBackups(
      async ({ vault, backups, around, recoveryKey }) => {
        const file = join(around, '备份.beihao');
        await backups.writeTo(file);
        const before = vault.store().applicants.list();
        vault.lock();
        // Another computer: no system store, nothing there yet.
        const elsewhere = openPlace(join(around, 'elsewhere'));
        const way = { way: 'recovery-key', secret: recoveryKey } as const;
        const report = await elsewhere.backups.inspect({ path: file }, way);
        expect(report).toMatchObject({
          ok: true,
          counts: { applicants: 1, documents: 1, programs: 0, blobs: 1 },
          newestChange: '2026-11-23T01:02:03.456Z',
          ways: ['passphrase', 'recovery-key', 'system-store'],
          problems: [],
        });
        expect(existsSync(join(around, 'elsewhere'))).toBe(false);
        expect((await elsewhere.backups.restore({ path: file }, way)).kept).toBeNull();
        await elsewhere.vault.unlock(way);
        expect(elsewhere.vault.store().applicants.list()).toEqual(before);
        expect(elsewhere.vault.verify()).toMatchObject({ ok: true });
        elsewhere.vault.lock();
        await elsewhere.vault.unlock(given);
        elsewhere.vault.lock();
        expect(readdirSync(join(around, 'elsewhere')).sort()).toEqual(['vault.db', 'vault.json']);
      },
      { systemKeys: createTestSystemStore() },
    ));

  it('holds what was there when it began, while the app goes on writing', () =>
    withBackups(async ({ vault, backups, around }) => {
      const [first] = vault.store().applicants.list();
      const bytes = Buffer.alloc(9_000_000, 'x');
      if (first) vault.store().documents.insert(document(first.id, bytes), bytes);
      let isDone = false;
      const making = backups.writeTo(join(around, 'a.beihao')).finally(() => {
        isDone = true;
      });
      // The snapshot is taken within the first turn; from then on whatever is written comes later.
      for (await nextTurn(); !isDone; await nextTurn())
        vault.store().applicants.insert(applicant({ name: '后来的人' }));
      await making;
      expect(vault.store().applicants.list().length).toBeGreaterThan(2);
      const report = await backups.inspect({ path: join(around, 'a.beihao') }, given);
      expect(report).toMatchObject({ ok: true, counts: { applicants: 1, documents: 2 } });
      expect(vault.verify().ok).toBe(true);
    }));

  it('never overwrites a file', () =>
    withBackups(async ({ backups, around }) => {
      writeFileSync(join(around, 'there'), 'mine');
      await expect(backups.writeTo(join(around, 'there'))).rejects.toMatchObject({ code: 'file_exists' });
      expect(readFileSync(join(around, 'there'), 'utf8')).toBe('mine');
      await expect(backups.writeTo(join(around, 'no', 'where'))).rejects.toMatchObject({ code: 'target_not_writable' });
    }));

  it.each(['signal', 'lock'] as const)('that is cancelled by %s leaves nothing', (how) =>
    withBackups(async ({ vault, backups, folder, around }) => {
      const stop = new AbortController();
      const onProgress = () => (how === 'signal' ? stop.abort() : vault.lock());
      await expect(backups.create('manual', { signal: stop.signal, onProgress })).rejects.toMatchObject({
        code: 'cancelled',
      });
      expect(readdirSync(join(folder, 'backups'))).toEqual([]);
      expect(readdirSync(around)).toEqual(['数据 📁']);
      if (how === 'lock') await vault.unlock(given);
      expect(vault.verify().ok).toBe(true);
    }),
  );

  it('needs the open vault, and the list does not', () =>
    withBackups(async ({ vault, backups }) => {
      await backups.create('daily');
      vault.lock();
      expect(backups.list()).toHaveLength(1);
      await expect(backups.create('daily')).rejects.toMatchObject({ code: 'vault_locked' });
    }));

  it('is removed by name, and a name leads nowhere else', () =>
    withBackups(async ({ backups, folder }) => {
      const { name } = await backups.create('manual');
      for (const wrong of ['../vault.db', 'vault.db', 'manual-.beihao', `x/${name}`, '']) {
        expect(() => backups.remove(wrong), wrong).toThrow('not_found');
      }
      backups.remove(name);
      expect(backups.list()).toEqual([]);
      expect(existsSync(join(folder, 'vault.db'))).toBe(true);
    }));

  it('half-written by a process that was killed is cleared away by the next', () =>
    withBackups(async ({ backups, folder }) => {
      mkdirSync(join(folder, 'backups'));
      writeFileSync(join(folder, 'backups', 'daily-20261101-000000.beihao.partial'), 'half');
      writeFileSync(join(folder, 'backups', 'mine.partial'), 'not ours');
      const { name } = await backups.create('daily');
      expect(readdirSync(join(folder, 'backups')).sort()).toEqual([name, 'mine.partial'].sort());
    }));
});

describe('restoring', () => {
  it('puts back what was there and keeps what it replaces as a backup', () =>
    withBackups(async ({ vault, backups, folder }) => {
      const before = vault.store().applicants.list();
      const { name } = await backups.create('manual');
      vault.store().applicants.insert(applicant({ name: '后来的人' }));
      const { kept } = await backups.restore({ name }, given);
      expect(vault.status().state).toBe('locked');
      await vault.unlock(given);
      expect(vault.store().applicants.list()).toEqual(before);
      expect(readdirSync(folder).filter((each) => /restore|replaced/.test(each))).toEqual([]);

      expect(backups.list().map((backup) => backup.kind)).toEqual(['before-restore', 'manual']);
      await backups.restore({ name: kept ?? '' }, given);
      await vault.unlock(given);
      expect(vault.store().applicants.list()).toHaveLength(2);
    }));

  it('of a locked vault keeps its files as they were', () =>
    withBackups(async ({ vault, backups, folder }) => {
      const { name } = await backups.create('manual');
      await vault.changePassphrase({ way: 'passphrase', secret: PASSPHRASE }, '新的口令');
      vault.lock();
      const files = ['vault.db', 'vault.json'].map((each) => readFileSync(join(folder, each)));
      const { kept } = await backups.restore({ name }, given);
      const keptFiles = ['vault.db', 'vault.json'].map((each) => readFileSync(join(folder, kept ?? '', each)));
      expect(keptFiles).toEqual(files);
      // The backup's own passphrase counts, not the one that was set later.
      await expect(vault.unlock({ way: 'passphrase', secret: '新的口令' })).rejects.toThrow('vault_wrong_secret');
      await vault.unlock(given);
    }));

  it('asks for the secret of the backup', () =>
    withBackups(async ({ vault, backups }) => {
      const { name } = await backups.create('manual');
      const wrong = { way: 'passphrase', secret: 'falsch' } as const;
      await expect(backups.inspect({ name }, wrong)).rejects.toMatchObject({ code: 'vault_wrong_secret' });
      await expect(backups.restore({ name }, wrong)).rejects.toMatchObject({ code: 'vault_wrong_secret' });
      expect(vault.status().state).toBe('open');
    }));

  it('refuses what is no backup, and says which file', () =>
    withBackups(async ({ backups, folder, around }) => {
      for (const content of ['', 'BEIHAO-BACKUP-1\n', `${'x'.repeat(500)}BEIHAO-BACKUP-1\n`, 'x'.repeat(100_000)]) {
        writeFileSync(join(around, '别的.bin'), content);
        const inspect = backups.inspect({ path: join(around, '别的.bin') }, given);
        await expect(inspect).rejects.toMatchObject({ code: 'backup_damaged', data: { file: '别的.bin' } });
      }
      await expect(backups.inspect({ path: folder }, given)).rejects.toMatchObject({ code: 'file_not_readable' });
      await expect(backups.inspect({ path: join(around, 'no') }, given)).rejects.toMatchObject({
        code: 'file_not_readable',
      });
    }));

  it('notices every changed byte, wherever it is', () =>
    withBackups(async ({ vault, backups, around }) => {
      const file = join(around, 'a.beihao');
      await backups.writeTo(file);
      vault.lock();
      const good = readFileSync(file);
      const spread = Array.from({ length: 150 }, (_, index) => Math.floor((index * good.length) / 150));
      const ends = Array.from({ length: 60 }, (_, index) => [index, good.length - 1 - index * 29]).flat();
      const unnoticed: number[] = [];
      for (const position of [...spread, ...ends]) {
        const bad = Buffer.from(good);
        bad[position] = (bad[position] ?? 0) ^ 0x01;
        writeFileSync(file, bad);
        const seen = await backups.inspect({ path: file }, given).then(
          ({ ok }) => !ok,
          (error: { code?: string }) =>
            ['backup_damaged', 'vault_corrupt', 'vault_wrong_secret', 'vault_newer'].includes(error.code ?? ''),
        );
        if (!seen) unnoticed.push(position);
      }
      expect(unnoticed).toEqual([]);
      for (const cut of [1, 24, 5000, 20_000]) {
        writeFileSync(file, good.subarray(0, good.length - cut));
        await expect(backups.inspect({ path: file }, given)).rejects.toMatchObject({ code: 'backup_damaged' });
      }
      writeFileSync(file, good);
      expect((await backups.inspect({ path: file }, given)).ok).toBe(true);
    }));

  it('of a damaged backup changes nothing', () =>
    withBackups(async ({ vault, backups, folder }) => {
      const { name } = await backups.create('manual');
      const path = join(folder, 'backups', name);
      const bytes = readFileSync(path);
      bytes[bytes.length - 20_000] = (bytes[bytes.length - 20_000] ?? 0) ^ 0x80;
      writeFileSync(path, bytes);
      expect((await backups.inspect({ name }, given)).ok).toBe(false);
      await expect(backups.restore({ name }, given)).rejects.toMatchObject({ code: 'backup_damaged' });
      expect(vault.status().state).toBe('open');
      expect(readdirSync(folder).filter((each) => /restore|replaced/.test(each))).toEqual([]);
    }));

  it('while another process has the vault is refused', () =>
    withBackups(async ({ backups, folder }) => {
      const { name } = await backups.create('manual');
      const other = openPlace(folder);
      await expect(other.backups.restore({ name }, given)).rejects.toMatchObject({ code: 'vault_busy' });
      expect(readdirSync(folder).filter((each) => /restore|replaced/.test(each))).toEqual([]);
    }));

  it('that a crash stopped at any step is finished by whoever comes next', () =>
    withFolder(async (around) => {
      const STEPS = ['ready', 'keys aside', 'all aside', 'database there', 'both there', 'replaced moved'] as const;
      for (const step of STEPS) {
        const folder = join(around, step);
        mkdirSync(join(folder, 'restore-ready', 'replaced'), { recursive: true });
        const put = (path: string, content: string) => writeFileSync(join(folder, path), content);
        const isBefore = (other: (typeof STEPS)[number]) => STEPS.indexOf(step) < STEPS.indexOf(other);
        put(isBefore('database there') ? 'restore-ready/vault.db' : 'vault.db', 'new db');
        put(isBefore('both there') ? 'restore-ready/vault.json' : 'vault.json', 'new keys');
        if (isBefore('all aside')) put('vault.db', 'old db');
        else if (isBefore('replaced moved')) put('restore-ready/replaced/vault.db', 'old db');
        if (isBefore('keys aside')) put('vault.json', 'old keys');
        else if (isBefore('replaced moved')) put('restore-ready/replaced/vault.json', 'old keys');
        openPlace(folder, { now: () => new Date('2026-11-24T01:02:03Z') });
        const text = (path: string) => readFileSync(join(folder, path), 'utf8');
        expect([text('vault.db'), text('vault.json')], step).toEqual(['new db', 'new keys']);
        const rest = readdirSync(folder).filter((each) => !each.startsWith('vault.'));
        if (!isBefore('replaced moved')) expect(rest, step).toEqual([]);
        else {
          expect(rest, step).toEqual(['replaced-20261124-010203']);
          expect([text(`${rest[0]}/vault.db`), text(`${rest[0]}/vault.json`)], step).toEqual(['old db', 'old keys']);
        }
      }
    }));
});
