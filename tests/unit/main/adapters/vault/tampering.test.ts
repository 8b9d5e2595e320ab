import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGE_SIZE } from '../../../../../src/main/adapters/sqlite/connection.ts';
import type { Vault } from '../../../../../src/main/services/ports/vault.ts';
import { openPlace } from '../backups/test-backups.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { applicant, document, program } from '../sqlite/sample-records.ts';
import { another, given, PASSPHRASE } from './test-vaults.ts';

/** The plain part at the beginning of the file, which the cipher does not authenticate. */
const PLAIN = 24;

/** A linear congruential generator (Numerical Recipes): the same bytes are changed in every run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Everything that a page of the app could show. */
function shown(vault: Vault): string {
  const { applicants, documents, programs, history } = vault.store();
  const people = applicants.list();
  return JSON.stringify(
    people.map((person) => ({
      person,
      listed: applicants.search({ search: person.name, state: null, sort: 'name', offset: 0, limit: 50 }),
      documents: documents
        .listFor(person.id)
        .map((each) => [each, Buffer.from(documents.readBytes(each.id) ?? []).toString('base64')]),
      programs: programs.listFor(person.id),
      history: history.list({ applicantId: person.id, programId: null, since: null, limit: 100 }),
    })),
  );
}

type Verdict = 'refused' | 'reported' | 'same' | 'WRONG';

/** What becomes of a changed file: refused before anything is shown, reported by the check, or of no consequence. */
async function judge(folder: string, isRight: (text: string) => boolean): Promise<Verdict> {
  const vault = another(folder);
  try {
    await vault.unlock(given);
    const text = shown(vault);
    if (!isRight(text)) return 'WRONG';
    return vault.verify().ok ? 'same' : 'reported';
  } catch (error) {
    expect(String(error)).toContain('vault_corrupt');
    return 'refused';
  } finally {
    vault.lock();
  }
}

interface Sample {
  readonly folder: string;
  readonly vaultFiles: readonly string[];
  /** What was to be seen after each change, the last one included. */
  readonly states: readonly string[];
  readonly backup: string;
}

/** A vault with rows, a large and a small document and a free page, and a copy made while it was open. */
async function withSample(kind: 'closed' | 'open', work: (sample: Sample) => Promise<void>): Promise<void> {
  await withFolder(async (around) => {
    const { vault, backups } = openPlace(join(around, 'source'));
    await vault.create({ passphrase: PASSPHRASE, systemStore: false });
    const states: string[] = [];
    if (kind === 'open') {
      // Into the file, so that the log holds the changes from here on alone.
      vault.lock();
      await vault.unlock(given);
    }
    states.push(shown(vault));
    for (const [index, name] of ['测试甲', '测试乙', '测试丙'].entries()) {
      const person = applicant({ name });
      const bytes = Buffer.alloc(index === 1 ? 150_000 : 3_000, `内容${index}`);
      const steps = [
        () => vault.store().applicants.insert(person),
        () => vault.store().documents.insert(document(person.id, bytes), bytes),
        () => vault.store().programs.insert(program(person.id)),
      ];
      for (const step of steps) {
        step();
        states.push(shown(vault));
      }
    }
    const backup = join(around, 'sample.beihao');
    const folder = join(around, 'changed');
    mkdirSync(folder);
    if (kind === 'closed') {
      await backups.writeTo(backup);
      vault.lock();
    }
    const vaultFiles = readdirSync(join(around, 'source')).filter((name) => /^vault\.(db(-wal)?|json)$/.test(name));
    for (const name of vaultFiles) copyFileSync(join(around, 'source', name), join(around, name));
    vault.lock();
    await work({ folder, vaultFiles: vaultFiles.map((name) => join(around, name)), states, backup });
  });
}

function putBack({ folder, vaultFiles }: Sample): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const path of vaultFiles) copyFileSync(path, join(folder, path.slice(path.lastIndexOf('vault.'))));
}

function flip(path: string, position: number, random: (below: number) => number): void {
  const bytes = readFileSync(path);
  bytes[position] = (bytes[position] ?? 0) ^ (1 + random(255));
  writeFileSync(path, bytes);
}

/** Every byte of the plain header, the first and last bytes of every page, the end, and others drawn by the seed. */
function positionsIn(size: number, count: number, random: (below: number) => number): readonly number[] {
  const pages = Array.from({ length: Math.floor(size / PAGE_SIZE) }, (_, page) => page * PAGE_SIZE);
  const edges = pages.flatMap((start) => [start, start + PAGE_SIZE - 1]);
  const header = Array.from({ length: PLAIN }, (_, position) => position);
  const drawn = Array.from({ length: count }, () => random(size));
  return [...new Set([...header, ...edges, size - 1, size - 2, ...drawn])].filter((position) => position < size);
}

