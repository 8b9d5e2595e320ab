// `npm start`: the desktop window where Electron's runtime is to be had, the browser host otherwise.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { nodeEnvironment } from './setup/node-environment.mjs';
import { root } from './setup/paths.mjs';
import { findPinnedNode } from './setup/pinned-node.mjs';
import { say } from './setup/say.mjs';

buildIfStale();
const runtime = await ensureElectron();
if (runtime.path === null || !(await runDesktop(runtime.path))) {
  if (runtime.path === null) say(`桌面窗口用不了：${runtime.reason}`);
  say('改用浏览器方式，功能相同。');
  await run(findPinnedNode(), [join(root, 'src/main/hosts/cli/main.ts'), 'serve', ...process.argv.slice(2)]);
}

/** Runs the desktop app to its end. False when it could not open a window at all. */
async function runDesktop(electron) {
  const startedAt = Date.now();
  const code = await run(electron, [root]);
  const diedAtOnce = code !== 0 && Date.now() - startedAt < 5_000;
  if (diedAtOnce) say(`桌面窗口没能打开（退出码 ${code}）。`);
  return !diedAtOnce;
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: nodeEnvironment });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', () => resolve(1));
    child.on('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve(code ?? 1);
    });
  });
}
