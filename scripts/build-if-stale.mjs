import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { modules, root } from './setup/paths.mjs';
import { findPinnedNode } from './setup/pinned-node.mjs';
import { giveUp, say } from './setup/say.mjs';

const SOURCES = ['src', 'electron.vite.config.ts', 'package-lock.json'];
const OUTPUTS = ['out/main/index.js', 'out/main/worker.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Builds `out/` when a source is newer than it. */
export function buildIfStale() {
  const built = OUTPUTS.map((path) => timeOf(join(root, path)));
  if (Math.min(...built) >= Math.max(...SOURCES.map((path) => newest(join(root, path))))) return;
  say('正在构建界面…');
  const cli = join(modules, 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(findPinnedNode() ?? process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) giveUp('构建没有成功。', '请把上面的内容反馈给开发者。');
}

function timeOf(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function newest(path) {
  if (!statSync(path).isDirectory()) return timeOf(path);
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
