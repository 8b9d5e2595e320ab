import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVaultBackups } from '../../src/main/adapters/backups/vault-backups.ts';
import { createFileVault } from '../../src/main/adapters/vault/file-vault.ts';
import type { Vault } from '../../src/main/services/ports/vault.ts';
import { CHEAP, deriveKey } from '../unit/main/adapters/keys/test-keys.ts';
import { applicant, document } from '../unit/main/adapters/sqlite/sample-records.ts';
import { interleave, printTimes } from './measure.ts';

const MEGABYTE = 1024 * 1024;
/** `BEIHAO_BENCH_MEGABYTES` makes it quick where the disk is small. */
const MEGABYTES = Number(process.env['BEIHAO_BENCH_MEGABYTES'] ?? 2048);
const BLOB_MEGABYTES = 4;
const ROUNDS = 3;

function fill(vault: Vault): void {
  const person = applicant();
  vault.store().applicants.insert(person);
  for (let made = 0; made < MEGABYTES; made += BLOB_MEGABYTES) {
    const bytes = randomBytes(BLOB_MEGABYTES * MEGABYTE);
    vault.store().documents.insert(document(person.id, bytes), bytes);
  }
}

/** Waits for the disk, as a backup does. */
function sync(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

/** The system's own copy; where there is no `cp`, Node's, which uses the same call. */
function copy(from: string, to: string): void {
  if (spawnSync('cp', [from, to]).status !== 0) copyFileSync(from, to);
}

/** Linux keeps these files in memory: a disk that nobody has to wait for. */
const MEMORY_DISK = '/dev/shm';
/** The vault and three copies of it, and room for the system. */
const ROOM = 5;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ROOM * MEGABYTES * MEGABYTE;
}

/** A backup against `cp` of the same file, with and without waiting for the disk as the backup does. */
async function benchIn(place: string): Promise<void> {
  const folder = mkdtempSync(join(place, 'beihao-bench-'));
  const vault = createFileVault({ folder: join(folder, 'data'), deriveKey, kdf: CHEAP });
  const keys = { deriveKey, systemKeys: null, cost: CHEAP, allowWeak: true };
  const backups = createVaultBackups({ vault, keys });
  const database = join(folder, 'data', 'vault.db');
  const [plain, synced, backup] = ['plain', 'synced', 'backup'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    await vault.create({ passphrase: 'bench', systemStore: false });
    fill(vault);
    const candidates = {
      cp: () => copy(database, plain),
      'cp, on the disk': () => {
        copy(database, synced);
        sync(synced);
      },
      'backup, on the disk and read back': async () => void (await backups.writeTo(backup)),
    };
    const times: Record<string, number[]> = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, run] of Object.entries(candidates)) {
        // Written anew each time, on a disk that has nothing else to write: the one before must not slow the next.
        for (const path of [plain, synced, backup]) rmSync(path, { force: true });
        spawnSync('sync');
        const one = await interleave({ [name]: run }, 1);
        times[name] = [...(times[name] ?? []), ...(one[name] ?? [])];
      }
    }
    console.log(`${(statSync(database).size / MEGABYTE).toFixed(0)} MiB`);
    printTimes(times);
    const best = (name: string): number => Math.min(...(times[name] ?? []));
    const own = best('backup, on the disk and read back');
    for (const name of ['cp', 'cp, on the disk']) {
      console.log(`speed of the backup against ${name}: ${(best(name) / own).toFixed(2)} × (best of ${ROUNDS})`);
    }
  } finally {
    vault.lock();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** On the disk, and without one: there the work itself is measured, and not how long a disk takes to keep 2 GiB. */
export async function benchVaultBackup(): Promise<void> {
  await benchIn(tmpdir());
  if (!hasRoom(MEMORY_DISK)) return console.log('files in memory: no room here, skipped');
  console.log('files in memory:');
  await benchIn(MEMORY_DISK);
}
