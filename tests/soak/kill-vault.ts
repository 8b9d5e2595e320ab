import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../../src/main/adapters/sqlite/connection.ts';
import { createKeyStore } from '../../src/main/adapters/vault/key-store.ts';
import { isFailure } from '../../src/main/services/app-failure.ts';
import type { UnlockWay } from '../../src/main/services/ports/vault.ts';
import { dumpVault } from '../support/dump-vault.ts';
import { deriveKey } from '../unit/main/adapters/keys/test-keys.ts';
import { type KillReport, Life } from './vault-life.ts';
import { type Open, type Operation, openPlace, perform } from './vault-operations.ts';

const WRITER = join(import.meta.dirname, 'vault-writer.ts');
const LIVES = 12;

function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Starts the writer and kills it at a moment that the dice chose; answers how many operations it acknowledged. */
async function runAndKill(life: Life, operations: readonly Operation[]): Promise<number> {
  const plan = join(life.root, 'plan.json');
  const place = { root: join(life.root, 'victim'), extra: life.extra };
  writeFileSync(plan, JSON.stringify({ place, way: life.exists ? life.way : null, operations }));
  const child = spawn(process.execPath, [WRITER, plan], { stdio: ['ignore', 'pipe', 'pipe'] });
  const killAfter = life.below(operations.length + 1) - 1;
  // Short for the small operations, longer for those that copy the whole vault.
  const delay = life.random() * (life.random() < 0.5 ? 3 : 14);
  const early = life.random() < 0.08 ? life.random() * 400 : undefined;
  let said = '';
  let complaint = '';
  let isDue = false;
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString();
  });
  const count = (word: string): number => said.split('\n').filter((line) => line === word).length;
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    if (isDue || count('ready') === 0 || count('done') <= killAfter) return;
    isDue = true;
    void wait(delay).then(() => child.kill('SIGKILL'));
  });
  if (early !== undefined) void wait(early).then(() => child.kill('SIGKILL'));
  const signal = await new Promise((resolve) => child.on('close', (_code, how) => resolve(how)));
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself: ${complaint}`);
  return count('done');
}

/** Everything in the vault, and its schema version, read beside the app. */
async function dumpOf(root: string, way: UnlockWay): Promise<Readonly<Record<string, string>>> {
  const data = join(root, 'data');
  const sources = { deriveKey, systemKeys: null, allowWeak: true };
  const key = await createKeyStore(join(data, 'vault.json'), sources).unlock(way);
  const db = connect(join(data, 'vault.db'), key, { access: 'write' });
  try {
    const { meta: _, ...tables } = dumpVault(db);
    const texts = Object.entries(tables).map(([name, rows]) => [name, JSON.stringify(rows.filter(isShared))]);
    return Object.fromEntries([...texts, ['user_version', String(db.pragma('user_version', { simple: true }))]]);
  } finally {
    db.close();
  }
}

/** The seal of `vault.json` is of this file and no other, and is remembered at the next opening at the latest. */
function isShared(row: Readonly<Record<string, unknown>>): boolean {
  return row['key'] !== 'vault.keySeal';
}

async function opens(root: string, way: UnlockWay): Promise<boolean> {
  const sources = { deriveKey, systemKeys: null, allowWeak: true };
  const store = createKeyStore(join(root, 'data', 'vault.json'), sources);
  return await store.unlock(way).then(
    () => true,
    () => false,
  );
}

/** Does to the shadow what was done to the victim. */
async function follow(life: Life, operation: Operation): Promise<void> {
  if (operation.kind === 'create') life.exists = true;
  const { place, open } = await perform(life.shadow.place, life.shadow.open, operation);
  life.shadow.place = place;
  life.shadow.open = open;
  if (operation.kind === 'create') life.way = { way: 'passphrase', secret: operation.passphrase };
  if (operation.kind === 'backup') life.made.add(operation.file);
  if (operation.kind === 'change-passphrase') life.way = { way: 'passphrase', secret: operation.to };
  if (operation.kind === 'restore') life.way = operation.way;
  if (operation.kind === 'migrate') life.extra = operation.to;
}

/** Where the restored vault would be, before anybody has opened it: the app's own start finishes a half-done move. */
function wakeUp(life: Life, extra: number): Open {
  return openPlace({ root: join(life.root, 'victim'), extra });
}

/** Made again from the other tables when the app opens the vault, where a kill came before that was done. */
const DERIVED = ['applicant_index'];

/** What is not the same in the two, by table. */
async function findDifferences(life: Life, derived: readonly string[] = DERIVED): Promise<readonly string[]> {
  const victim = join(life.root, 'victim');
  if (!life.way || !(await opens(victim, life.way))) return ['keys'];
  life.shadow.open.vault.lock();
  const [found, expected] = [await dumpOf(victim, life.way), await dumpOf(join(life.root, 'shadow'), life.way)];
  const tables = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...tables].filter((name) => found[name] !== expected[name] && !derived.includes(name));
}

/** The app's own opening and verification, with the stale lock of the killed process in the way. */
async function assertSound(life: Life): Promise<void> {
  const { vault, backups } = wakeUp(life, life.extra);
  if (!life.way) throw new Error('a vault without a way to open it');
  await vault.unlock(life.way);
  const { ok, problems } = vault.verify();
  vault.lock();
  if (!ok) throw new Error(`the vault does not verify: ${problems.join()}`);
  const [newest] = backups.list();
  const seen = newest && (await backups.inspect({ name: newest.name }, life.way).catch((error) => String(error)));
  // One of before a change of passphrase opens with the passphrase of its day.
  if (typeof seen === 'object' ? !seen.ok : seen && !seen.includes('vault_wrong_secret')) {
    throw new Error(`a listed backup does not hold: ${JSON.stringify(seen)}`);
  }
}

async function assertBackups(life: Life, done: readonly Operation[]): Promise<void> {
  const place = wakeUp(life, life.extra);
  for (const operation of done) {
    if (operation.kind !== 'backup') continue;
    const way = life.files.get(operation.file)?.way;
    const report = way && (await place.backups.inspect({ path: join(life.root, 'victim', operation.file) }, way));
    if (!report?.ok) throw new Error('an acknowledged backup does not hold');
  }
}

/** A kill before the first acknowledgement may have come before the old vault was migrated: the next opening does it. */
async function finishOpening(life: Life): Promise<void> {
  if (!life.isFixture || !life.way) return;
  const { vault } = wakeUp(life, life.extra);
  try {
    await vault.unlock(life.way);
  } catch (error) {
    // The migration that was under way is done: the comparison finds it.
    if (!isFailure(error, 'vault_newer')) throw error;
  } finally {
    vault.lock();
  }
}

async function killOnce(life: Life): Promise<void> {
  const { report } = life;
  const operations = life.plan(await life.shadowKnown());
  const acknowledged = await runAndKill(life, operations);
  report.kills += 1;
  report.acknowledged += acknowledged;
  wakeUp(life, life.extra);
  const done = operations.slice(0, acknowledged);
  if (life.exists && life.shadow.open.vault.status().state !== 'open' && life.way) {
    await life.shadow.open.vault.unlock(life.way);
  }
  if (acknowledged === 0) await finishOpening(life);
  for (const operation of done) await follow(life, operation);
  const under = operations[acknowledged];
  if (under) report.interrupted[under.kind] = (report.interrupted[under.kind] ?? 0) + 1;
  if (life.exists && (await findDifferences(life)).length === 0) report.undone += 1;
  else if (!life.exists && !existsSync(join(life.root, 'victim', 'data', 'vault.json'))) report.undone += 1;
  else {
    if (!under) throw new Error('something acknowledged is missing');
    if (life.exists && life.way) await life.shadow.open.vault.unlock(life.way);
    await follow(life, under);
    const differing = await findDifferences(life);
    if (differing.length > 0) {
      throw new Error(`${under.kind} is half there, or something acknowledged is missing: ${differing.join()}`);
    }
    report.doneUnsaid += 1;
  }
  if (life.exists) {
    await assertSound(life);
    // Now that the app has opened it, the derived tables have to be the same too.
    const stale = await findDifferences(life, []);
    if (stale.length > 0) throw new Error(`not made again after the kill: ${stale.join()}`);
  }
  await assertBackups(life, done);
}

/** Kills a writing process so many times at moments drawn from the seed; throws where anything was lost or halved. */
export async function killVaults({
  kills,
  seed,
}: {
  readonly kills: number;
  readonly seed: number;
}): Promise<KillReport> {
  const random = makeRandom(seed);
  const report: KillReport = { kills: 0, acknowledged: 0, doneUnsaid: 0, undone: 0, interrupted: {} };
  while (report.kills < kills) {
    const root = mkdtempSync(join(tmpdir(), 'beihao-kill-vault-'));
    const life = new Life(root, random, report);
    try {
      for (let n = 0; n < LIVES && report.kills < kills; n += 1) await killOnce(life);
    } catch (error) {
      throw new Error(`kill ${report.kills} of seed ${seed}`, { cause: error });
    } finally {
      life.shadow.open.vault.lock();
      rmSync(root, { recursive: true, force: true });
    }
  }
  return report;
}
