// Runs a source file on the pinned Node: `node scripts/run.mjs FILE [ARGUMENT …]`.
import { spawn } from 'node:child_process';
import { findPinnedNode } from './setup/pinned-node.mjs';
import { giveUp } from './setup/say.mjs';

const node = findPinnedNode();
if (!node) giveUp('还没有准备好运行环境。', '请先运行 npm start 或 npm test,它们会自动准备。');

// glibc keeps what threads gave back in an arena for each of them, and from the second time on large blocks too: with
// two workers that come and go by tens of megabytes a batch held about 70 MB more (npm run bench -- batch).
const glibc = process.platform === 'linux' ? { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1048576' } : {};

const child = spawn(node, process.argv.slice(2), { stdio: 'inherit', env: { ...glibc, ...process.env } });
// The terminal sends Ctrl+C to both; the child decides when it is done.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 128 + 15 : (code ?? 1);
});
