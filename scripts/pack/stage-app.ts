import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeIcons } from './make-icons.ts';
import { installedPackages, namedPackages, runtimePackages } from './runtime-packages.ts';
import type { PackTarget } from './targets.ts';

const COPIED = ['package.json', 'package-lock.json', '.npmrc', 'out', 'resources'] as const;

/** An app folder for one target: what was built, and of the packages only what the built files need there. */
export async function stageApp(root: string, stage: string, target: PackTarget): Promise<void> {
  mkdirSync(stage, { recursive: true });
  for (const name of COPIED) cpSync(join(root, name), join(stage, name), { recursive: true });
  await makeIcons(join(stage, 'resources', 'icons'));
  installFor(stage, target);
  const needed = runtimePackages(stage, namedPackages(join(stage, 'out', 'main')));
  for (const name of installedPackages(stage)) {
    if (!needed.has(name)) rmSync(join(stage, 'node_modules', name), { recursive: true });
  }
  keepOwnPrebuild(join(stage, 'node_modules', 'better-sqlite3', 'prebuilds'), target);
}

/** By the lockfile; no script of a package runs. */
function installFor(stage: string, { os, cpu }: PackTarget): void {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--omit=dev', '--ignore-scripts', '--prefer-offline', `--os=${os}`, `--cpu=${cpu}`];
  const libc = os === 'linux' ? ['--libc=glibc'] : [];
  const { status } = spawnSync(npm, [...args, ...libc], {
    cwd: stage,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci for ${os}-${cpu} ended with ${status}`);
}

/** This package carries the binaries of all platforms. */
function keepOwnPrebuild(folder: string, target: PackTarget): void {
  for (const name of readdirSync(folder)) {
    if (name !== `${target.name}.node`) rmSync(join(folder, name));
  }
}
