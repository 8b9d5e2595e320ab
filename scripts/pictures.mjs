// `npm run pictures -- -g 'zh at'`: draws docs/pictures, or some of it, by walking through the real pages.
import { spawnSync } from 'node:child_process';
import { findPinnedNode } from './setup/pinned-node.mjs';

const cli = 'node_modules/@playwright/test/cli.js';
const { status } = spawnSync(findPinnedNode(), [cli, 'test', 'tests/e2e/pictures.test.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, PICTURES: '1' },
});
process.exitCode = status ?? 1;
