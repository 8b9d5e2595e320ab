import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, it, onTestFinished, vi } from 'vitest';
import { NO_ABILITIES } from '../../../../src/main/services/ports/host.ts';
import { composeForTest } from '../../../support/compose-for-test.ts';
import { runCliForTest } from '../../../support/run-cli-for-test.ts';
import { temporaryFolder } from '../../../support/temp-folder.ts';

const NAME = 'beihao-0.2.0-setup-x64.exe';
const SHA = createHash('sha256').update('installer').digest('hex');
const OTHER = createHash('sha256').update('something else').digest('hex');

it('opens what its list confirms, after a backup, and refuses everything else before one', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, NAME);
  const sums = join(folder, 'SHA256SUMS.txt');
  writeFileSync(file, 'installer');
  const opened = vi.fn(async () => true);
  const composition = composeForTest(folder, {
    abilities: { ...NO_ABILITIES, kind: 'test', version: '0.1.0', openInstaller: opened },
  });
  onTestFinished(() => composition.close());
  const client = createRouterClient(composition.router, { context: {} });
  const start = async (list: string | null = null) => {
    let last: unknown;
    for await (const event of await client.update.start({ file, list })) last = event;
    return last;
  };
  await expect(start()).rejects.toMatchObject({ code: 'vault_missing' });
  await client.vault.create({ passphrase: '一句只给测试用的口令' });

  expect(await client.update.check({ file })).toMatchObject({ verdict: 'no-list', expected: null, sha256: SHA });
  await expect(start()).rejects.toMatchObject({ code: 'update_refused', data: { file: NAME, verdict: 'no-list' } });
  writeFileSync(sums, `${OTHER}  ${NAME}\n`);
  expect(await client.update.check({ file })).toMatchObject({ verdict: 'differs', expected: OTHER });
  await expect(start()).rejects.toMatchObject({ code: 'update_refused', data: { verdict: 'differs' } });
  await expect(start(`${SHA}  another.exe`)).rejects.toMatchObject({ data: { verdict: 'not-listed' } });
  expect((await client.backups.list()).backups.filter(({ kind }) => kind === 'manual')).toEqual([]);
  expect(opened).not.toHaveBeenCalled();

  writeFileSync(sums, `${SHA}  ${NAME}\n`);
  expect(await client.update.check({ file })).toMatchObject({
    verdict: 'matches',
    installer: { version: '0.2.0', system: 'windows', kind: 'setup' },
  });
  const finished = await start();
  const [backup] = (await client.backups.list()).backups.filter(({ kind }) => kind === 'manual');
  expect(finished).toEqual({ kind: 'finished', backup: backup?.name, opened: true });
  expect(opened).toHaveBeenCalledExactlyOnceWith(file);
  rmSync(file);
  await expect(client.update.check({ file })).rejects.toMatchObject({ code: 'file_not_readable' });
});

it('is not opened when it was swapped while the backup was made', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, NAME);
  writeFileSync(file, 'installer');
  const opened = vi.fn(async () => true);
  const composition = composeForTest(folder, {
    abilities: { ...NO_ABILITIES, kind: 'test', version: '0.1.0', openInstaller: opened },
  });
  onTestFinished(() => composition.close());
  const client = createRouterClient(composition.router, { context: {} });
  await client.vault.create({ passphrase: '一句只给测试用的口令' });
  const swapped = async () => {
    for await (const { kind } of await client.update.start({ file, list: SHA })) {
      if (kind === 'progress') writeFileSync(file, 'something else');
    }
  };
  await expect(swapped()).rejects.toMatchObject({ code: 'update_refused', data: { verdict: 'differs' } });
  expect(opened).not.toHaveBeenCalled();
});

it('is checked on the command line too: exit code 0 only for what the list confirms', async () => {
  const folder = await temporaryFolder();
  const [file, sums] = [join(folder, NAME), join(folder, 'list')];
  writeFileSync(file, 'installer');
  writeFileSync(sums, `${SHA}  ${NAME}`);
  const run = (...more: string[]) => runCliForTest(['--json', '--data-dir', folder, 'update', 'check', file, ...more]);
  const confirmed = await run('--sums', sums);
  expect([confirmed.exitCode, JSON.parse(confirmed.stdout).update.verdict]).toEqual([0, 'matches']);
  expect((await run()).exitCode).toBe(1);
  expect((await run('--sums', join(folder, 'gone'))).exitCode).toBe(3);
});
