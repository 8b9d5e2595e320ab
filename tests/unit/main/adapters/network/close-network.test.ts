import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** In a process of its own: what is closed stays closed. */
function run(script: string) {
  const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, script)], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('the closed network', () => {
  it('refuses every way out, whoever asks, and lists it; being connected to and pipes still work', () => {
    const { failed, served, piped, watched, targets } = run('try-everything.mjs');
    expect(failed).toEqual(Object.fromEntries(Object.keys(failed).map((name) => [name, 'ENOTFOUND'])));
    expect(Object.keys(failed)).toHaveLength(10);
    expect([served, piped]).toEqual(['hello', 'through a pipe']);
    expect(watched).toEqual(['program', 'thread']);
    expect(targets).toEqual([
      'program tcp://example.com:443',
      'program tcp://example.com:80',
      'program tcp://127.0.0.1:9',
      'program tcp://localhost:9',
      'program tcp://[::1]:443',
      'program udp:',
      'program dns://example.com',
      'program dns://example.com',
      'program dns://example.com',
      'program dns://example.com',
      'thread tcp://example.org:80',
    ]);
  });
});
