import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memory, modules } from './paths.mjs';
import { findPinnedNode } from './pinned-node.mjs';
import { giveUp, say } from './say.mjs';

const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    process.env[folder]
      ? [
          join(process.env[folder], 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(process.env[folder], 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      : [],
  ),
};

const note = join(memory, 'browser');

/** Finds or installs a Chromium for the browser tests and leaves its path where the tests look for it. */
export function prepareBrowser() {
  const path = installed() ?? downloaded() ?? fromDebian();
  if (!path) {
    giveUp(
      '没有找到可用来测试的浏览器。',
      '请安装 Chrome、Edge 或 Chromium,或把它的路径写进环境变量 BEIHAO_CHROMIUM。',
    );
  }
  mkdirSync(memory, { recursive: true });
  writeFileSync(note, path);
}

function installed() {
  const known = existsSync(note) ? [readFileSync(note, 'utf8')] : [];
  const candidates = [process.env.BEIHAO_CHROMIUM, ...known, ...(PLACES[process.platform] ?? [])];
  return candidates.find((path) => path && existsSync(path));
}

function downloaded() {
  say('没有找到已安装的浏览器，正在下载测试用的 Chromium…');
  const cli = join(modules, '@playwright', 'test', 'cli.js');
  const node = findPinnedNode() ?? process.execPath;
  const { status } = spawnSync(node, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: 300_000 });
  if (status !== 0) return undefined;
  const where = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  const { stdout } = spawnSync(node, ['-e', where], { cwd: join(modules, '..'), encoding: 'utf8' });
  return existsSync(stdout) ? stdout : undefined;
}

function fromDebian() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  say('下载不了，改用系统软件包安装 Chromium(apt-get)…');
  const quiet = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  return PLACES.linux.find((path) => existsSync(path));
}
