import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { acquireProcessLock } from '../../../../../src/main/adapters/vault/process-lock.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { another } from './test-vaults.ts';

/** A copy in the temporary folder, as a process leaves it that reads a vault on read-only media. */
function leaveCopy(lock: (path: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'beihao-read-only-'));
  writeFileSync(join(folder, 'vault.db'), 'x');
  lock(join(folder, 'copy.lock'));
  const earlier = new Date(Date.now() - 3_600_000);
  utimesSync(folder, earlier, earlier);
  return folder;
}

it('a copy that a killed process left goes at the next start; one in use and one in the making stay', () =>
  withFolder((around) => {
    const dead = (path: string) =>
      writeFileSync(path, JSON.stringify({ pid: process.ppid, start: 'boot:0', holder: 'x' }));
    const abandoned = leaveCopy(dead);
    const held = leaveCopy((path) => void acquireProcessLock(path));
    const young = mkdtempSync(join(tmpdir(), 'beihao-read-only-'));
    try {
      mkdirSync(join(around, 'vault'));
      another(join(around, 'vault'));
      expect([abandoned, held, young].map((folder) => existsSync(folder))).toEqual([false, true, true]);
    } finally {
      for (const folder of [abandoned, held, young]) rmSync(folder, { recursive: true, force: true });
    }
  }));
