import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../support/temp-folder.ts';

const RUN = join(import.meta.dirname, '../support/faulty-disk-run.ts');
const SOURCE = join(import.meta.dirname, '../support/faulty-disk.c');

const result = z.object({
  name: z.string(),
  errno: z.string(),
  after: z.int(),
  code: z.string(),
  same: z.boolean(),
  left: z.array(z.string()),
  ok: z.boolean(),
});

/** Said in its own sentence, and nothing changed. */
function isRight({ errno, after, code, same, left, ok }: z.output<typeof result>): boolean {
  // With some calls granted, a small operation may be through before the disk fails.
  if (after > 0 && code === 'no failure') return ok;
  const isSaid = code === 'target_not_writable' || (errno === 'EACCES' && code === 'vault_read_only');
  // A disk that fails for good does not let the half-written file be removed either; the next writer does it.
  const stays = left.filter((file) => after === 0 || !/\.(?:tmp|partial)$|^restore-preparing$/.test(file));
  return isSaid && same && stays.length === 0 && ok;
}

/** The library that makes writing fail, or why there is none. */
function buildFaults(library: string): string | undefined {
  if (process.platform !== 'linux') return 'failing calls are put before those of the C library of Linux only';
  const { status } = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl']);
  return status === 0 ? undefined : 'gcc is not here, so no failing disk can be made';
}

it('on a disk that fails with EIO or EACCES, every operation says so and the vault is as before', async ({ skip }) => {
  const root = await temporaryFolder();
  const library = join(root, 'faults.so');
  const why = buildFaults(library);
  if (why) {
    console.warn(`SKIPPED: ${why}`);
    return skip(why);
  }
  const control = join(root, 'switch');
  writeFileSync(control, Buffer.alloc(8));
  const faults = { FAULT_ROOT: root, FAULT_FOLDER: join(root, 'disk'), FAULT_SWITCH: control, LD_PRELOAD: library };
  const run = spawnSync(process.execPath, [RUN], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: tmpdir(), ...faults },
    maxBuffer: 16_000_000,
  });
  expect(run.stderr.split('\n').filter((line) => /Error/.test(line))).toEqual([]);
  const results = run.stdout
    .trim()
    .split('\n')
    .map((line) => result.parse(JSON.parse(line)));
  expect(results.length).toBeGreaterThan(90);
  expect(results.filter((each) => !isRight(each))).toEqual([]);
}, 300_000);
