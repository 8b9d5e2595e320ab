import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { modules } from './paths.mjs';
import { findPinnedNode } from './pinned-node.mjs';
import { say } from './say.mjs';

const REACH_MS = 8_000;
const DOWNLOAD_MS = 10 * 60_000;
const electron = join(modules, 'electron');

/**
 * The path of Electron's executable, downloaded when it is not there; `path: null` with a reason where it cannot be had.
 * `ELECTRON_MIRROR` names another place to download from, as Electron's own documentation says.
 */
export async function ensureElectron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { path: null, reason: '这里没有图形桌面。' };
  }
  const present = installedPath();
  if (present) return { path: present };
  const source = new URL(process.env.ELECTRON_MIRROR ?? 'https://github.com/');
  const usesProxy = Boolean(process.env.HTTPS_PROXY ?? process.env.https_proxy);
  if (!usesProxy && !(await canReach(source))) {
    return {
      path: null,
      reason: `连不上 ${source.host}，下载不了桌面运行环境。可以用环境变量 ELECTRON_MIRROR 指定镜像。`,
    };
  }
  say('正在下载桌面运行环境（约 110 MB,只有第一次）…');
  spawnSync(findPinnedNode(), [join(electron, 'install.js')], { stdio: ['ignore', 2, 2], timeout: DOWNLOAD_MS });
  const path = installedPath();
  return path ? { path } : { path: null, reason: '桌面运行环境没有下载完。再次运行会重试。' };
}

function installedPath() {
  const note = join(electron, 'path.txt');
  if (!existsSync(note)) return undefined;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electron, 'dist');
  const path = join(folder, readFileSync(note, 'utf8'));
  return existsSync(path) ? path : undefined;
}

function canReach({ hostname, port, protocol }) {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(REACH_MS, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