async function tally(
  positions: readonly number[],
  each: (position: number) => Promise<Verdict>,
): Promise<{ readonly counts: Record<Verdict, number>; readonly same: number[]; readonly wrong: number[] }> {
  const counts = { refused: 0, reported: 0, same: 0, WRONG: 0 };
  const of: Record<Verdict, number[]> = { refused: [], reported: [], same: [], WRONG: [] };
  for (const position of positions) {
    const verdict = await each(position);
    counts[verdict] += 1;
    of[verdict].push(position);
  }
  return { counts, same: of.same, wrong: of.WRONG };
}

describe('a changed byte', () => {
  it(
    'of vault.db is refused or reported, and nothing wrong is shown',
    () =>
      withSample('closed', async (sample) => {
        const random = makeRandom(4);
        putBack(sample);
        const path = join(sample.folder, 'vault.db');
        const right = sample.states.at(-1);
        const isRight = (text: string) => text === right;
        // The test can see both: the whole file is right, and another state would be called wrong.
        expect(await judge(sample.folder, isRight)).toBe('same');
        expect(await judge(sample.folder, (text) => text === sample.states[0])).toBe('WRONG');
        const positions = positionsIn(readFileSync(path).length, 220, random);
        const { counts, same, wrong } = await tally(positions, async (position) => {
          putBack(sample);
          flip(path, position, random);
          return judge(sample.folder, isRight);
        });
        console.info(`vault.db: ${positions.length} bytes changed`, counts);
        expect(positions.length).toBeGreaterThan(300);
        expect(wrong).toEqual([]);
        expect(same).toEqual([]);
      }),
    120_000,
  );

  it(
    'of the log never mixes states; only the last change can be taken back',
    () =>
      withSample('open', async (sample) => {
        const random = makeRandom(5);
        putBack(sample);
        const path = join(sample.folder, 'vault.db-wal');
        const size = readFileSync(path).length;
        expect(size).toBeGreaterThan(20 * PAGE_SIZE);
        const [before, right] = sample.states.slice(-2);
        expect(await judge(sample.folder, (text) => text === right)).toBe('same');
        const takenBack: number[] = [];
        const frame = PAGE_SIZE + 24;
        const frames = Array.from({ length: Math.floor((size - 32) / frame) }, (_, n) => 32 + n * frame);
        const positions = [
          ...positionsIn(size, 120, random),
          ...frames.flatMap((start) => [start + 3, start + 7, start + 9, start + 17, start + 24]),
        ];
        const { counts, wrong } = await tally(positions, async (position) => {
          putBack(sample);
          flip(path, position, random);
          return judge(sample.folder, (text) => {
            if (text === before) takenBack.push(position);
            return text === before || text === right;
          });
        });
        console.info(`vault.db-wal: ${positions.length} bytes changed`, counts, `taken back: ${takenBack.length}`);
        expect(wrong).toEqual([]);
        expect(counts.refused).toBeGreaterThan(positions.length / 2);
        // As a power cut in the middle of the last change would leave it: those bytes are all at the end.
        const first = Math.min(...takenBack);
        expect(first).toBeGreaterThan(size / 2);
      }),
    120_000,
  );

  it(
    'of a backup is refused before anything is restored',
    () =>
      withSample('closed', async (sample) => {
        const random = makeRandom(6);
        const good = readFileSync(sample.backup);
        const trailer = good.lastIndexOf('{"format":1');
        const positions = [
          ...positionsIn(good.length, 120, random),
          ...Array.from({ length: 100 }, () => trailer + random(good.length - trailer)),
        ];
        const { backups } = openPlace(join(sample.folder, 'elsewhere'));
        expect((await backups.inspect({ path: sample.backup }, given)).ok).toBe(true);
        const accepted: number[] = [];
        for (const position of positions) {
          writeFileSync(sample.backup, good);
          flip(sample.backup, position, random);
          const refused = await backups.restore({ path: sample.backup }, given).then(
            () => false,
            (error: Error) => /backup_damaged|vault_corrupt|vault_wrong_secret|vault_newer/.test(error.message),
          );
          if (!refused) accepted.push(position);
        }
        console.info(`backup: ${positions.length} bytes changed, accepted: ${accepted.length}`);
        expect(accepted).toEqual([]);
        expect(readdirSync(sample.folder, { recursive: true }).filter((name) => /vault\./.test(String(name)))).toEqual(
          [],
        );
      }),
    120_000,
  );
});
