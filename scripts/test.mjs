// `npm test`: everything. Ends with the line `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCliIfStale, buildIfStale } from './build-if-stale.mjs';
import { memory, modules, root } from './setup/paths.mjs';
import { findPinnedNode } from './setup/pinned-node.mjs';

const node = findPinnedNode();
const total = { passed: 0, failed: 0, skipped: 0 };

function run(cli, args, env = {}) {
  return spawnSync(node, [join(modules, cli), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
}

/** A suite that ended without a report, or failed outside any test, counts as one failure: it can never pass in silence. */
function add(counts, status) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  total.passed += passed;
  total.failed += status !== 0 && failed === 0 ? 1 : failed;
  total.skipped += skipped;
}

function readReport(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

buildIfStale();
buildCliIfStale();
mkdirSync(memory, { recursive: true });

const checks = spawnSync(node, [join(root, 'scripts/check.mjs')], { cwd: root, stdio: 'inherit' });
add(checks.status === 0 ? { passed: 1, failed: 0, skipped: 0 } : undefined, checks.status);

const unitReport = join(memory, 'vitest.json');
rmSync(unitReport, { force: true });
const unit = run('vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
add(
  readReport(unitReport, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  })),
  unit.status,
);

const browserReport = join(memory, 'playwright.json');
rmSync(browserReport, { force: true });
const browser = run('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
});
add(
  readReport(browserReport, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  })),
  browser.status,
);

process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
