import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memory, modules, root } from './paths.mjs';
import { findPinnedNode, pinnedVersion } from './pinned-node.mjs';
import { giveUp, say } from './say.mjs';

const stamp = join(memory, 'installed-lockfile');

/** Runs `npm ci` when node_modules is missing or was made from another lockfile, then makes sure of the pinned Node. */
export function installPackages() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (!isInstalled(lockfile)) {
    say('正在安装依赖（npm ci），第一次大约需要一分钟…');
    // No install script runs: every native part comes ready-made inside its package.
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], '依赖没有装好。');
  }
  if (!findPinnedNode()) {
    say(`正在准备 Node ${pinnedVersion()}…`);
    // The one exception: the `node` package fetches the binary of this platform in its script.
    npm(['rebuild', 'node', '--foreground-scripts', '--loglevel=error'], `Node ${pinnedVersion()} 没有装好。`);
    if (!findPinnedNode()) {
      giveUp(`这台电脑上没有可用的 Node ${pinnedVersion()}。`, '请安装 Node 24(nodejs.org)后重新运行同一个命令。');
    }
  }
  mkdirSync(memory, { recursive: true });
  writeFileSync(stamp, lockfile);
}

function isInstalled(lockfile) {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockfile;
  // Somebody ran npm by hand: npm keeps a copy of the lockfile that it installed, dated when it was done.
  return existsSync(join(modules, '.package-lock.json')) && isNewer('.package-lock.json');
}

function isNewer(name) {
  const installed = readFileSync(join(modules, name), 'utf8');
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(installed).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional === true || found[path]?.version === version,
  );
}

function npm(args, failed) {
  const [command, first] = npmProgram(process.env.npm_execpath, [process.env.npm_node_execpath, process.execPath]);
  const { status } = spawnSync(command, [...first, ...args], {
    cwd: root,
    // npm's own lines go to stderr too.
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    giveUp(failed, '请检查网络后重新运行同一个命令；在国内可以先运行：npm config set registry 加上可用的镜像地址。');
  }
}

/**
 * How npm is started: it says in npm_execpath where it is itself, which works on every platform without a shell. Only by
 * a Node that is still there: npm puts the pinned one first, and `npm ci` has just removed it.
 */
export function npmProgram(self, nodes) {
  const node = nodes.find((path) => path && existsSync(path));
  return self?.endsWith('.js') && node ? [node, [self]] : ['npm', []];
}
