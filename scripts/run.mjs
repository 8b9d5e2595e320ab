// Runs a source file on the pinned Node: `node scripts/run.mjs FILE [ARGUMENT …]`.
import { spawn } from 'node:child_process';
import { nodeEnvironment } from './setup/node-environment.mjs';
import { findPinnedNode } from './setup/pinned-node.mjs';
import { giveUp } from './setup/say.mjs';

const node = findPinnedNode();
if (!node) giveUp('还没有准备好运行环境。', '请先运行 npm start 或 npm test,它们会自动准备。');

const child = spawn(node, process.argv.slice(2), { stdio: 'inherit', env: nodeEnvironment });
// The terminal sends Ctrl+C to both; the child decides when it is done.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 128 + 15 : (code ?? 1);
});
