import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { acquireProcessLock } from '../../src/main/adapters/vault/process-lock.ts';
import { runCliForTest } from '../support/run-cli-for-test.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

/** A vault of the command line, and files with secrets beside it. */
async function openPlace() {
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `${text}\n`);
    return path;
  };
  const passphrase = file('passphrase.txt', '第一句口令');
  const run = (argv: readonly string[], ...more: readonly string[]) =>
    runCliForTest(['vault', ...argv, '--data-dir', data, ...more]);
  const made = await run(['init', '--passphrase-file', passphrase], '--json');
  const recoveryKey: string = JSON.parse(made.stdout).recoveryKey;
  return { data, run, file, passphrase, recoveryKey, key: file('key.txt', recoveryKey) };
}

it('sets a forgotten passphrase anew with the recovery key', async () => {
  const { run, file, passphrase, key } = await openPlace();
  const next = file('next.txt', '第二句口令');
  const changed = await run(['change-passphrase', '--recovery-key-file', key, '--new-passphrase-file', next]);
  expect(changed).toMatchObject({ exitCode: 0, stdout: '口令已更换。\n' });
  expect((await run(['verify', '--passphrase-file', passphrase])).exitCode).toBe(4);
  expect((await run(['verify', '--passphrase-file', next])).exitCode).toBe(0);
  const wrong = file('wrong.txt', 'AAAA-AAAA');
  const refused = await run(['change-passphrase', '--recovery-key-file', wrong, '--new-passphrase-file', next]);
  expect(refused.exitCode).toBe(4);
  expect(refused.stderr).toContain('口令（或恢复密钥）不对');
});

it('checks a recovery key that was written down', async () => {
  const { run, file, passphrase, key, recoveryKey, data } = await openPlace();
  const before = readFileSync(join(data, 'vault.json'), 'utf8');
  const right = await run(['recovery-key', '--check-file', key, '--passphrase-file', passphrase]);
  expect(right).toMatchObject({ exitCode: 0, stdout: '✓ 这就是恢复密钥。\n' });
  const misread = file(
    'misread.txt',
    recoveryKey.replace(/^./, (first) => (first === '0' ? '1' : '0')),
  );
  const wrong = await run(['recovery-key', '--check-file', misread, '--passphrase-file', passphrase]);
  expect(wrong.exitCode).toBe(1);
  expect(wrong.stdout).toContain('✗ 这不是现在的恢复密钥');
  // Checking makes no new key.
  expect(readFileSync(join(data, 'vault.json'), 'utf8')).toBe(before);
});

it('removes a way to unlock, but not the last', async () => {
  const { run, file, passphrase, key } = await openPlace();
  const removed = await run(['remove-way', 'passphrase', '--recovery-key-file', key]);
  expect(removed).toMatchObject({ exitCode: 0, stdout: '已移除：口令。\n' });
  expect((await run(['status'])).stdout).toContain('打开方式：恢复密钥\n');
  const last = await run(['remove-way', 'recovery-key', '--recovery-key-file', key]);
  expect(last.exitCode).toBe(4);
  expect(last.stderr).toContain('至少要留一样');
  const again = ['change-passphrase', '--recovery-key-file', key, '--new-passphrase-file', passphrase];
  expect((await run(again)).exitCode).toBe(0);
  expect((await run(['remove-way', 'recovery-key', '--passphrase-file', passphrase])).exitCode).toBe(0);
  expect((await run(['remove-way', 'nonsense', '--passphrase-file', file('x', 'x')])).exitCode).toBe(2);
});

it('says who has the vault open and since when', async () => {
  const { run, passphrase, data } = await openPlace();
  const lock = acquireProcessLock(join(data, 'vault.lock'), 'electron');
  try {
    const zh = await run(['verify', '--passphrase-file', passphrase]);
    expect(zh.exitCode).toBe(4);
    expect(zh.stderr).toMatch(/桌面版的备好（从 \d{4}-\d\d-\d\d \d\d:\d\d 起）正在使用这个保险库。/);
    const en = await run(['verify', '--passphrase-file', passphrase], '--lang', 'en');
    expect(en.stderr).toMatch(/in use by the Beihao desktop app \(since \d{4}-\d\d-\d\d \d\d:\d\d\)\./);
  } finally {
    lock.release();
  }
  expect((await run(['verify', '--passphrase-file', passphrase])).exitCode).toBe(0);
});
