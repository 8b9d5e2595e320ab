// `npm run demo`: builds the packet of the invented sample applicant into ./demo-packet and says what it made.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { findPinnedNode } from './setup/pinned-node.mjs';

const target = join(root, 'demo-packet');
// Ours alone: the folder is git-ignored and made by this script.
rmSync(target, { recursive: true, force: true });
const manifest = join(root, 'resources/samples/zhang-san/manifest.json');
const { status } = spawnSync(
  findPinnedNode(),
  [join(root, 'out/cli/main.cjs'), 'packet', 'build', '--manifest', manifest, '--out', target],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
