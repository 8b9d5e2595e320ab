import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// Any Chromium of the system will do; without one, Playwright looks for the browser that it installed itself.
const candidates = [process.env['BEIHAO_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  // `PICTURES=1` draws docs/pictures; that is a script and no test.
  testIgnore: process.env['PICTURES'] ? [] : ['**/pictures.test.ts'],
  outputDir: 'test-results',
  // Pictures are drawn by `npm run pictures` and by nothing else.
  snapshotPathTemplate: 'docs/pictures/{arg}{ext}',
  updateSnapshots: 'none',
  globalSetup: './tests/e2e/support/build-what-is-stale.ts',
  // Each test runs a host with a key derivation and a worker pool of its own: one at a time, so that timings mean something.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    // What cannot be pressed says so, long before its test ends.
    actionTimeout: 30_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's sandbox cannot start for root, as in containers.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
});
