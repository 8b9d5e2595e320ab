import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SETUP = join(import.meta.dirname, '..', '..', '..', 'scripts', 'setup');

let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'beihao-pinned-'));
  mkdirSync(join(checkout, 'node_modules', 'node', 'bin'), { recursive: true });
  cpSync(SETUP, join(checkout, 'scripts', 'setup'), { recursive: true });
  writeFileSync(join(checkout, 'package.json'), '{"type":"module","devDependencies":{"node":"24.0.0"}}');
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

/** What a process answers that runs on the checkout's own Node, after `npm ci` may have taken that away. */
function answerAfter(taken: boolean): string {
  const own = join(checkout, 'node_modules', 'node', 'bin', 'node');
  cpSync(process.execPath, own);
  const script = `
    import { rmSync } from 'node:fs';
    import { findPinnedNode } from './scripts/setup/pinned-node.mjs';
    ${taken ? `rmSync(${JSON.stringify(own)});` : ''}
    console.log(findPinnedNode());`;
  return execFileSync(own, ['--input-type=module', '-e', script], { cwd: checkout, encoding: 'utf8' }).trim();
}

describe.skipIf(process.platform === 'win32')('findPinnedNode', () => {
  it('answers the Node of the checkout', () => {
    expect(answerAfter(false)).toBe(join(checkout, 'node_modules', 'node', 'bin', 'node'));
  });

  // An update of the packages under `npm test` ended so: npm had put the pinned Node first, and then replaced it.
  it('does not answer a Node that npm has just removed', () => {
    expect(answerAfter(true)).toBe('undefined');
  });
});
