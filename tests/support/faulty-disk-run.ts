// `node tests/support/faulty-disk-run.ts`, started with `faulty-disk.c` loaded before it: runs every operation that
// writes, each on a copy of one vault, while the disk fails at a chosen moment, and prints what came of it as JSON.
import { mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { failureCode } from './failure-code.ts';
import { copyWorld, makeWorld, openWorld, stateOf, type World, wayIn } from './vault-world.ts';
import { type Act, WRITES, WRITES_ELSEWHERE } from './writing-operations.ts';

const root = process.env['FAULT_ROOT'] ?? '';
const folder = process.env['FAULT_FOLDER'] ?? '';
const control = openSync(process.env['FAULT_SWITCH'] ?? '', 'r+');

/** From now on: so many calls succeed, then each fails with this errno; 0 for none. */
function fail(errno: number, after = 0): void {
  writeSync(control, Buffer.from(Int32Array.of(errno, after).buffer), 0, 8, 0);
}

interface Moment {
  readonly errno: 'EIO' | 'EACCES';
  readonly after: number;
}

const MOMENTS: readonly Moment[] = [
  { errno: 'EIO', after: 0 },
  { errno: 'EIO', after: 2 },
  { errno: 'EACCES', after: 0 },
];

/** What is done before the disk fails, for operations that need it. */
const BEFORE: Readonly<Record<string, (act: Act) => Promise<unknown>>> = {
  'removals.undo': ({ client, world }) => client.documents.remove({ id: world.documentId }),
  'rules.reset': (act) => WRITES['rules.import']?.(act) ?? Promise.resolve(),
};

const INSIDE = {
  ...WRITES,
  'removals.undo': async ({ client }: Act) => {
    const [removal] = (await client.removals.list()).removals;
    return client.removals.undo({ id: removal?.id ?? '' });
  },
  'rules.reset': ({ client }: Act) => client.rules.reset(),
};

async function runInside(world: World, name: string, { errno, after }: Moment): Promise<object> {
  const data = join(folder, 'data');
  copyWorld(world, data);
  const { composition, client } = openWorld(root, data);
  const act = { client, world, target: data };
  await client.vault.unlock(wayIn(world));
  await composition.services.backups.settled();
  await BEFORE[name]?.(act);
  const before = stateOf(data, world);
  fail(constants.errno[errno], after);
  const code = await failureCode(INSIDE[name as keyof typeof INSIDE](act));
  fail(0);
  await composition.close();
  const same = isDeepStrictEqual(stateOf(data, world), before);
  const left = readdirSync(data).filter((file) => /restore|\.tmp$|replaced|partial/.test(file));
  const again = openWorld(root, data);
  // By the keys that there were before: a change of them that failed must not have happened.
  const { ok } = await again.client.vault.unlock(wayIn(world)).then(
    () => again.client.vault.verify(),
    () => ({ ok: false }),
  );
  await again.composition.close();
  return { name, errno, after, code, same, left, ok };
}

async function runElsewhere(world: World, name: string, { errno, after }: Moment): Promise<object> {
  const data = join(root, 'elsewhere');
  const target = mkdtempSync(join(folder, 'target-'));
  copyWorld(world, data);
  const { composition, client } = openWorld(root, data);
  await client.vault.unlock(wayIn(world));
  await composition.services.backups.settled();
  const before = stateOf(data, world);
  fail(constants.errno[errno], after);
  const code = await failureCode(WRITES_ELSEWHERE[name]?.({ client, world, target }) ?? Promise.resolve());
  fail(0);
  await composition.close();
  const same = isDeepStrictEqual(stateOf(data, world), before);
  return { name, errno, after, code, same, left: readdirSync(target), ok: true };
}

mkdirSync(folder, { recursive: true });
const world = await makeWorld(root);
for (const moment of MOMENTS) {
  for (const name of Object.keys(INSIDE)) console.log(JSON.stringify(await runInside(world, name, moment)));
  for (const name of Object.keys(WRITES_ELSEWHERE)) {
    console.log(JSON.stringify(await runElsewhere(world, name, moment)));
  }
}
rmSync(folder, { recursive: true, force: true });
