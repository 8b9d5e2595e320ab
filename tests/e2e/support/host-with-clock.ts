import { systemClock } from '../../../src/main/adapters/system/system-clock.ts';
import { runBrowserHost } from '../../../src/main/hosts/browser/run-browser-host.ts';

// The real host, except that its clock goes ahead by as many milliseconds as the parent process sends.
let ahead = 0;
process.on('message', (ms) => {
  ahead += Number(ms);
});

const host = await runBrowserHost({
  dataDir: process.argv[2] ?? null,
  port: 0,
  rereadFiles: false,
  clock: { ...systemClock, now: () => new Date(systemClock.now().getTime() + ahead) },
});
process.stdout.write(`${host.address}\n`);
process.once('SIGTERM', () => void host.close().then(() => process.exit()));
