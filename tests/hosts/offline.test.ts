import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sampleManifest } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'src', 'main', 'hosts', 'cli', 'main.ts');
const guard = pathToFileURL(join(root, 'tests', 'support', 'network-guard.mjs')).href;

async function watched() {
  const folder = await temporaryFolder();
  const notes = join(folder, 'attempts.txt');
  writeFileSync(notes, '');
  return {
    folder,
    environment: { ...process.env, BEIHAO_NETWORK_ATTEMPTS: notes, BEIHAO_PASSPHRASE: '一句口令' },
    attempts: () =>
      readFileSync(notes, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
  };
}

describe('the app connects to nothing', () => {
  it('the guard sees what it has to see', async () => {
    const { folder, environment, attempts } = await watched();
    const canary = join(folder, 'canary.cjs');
    const connect = "require('node:net').connect(9, '127.0.0.1').on('error', () => {});";
    writeFileSync(canary, `${connect} require('node:dns').lookup('localhost', () => {});`);
    spawnSync(process.execPath, ['--import', guard, canary], { env: environment });
    const inThread = `new (require('node:worker_threads').Worker)(${JSON.stringify(canary)})`;
    spawnSync(process.execPath, ['--import', guard, '-e', inThread], { env: environment });
    expect(attempts().filter((line) => line === 'socket')).toHaveLength(2);
    expect(attempts().filter((line) => line === 'dns.lookup')).toHaveLength(2);
  });

  it('not while it builds a packet, nor while it makes a vault and looks at itself', async () => {
    const { folder, environment, attempts } = await watched();
    const run = (argv: readonly string[]) =>
      spawnSync(process.execPath, ['--import', guard, main, ...argv, '--data-dir', join(folder, 'data')], {
        env: environment,
      }).status;
    expect(run(['packet', 'build', '--manifest', sampleManifest, '--out', join(folder, 'packet')])).toBe(0);
    expect(existsSync(join(folder, 'packet', 'packet.pdf'))).toBe(true);
    expect(run(['vault', 'init'])).toBe(0);
    expect(run(['applicant', 'list'])).toBe(0);
    expect(run(['doctor'])).toBe(0);
    expect(attempts()).toEqual([]);
  });

  it('not while it serves the browser', async () => {
    const { folder, environment, attempts } = await watched();
    const argv = ['serve', '--no-open', '--json', '--data-dir', join(folder, 'data')];
    const host = spawn(process.execPath, ['--import', guard, main, ...argv], { env: environment });
    onTestFinished(() => {
      host.kill();
    });
    const said = await new Promise<string>((resolve) => host.stdout.once('data', (data) => resolve(String(data))));
    const { address } = JSON.parse(said);
    const { status, headers } = await fetch(address, { redirect: 'manual' });
    expect(status).toBe(303);
    const cookie = headers.getSetCookie()[0] ?? '';
    expect((await fetch(new URL('/', address), { headers: { cookie } })).status).toBe(200);
    const ended = new Promise((resolve) => host.once('exit', resolve));
    host.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(attempts()).toEqual([]);
  });
});
