import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { acquireProcessLock } from '../../../../../src/main/adapters/vault/process-lock.ts';
import { withFolder } from '../files/temporary-folder.ts';

const MODULE = pathToFileURL(join(import.meta.dirname, '../../../../../src/main/adapters/vault/process-lock.ts')).href;

/** Another process that takes the lock and then lives until it is killed. */
async function holdElsewhere(path: string) {
  const script = `const { acquireProcessLock } = await import(${JSON.stringify(MODULE)});
    acquireProcessLock(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('the lock', () => {
  it('is held once, also within one process, and leaves no file', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.lock');
      const first = acquireProcessLock(path);
      expect(() => acquireProcessLock(path)).toThrow('vault_busy');
      first.release();
      first.release();
      acquireProcessLock(path).release();
      expect(readdirSync(folder)).toEqual([]);
    }));

  it('of a living process holds; of a killed one it clears itself', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'vault.lock');
      const holder = await holdElsewhere(path);
      try {
        expect(() => acquireProcessLock(path)).toThrow('vault_busy');
      } finally {
        await holder.kill();
      }
      expect(existsSync(path)).toBe(true);
      acquireProcessLock(path).release();
      // The killed one's sign of life is cleared when it is old enough to be nobody's in the making.
      for (const name of readdirSync(folder)) utimesSync(join(folder, name), 0, 0);
      acquireProcessLock(path).release();
      expect(readdirSync(folder)).toEqual([]);
    }));

  it('on a system that does not tell when a process started: holds while its process lives, and not for another of its number', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'vault.lock');
      const holder = await holdElsewhere(path);
      const asElsewhere = (pid: number) => {
        const content = JSON.parse(readFileSync(path, 'utf8'));
        const start = `boot:${Date.now() - Math.round(uptime() * 1000)}`;
        writeFileSync(path, JSON.stringify({ ...content, pid, start }));
      };
      const { pid } = JSON.parse(readFileSync(path, 'utf8'));
      try {
        asElsewhere(pid);
        expect(() => acquireProcessLock(path)).toThrow('vault_busy');
        expect(existsSync(path)).toBe(true);
      } finally {
        await holder.kill();
      }
      // Its number belongs to a process that lives: our parent.
      asElsewhere(process.ppid);
      acquireProcessLock(path).release();
    }));

  it('of a process whose number was given to another is stale', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.lock');
      for (const pid of [process.pid, process.ppid]) {
        writeFileSync(path, JSON.stringify({ pid, start: 'boot:0', holder: 'somebody' }));
        acquireProcessLock(path).release();
      }
    }));

  it('that is being written holds; one that was left half-written long ago does not', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.lock');
      writeFileSync(path, '{"pid":');
      expect(() => acquireProcessLock(path)).toThrow('vault_busy');
      const earlier = new Date(Date.now() - 60_000);
      utimesSync(path, earlier, earlier);
      acquireProcessLock(path).release();
    }));

  it('clears what a process that was killed on the way left', () =>
    withFolder((folder) => {
      const dead = JSON.stringify({ pid: process.ppid, start: 'boot:0', holder: 'dead' });
      writeFileSync(join(folder, 'vault.lock.dead'), dead);
      const lock = acquireProcessLock(join(folder, 'vault.lock'));
      expect(readdirSync(folder)).not.toContain('vault.lock.dead');
      lock.release();
    }));

  it('that somebody else took over is not removed', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.lock');
      const lock = acquireProcessLock(path);
      writeFileSync(path, '{"pid":1,"start":"x","holder":"other"}');
      lock.release();
      expect(readFileSync(path, 'utf8')).toContain('other');
    }));
});
