// `npm run dev:browser`: rebuilds the renderer at every change and serves it by the browser host (reload by hand).
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { modules, root } from './setup/paths.mjs';
import { findPinnedNode } from './setup/pinned-node.mjs';

buildIfStale();
const node = findPinnedNode();
const start = (args) => spawn(node, args, { cwd: root, stdio: 'inherit' });
// `--watch` restarts the host, and with it the one-time address, when a source of the main process changes.
const children = [
  start([join(modules, 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--watch']),
  start(['--watch', join(root, 'src/main/hosts/cli/main.ts'), 'serve', '--no-open', '--dev', ...process.argv.slice(2)]),
];
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
