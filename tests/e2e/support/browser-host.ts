import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

// As it is shipped: it starts in a quarter of the time of its sources.
const MAIN = 'out/cli/main.cjs';
const WITH_CLOCK = 'tests/e2e/support/host-with-clock.ts';
const SEED = 'tests/support/seed-crowd.ts';
const START_MS = 30_000;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/start\/[\w-]+/;

/** A browser host process with a data folder and a home folder of its own. */
export interface RunningHost {
  /** The one-time address. */
  readonly address: string;
  /** A folder that goes away with the host. */
  readonly folder: string;
  readonly dataDir: string;
  /** Puts the host's clock ahead. */
  skip(minutes: number): void;
  stop(): Promise<void>;
}

interface HostOptions {
  /** With a clock of its own, time can be skipped. */
  readonly ownClock?: boolean;
  /** A data folder of `seedDataDir`, which is copied; without it there is no vault yet. */
  readonly seed?: string | undefined;
}

interface Seed {
  readonly dataDir: string;
  readonly passphrase: string;
  readonly people: number;
}

/** Makes a real vault with so many invented people. A process of its own, for Playwright's cannot load the database. */
export async function seedDataDir({ dataDir, passphrase, people }: Seed): Promise<void> {
  await promisify(execFile)(process.execPath, [SEED, dataDir, passphrase, String(people)]);
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
export async function startBrowserHost({ ownClock = false, seed }: HostOptions = {}): Promise<RunningHost> {
  const folder = await mkdtemp(join(tmpdir(), 'beihao-e2e-'));
  const [home, dataDir] = [join(folder, 'home'), join(folder, 'data')];
  await mkdir(home);
  if (seed) await cp(seed, dataDir, { recursive: true });
  const args = ownClock ? [WITH_CLOCK, dataDir] : [MAIN, 'serve', '--no-open', '--data-dir', dataDir];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, HOME: home, USERPROFILE: home },
    stdio: ['ignore', 'pipe', 'pipe', ...(ownClock ? (['ipc'] as const) : [])],
  });
  const address = await readAddress(child);
  return {
    address,
    folder,
    dataDir,
    skip(minutes) {
      child.send(minutes * 60_000);
    },
    async stop() {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
