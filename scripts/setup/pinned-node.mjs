import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, root } from './paths.mjs';

/** The Node version that this project runs on. */
export function pinnedVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node;
}

/**
 * The path of a Node that can run this project: the pinned one, or the running one where it is new enough
 * (the database's native module needs Node-API 10 and crashes below it). Undefined where there is none.
 */
export function findPinnedNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(modules, 'node', 'bin', name);
  if (existsSync(pinned) && runs(pinned)) return pinned;
  const major = Number(process.versions.node.split('.')[0]);
  // npm puts the pinned Node first: after `npm ci` this process may run on a program that is not there any more.
  return major >= 24 && existsSync(process.execPath) ? process.execPath : undefined;
}

function runs(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}
