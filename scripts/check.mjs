// `npm run check`: types of the three projects, lint and format, architecture, unused code.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { modules, root } from './setup/paths.mjs';
import { findPinnedNode } from './setup/pinned-node.mjs';

const STEPS = [
  ['types: shared', 'typescript/bin/tsc', ['-p', 'tsconfig.shared.json']],
  ['types: node', 'typescript/bin/tsc', ['-p', 'tsconfig.node.json']],
  ['types: web', 'typescript/bin/tsc', ['-p', 'tsconfig.web.json']],
  ['lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']],
  ['architecture', 'vitest/vitest.mjs', ['run', 'tests/architecture', '--reporter=dot']],
  ['unused code', 'knip/bin/knip.js', []],
];

const failed = STEPS.filter(([name, cli, args]) => {
  const startedAt = Date.now();
  const { status } = spawnSync(findPinnedNode(), [join(modules, cli), ...args], { cwd: root, stdio: 'inherit' });
  process.stdout.write(
    `${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)\n`,
  );
  return status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
