import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { deriveKey } from '../../../../../src/main/adapters/worker/derive-key.ts';
import { createWorkerPool, type WorkerPool } from '../../../../../src/main/adapters/worker/worker-pool.ts';
import { workerOptions } from '../../../../support/pdf-worker.ts';
import { temporaryFolder } from '../../../../support/temp-folder.ts';

const HANGING = new URL('../../../../support/hanging-tasks.ts', import.meta.url);
const ask = (name: string) => ({
  kind: 'inspect' as const,
  file: { name, bytes: new Uint8Array([1]), password: null },
});

let pool: WorkerPool;
const open = (changes: object): WorkerPool => {
  pool = createWorkerPool({ ...workerOptions(), workerUrl: HANGING, ...changes });
  return pool;
};
afterEach(() => pool.close());

describe('the pool', () => {
  it('ends a task that hangs, and serves the next one', async () => {
    open({ timeLimitMs: 300, threads: 1 });
    await expect(pool.run<'inspect'>(ask('hang.pdf'))).rejects.toMatchObject({
      code: 'work_timed_out',
      data: { seconds: 1 },
    });
    await expect(pool.run<'inspect'>(ask('fine.pdf'))).resolves.toMatchObject({ facts: { pages: 1 } });
  });

  it('counts the time from the start of a task, not from when it was asked for', async () => {
    open({ timeLimitMs: 600, threads: 1 });
    const hanging = pool.run<'inspect'>(ask('hang.pdf')).catch((error: unknown) => error);
    const waiting = pool.run<'inspect'>(ask('fine.pdf'));
    await expect(waiting).resolves.toMatchObject({ findings: [] });
    expect(await hanging).toMatchObject({ code: 'work_timed_out' });
  });

  it('cancels a running task and a waiting one', async () => {
    open({ threads: 1 });
    const stop = new AbortController();
    const jobs = [ask('hang.pdf'), ask('fine.pdf')].map((request) =>
      pool.run<'inspect'>(request, { signal: stop.signal }),
    );
    setTimeout(() => stop.abort(), 200);
    for (const result of await Promise.allSettled(jobs)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    }
    await expect(pool.run<'inspect'>(ask('fine.pdf'), { signal: stop.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expect(pool.run<'inspect'>(ask('fine.pdf'))).resolves.toBeDefined();
  });

  it.each(['memory.pdf', 'exit.pdf'])('blames the open document when a thread dies: %s', async (name) => {
    open({ threads: 1, heapMegabytes: 48 });
    await expect(pool.run<'inspect'>(ask(name))).rejects.toMatchObject({ code: 'file_damaged', data: { file: name } });
    await expect(pool.run<'inspect'>(ask('fine.pdf'))).resolves.toBeDefined();
  });

  // The news of the death used to overtake the name of the document now and then.
  it('blames it every time', async () => {
    open({ threads: 1 });
    for (let round = 0; round < 60; round += 1) {
      await expect(pool.run<'inspect'>(ask('exit.pdf'))).rejects.toMatchObject({ code: 'file_damaged' });
    }
  });

  it('lets defects through as they are: a throw, and a thread that died with no document open', async () => {
    open({ threads: 1 });
    await expect(pool.run<'inspect'>(ask('defect.pdf'))).rejects.toBeInstanceOf(TypeError);
    await expect(pool.run<'inspect'>(ask('unblamed-exit.pdf'))).rejects.toThrow(/worker exited/);
  });

  it.each([
    ['missing', null],
    ['broken', 'throw new Error("broken");'],
    ['quitting', 'process.exit(1);'],
  ])('tells when no thread starts, its file is %s', async (name, code) => {
    const file = join(await temporaryFolder(), `${name}.mjs`);
    if (code !== null) writeFileSync(file, code);
    open({ workerUrl: pathToFileURL(file), threads: 1 });
    pool.warmUp();
    for (const job of ['one.pdf', 'two.pdf']) {
      await expect(pool.run<'inspect'>(ask(job))).rejects.toMatchObject({ code: 'worker_not_started' });
    }
  });

  it('gives a job to the thread that is warming up, and does not mind where that failed', async () => {
    open({ threads: 2 });
    pool.warmUp(); // The tasks of this test know no such request.
    await expect(pool.run<'inspect'>(ask('fine.pdf'))).resolves.toBeDefined();
  });

  it('ends what is running when it is closed', async () => {
    open({ threads: 1 });
    const running = pool.run<'inspect'>(ask('hang.pdf')).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await pool.close();
    expect(await running).toMatchObject({ code: 'cancelled' });
  });
});

describe('deriveKey', () => {
  it('answers the Argon2id test vector of its parameters, twice the same', async () => {
    open({ workerUrl: workerOptions().workerUrl });
    const params = {
      passphrase: 'correct horse',
      salt: Uint8Array.from(Buffer.from('saltsaltsaltsalt')),
      memoryKiB: 1024,
      iterations: 2,
      parallelism: 1,
    };
    const [one, two, other] = await Promise.all([
      deriveKey(pool, params),
      deriveKey(pool, params),
      deriveKey(pool, { ...params, passphrase: 'correct horsf' }),
    ]);
    expect(one).toHaveLength(32);
    expect(Buffer.from(one).toString('hex')).toBe(Buffer.from(two).toString('hex'));
    expect(Buffer.from(other).equals(Buffer.from(one))).toBe(false);
  });
});
