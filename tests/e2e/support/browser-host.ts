import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = 'src/main/hosts/cli/main.ts';
const START_MS = 30_000;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/start\/[\w-]+/;

/** A browser host process with a data folder and a home folder of its own. */
export interface RunningHost {
  /** The one-time address. */
  readonly address: string;
  /** A folder that goes away with the host. */
  readonly folder: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`The browser host ${why}: ${said}`));
    const timer = setTimeout(() => fail('named no address'), START_MS);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = ADDRESS.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

/** Starts the real host as a process of its own, as a person would. */
export async function startBrowserHost(): Promise<RunningHost> {
  const folder = await mkdtemp(join(tmpdir(), 'beihao-e2e-'));
  const [home, dataDir] = [join(folder, 'home'), join(folder, 'data')];
  await mkdir(home);
  const child = spawn(process.execPath, [MAIN, 'serve', '--no-open', '--data-dir', dataDir], {
    env: { ...process.env, HOME: home, USERPROFILE: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await readAddress(child);
  return {
    address,
    folder,
    dataDir,
    async stop() {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
