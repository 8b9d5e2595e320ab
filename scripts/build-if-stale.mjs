import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { modules, root } from './setup/paths.mjs';
import { findPinnedNode } from './setup/pinned-node.mjs';
import { giveUp, say } from './setup/say.mjs';

const COMMON = ['src', 'package-lock.json'];

const APP = {
  sources: [...COMMON, 'electron.vite.config.ts'],
  outputs: ['out/main/index.js', 'out/main/worker.js', 'out/preload/index.cjs', 'out/renderer/index.html'],
  saying: '正在构建界面…',
  command: [join(modules, 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
};

const COMMAND_LINE = {
  sources: [...COMMON, 'scripts/build-cli.mjs', 'scripts/kept-code.cjs'],
  outputs: ['out/cli/main.cjs', 'out/cli/worker.cjs'],
  saying: '正在准备命令行…',
  command: [join(root, 'scripts', 'build-cli.mjs')],
};

/** Builds the app into `out/` when a source is newer than it. */
export function buildIfStale() {
  ensureBuilt(APP);
}

/** The same for the command line, `out/cli`. */
export function buildCliIfStale() {
  ensureBuilt(COMMAND_LINE);
}

function ensureBuilt({ sources, outputs, saying, command }) {
  const built = outputs.map((path) => timeOf(join(root, path)));
  if (Math.min(...built) >= Math.max(...sources.map((path) => newest(join(root, path))))) return;
  say(saying);
  const { status } = spawnSync(findPinnedNode() ?? process.execPath, command, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) giveUp('构建没有成功。', '请把上面的内容反馈给开发者。');
}

function timeOf(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function newest(path) {
  if (!statSync(path).isDirectory()) return timeOf(path);
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
