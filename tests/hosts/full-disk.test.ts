import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Composition } from '../../src/main/hosts/compose-services.ts';
import { type BeihaoClient, contract } from '../../src/shared/contract/contract.ts';
import { composeForTest } from '../support/compose-for-test.ts';
import { failureCode } from '../support/failure-code.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import {
  copyWorld,
  drain,
  makeWorld,
  openWorld,
  PASSPHRASE,
  stateOf,
  type World,
  wayIn,
} from '../support/vault-world.ts';
import { READS, WRITES, WRITES_APART, WRITES_ELSEWHERE } from '../support/writing-operations.ts';

const root = mkdtempSync(join(tmpdir(), 'beihao-disk-'));
const disk: SmallDisk | undefined = mountSmallDisk(join(root, 'disk'), 8);
if (!disk)
  console.warn('SKIPPED: no small disk can be mounted here (that takes root on Linux), so a full one is not tested.');
let world: World;

/** Removing a file needs no room: this must go on where nothing else does. */
const FREES_ROOM = new Set(['backups.remove']);

/** Runs the work on a copy of the vault, and holds what is there afterwards against what was there before. */
async function onCopy(
  data: string,
  work: (client: BeihaoClient, composition: Composition) => Promise<void>,
): Promise<void> {
  copyWorld(world, data);
  const before = stateOf(data, world);
  const { composition, client } = openWorld(root, data);
  try {
    await work(client, composition);
  } finally {
    await composition.close();
    disk?.empty();
  }
  expect(stateOf(data, world).tables).toEqual(before.tables);
  expect(readdirSync(data).filter((name) => /restore|\.tmp$|replaced|partial/.test(name))).toEqual([]);
  const after = openWorld(root, data);
  try {
    await after.client.vault.unlock(wayIn(world));
    expect(await after.client.vault.verify()).toMatchObject({ ok: true, problems: [] });
  } finally {
    await after.composition.close();
  }
}

it('every procedure of the contract is known to read only, or is tried where it cannot write', () => {
  const all = Object.entries(contract).flatMap(([group, own]) => Object.keys(own).map((name) => `${group}.${name}`));
  const known = [...READS, ...[WRITES, WRITES_ELSEWHERE, WRITES_APART].flatMap((table) => Object.keys(table))];
  const names = new Set(known.map((name) => name.replace(/ \(.*\)$/, '')));
  expect(all.filter((name) => !names.has(name))).toEqual([]);
  expect([...names].filter((name) => !all.includes(name))).toEqual([]);
});

beforeAll(async () => {
  if (disk) world = await makeWorld(root);
}, 60_000);

afterAll(() => {
  disk?.unmount();
  rmSync(root, { recursive: true, force: true });
});

describe.skipIf(!disk)('on a full disk', () => {
  const data = join(root, 'disk', 'data');

  it.each(Object.keys(WRITES).filter((name) => !FREES_ROOM.has(name)))(
    'to %s says so, and the vault is as before',
    async (name) => {
      await onCopy(data, async (client, composition) => {
        await client.vault.unlock(wayIn(world));
        await composition.services.backups.settled();
        disk?.fill();
        expect(await failureCode(WRITES[name]?.({ client, world, target: data }) ?? Promise.resolve())).toBe(
          'disk_full',
        );
      });
    },
  );

  it.each(Object.keys(WRITES_ELSEWHERE))('to %s says so, and leaves nothing', async (name) => {
    const elsewhere = join(root, 'elsewhere');
    await onCopy(elsewhere, async (client) => {
      await client.vault.unlock(wayIn(world));
      rmSync(data, { recursive: true, force: true });
      disk?.fill();
      const target = join(root, 'disk');
      expect(await failureCode(WRITES_ELSEWHERE[name]?.({ client, world, target }) ?? Promise.resolve())).toBe(
        'disk_full',
      );
      expect(readdirSync(target)).toEqual(['.ballast']);
    });
  });

  it('a backup can be removed to make room', async () => {
    copyWorld(world, data);
    const { composition, client } = openWorld(root, data);
    await client.vault.unlock(wayIn(world));
    await composition.services.backups.settled();
    disk?.fill();
    await client.backups.remove({ name: world.ownBackup });
    await client.vault.setIdleMinutes({ minutes: 5 });
    await composition.close();
    disk?.empty();
    expect(stateOf(data, world).backups).not.toContain(world.ownBackup);
  });

  it('to unlock says so, and later it opens', async () => {
    await onCopy(data, async (client) => {
      disk?.fill();
      expect(await failureCode(client.vault.unlock(wayIn(world)))).toBe('disk_full');
    });
  });

  it('to create a vault says so, and there is none', async () => {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data);
    disk?.fill();
    const composition = composeForTest(root, { dataDir: data });
    const client = createRouterClient(composition.router, { context: {} });
    expect(await failureCode(client.vault.create({ passphrase: PASSPHRASE }))).toBe('disk_full');
    await composition.close();
    disk?.empty();
    expect(existsSync(join(data, 'vault.json'))).toBe(false);
    expect(existsSync(join(data, 'vault.db'))).toBe(false);
  });
});

describe.skipIf(!disk)('where writing is denied', () => {
  it.each(Object.keys(WRITES_ELSEWHERE))('to %s says so, and leaves nothing', async (name) => {
    const elsewhere = join(root, 'elsewhere');
    rmSync(join(root, 'disk', 'data'), { recursive: true, force: true });
    disk?.setReadOnly(true);
    try {
      await onCopy(elsewhere, async (client) => {
        await client.vault.unlock(wayIn(world));
        const act = { client, world, target: join(root, 'disk') };
        expect(await failureCode(WRITES_ELSEWHERE[name]?.(act) ?? Promise.resolve())).toBe('target_not_writable');
      });
    } finally {
      disk?.setReadOnly(false);
    }
  });

  it('a vault cannot be created or restored, and the sentence says so', async () => {
    disk?.setReadOnly(true);
    const composition = composeForTest(root, { dataDir: join(root, 'disk', 'new') });
    try {
      const client = createRouterClient(composition.router, { context: {} });
      expect(await failureCode(client.vault.create({ passphrase: PASSPHRASE }))).toBe('target_not_writable');
      const restoring = drain(client.backups.restore({ source: { path: world.backup }, secret: wayIn(world) }));
      expect(await failureCode(restoring)).toBe('target_not_writable');
    } finally {
      await composition.close();
      disk?.setReadOnly(false);
    }
    expect(readdirSync(join(root, 'disk'))).toEqual([]);
  });

  it('and where reading fails (EIO), a restore and an import say so', async () => {
    const elsewhere = join(root, 'elsewhere');
    await onCopy(elsewhere, async (client) => {
      await client.vault.unlock(wayIn(world));
      // Reading the first page of a process's memory answers EIO.
      const broken = '/proc/self/mem';
      const restoring = drain(client.backups.restore({ source: { path: broken }, secret: wayIn(world) }));
      expect(await failureCode(restoring)).toMatch(/^(?:backup_damaged|file_not_readable)$/);
      expect(await failureCode(drain(client.archives.import({ file: broken })))).toMatch(
        /^(?:archive_damaged|file_not_readable)$/,
      );
    });
  });
});
