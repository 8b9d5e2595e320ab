import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCliForTest } from '../support/run-cli-for-test.ts';
import { sampleManifest } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

const main = join(import.meta.dirname, '..', '..', 'src', 'main', 'hosts', 'cli', 'main.ts');

describe('the command line', () => {
  it('rejects 瑜伽预约 with rule, source and fix, exit code 1', async () => {
    const { exitCode, stdout } = await runCliForTest(['name', 'check', '瑜伽预约', '--json']);
    expect(exitCode).toBe(1);
    const [checked] = JSON.parse(stdout).names;
    expect(checked).toMatchObject({ name: '瑜伽预约', units: 8, verdict: 'reject', filing: { verdict: 'reject' } });
    const [finding] = checked.findings;
    expect(finding.ruleId).toMatch(/^[A-Z]\d\d$/);
    expect(finding.source).toBeTruthy();
    expect(finding.message).toMatch(/[\u4e00-\u9fff]/);
    expect(finding.fix).toMatch(/[\u4e00-\u9fff]/);
    expect(checked.name.slice(finding.start, finding.end)).toBe(finding.match);
  });

  it('accepts 渔儿小助手, exit code 0', async () => {
    const { exitCode, stdout } = await runCliForTest(['name', 'check', '渔儿小助手', '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).names[0].verdict).toBe('ok');
  });

  it('speaks English when asked', async () => {
    const { stdout } = await runCliForTest(['name', 'check', '瑜伽预约', '--json', '--lang', 'en']);
    expect(JSON.parse(stdout).names[0].findings[0].message).not.toMatch(/[\u4e00-\u9fff]{6}/);
  });

  it('reads names from a file, also with a byte order mark', async () => {
    const file = join(await temporaryFolder(), 'names.txt');
    writeFileSync(file, '\uFEFF渔儿小助手\r\n\r\n瑜伽预约\r\n');
    const { exitCode, stdout } = await runCliForTest(['name', 'check', '--file', file, '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).names.map(({ name }: { name: string }) => name)).toEqual(['渔儿小助手', '瑜伽预约']);
  });

  it('says what is wrong with a call, exit code 2', async () => {
    for (const argv of [
      ['nonsense'],
      ['id'],
      ['id', 'check'],
      ['name', 'check'],
      ['--lang', 'fr', 'doctor'],
      ['id', 'check', '1', '--what'],
    ]) {
      const run = await runCliForTest(argv);
      expect([argv, run.exitCode]).toEqual([argv, 2]);
      expect(run.stderr).toMatch(/[\u4e00-\u9fff]/);
      expect(run.stdout).toBe('');
    }
  });

  it('shows every group of commands in its help', async () => {
    const help = await Promise.all(
      [[], ['name'], ['vault'], ['category'], ['checklist'], ['rules']].map((group) =>
        runCliForTest([...group, '--help']),
      ),
    );
    const text = help.map(({ stdout }) => stdout).join('');
    expect(text).toContain('名称预检');
    expect(text).toContain('suggest');
  });

  it('asks for the passphrase and knows a wrong one, exit code 4', async () => {
    const folder = await temporaryFolder();
    const data = ['--data-dir', join(folder, 'data')];
    expect((await runCliForTest(['applicant', 'list', ...data])).exitCode).toBe(4);
    expect((await runCliForTest(['vault', 'init', ...data], { BEIHAO_PASSPHRASE: '第一句口令' })).exitCode).toBe(0);
    expect((await runCliForTest(['applicant', 'list', ...data])).exitCode).toBe(4);
    const wrong = await runCliForTest(['applicant', 'list', '--json', ...data], { BEIHAO_PASSPHRASE: '第二句口令' });
    expect(wrong.exitCode).toBe(4);
    expect(JSON.parse(wrong.stdout).error.code).toBe('vault_wrong_secret');
    const file = join(folder, 'passphrase.txt');
    writeFileSync(file, '第一句口令\n');
    expect((await runCliForTest(['applicant', 'list', '--passphrase-file', file, ...data])).exitCode).toBe(0);
  });

  it('never overwrites an exported file', async () => {
    const folder = await temporaryFolder();
    const run = (argv: string[]) =>
      runCliForTest([...argv, '--json', '--data-dir', join(folder, 'data')], { BEIHAO_PASSPHRASE: '一句口令' });
    await run(['vault', 'init']);
    const profile = join(folder, 'applicant.json');
    writeFileSync(profile, JSON.stringify({ name: '李样例' }));
    const { id } = JSON.parse((await run(['applicant', 'add', '--file', profile])).stdout).applicant;
    const original = join(sampleManifest, '..', 'proof.pdf');
    const added = await run(['document', 'add', id, original, '--kind', 'social-security-proof']);
    const documentId = JSON.parse(added.stdout).document.id;
    const out = join(folder, 'out.pdf');
    expect((await run(['document', 'export', documentId, '--out', out])).exitCode).toBe(0);
    expect(readFileSync(out).equals(readFileSync(original))).toBe(true);
    expect((await run(['document', 'export', documentId, '--out', out])).exitCode).toBe(2);
  });

  it('as a process: JSON alone on stdout, progress on stderr, and the exit code', async () => {
    const out = join(await temporaryFolder(), 'packet');
    const run = spawnSync(
      process.execPath,
      [main, 'packet', 'build', '--manifest', sampleManifest, '--out', out, '--json'],
      {
        encoding: 'utf8',
      },
    );
    expect(run.status).toBe(0);
    const manifest = JSON.parse(run.stdout);
    expect(manifest).toMatchObject({ format: 1, complete: true });
    expect(manifest.verdict).not.toBe('reject');
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toMatchObject({ date: manifest.date });
    expect(existsSync(join(out, 'packet.pdf'))).toBe(true);
    expect(readdirSync(join(out, 'upload'))).toEqual([
      '01-身份证-人像面.jpg',
      '02-身份证-国徽面.jpg',
      '03-居住地证明.jpg',
    ]);
    expect(run.stderr).toContain('核对');
  });
});
