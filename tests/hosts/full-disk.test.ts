import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/main/adapters/sqlite/connection.ts';
import { createKeyStore } from '../../src/main/adapters/vault/key-store.ts';
import type { Composition } from '../../src/main/hosts/compose-services.ts';
import type { BeihaoClient } from '../../src/shared/contract/contract.ts';
import { describeError } from '../../src/shared/i18n/errors.ts';
import { composeForTest } from '../support/compose-for-test.ts';
import { dumpVault } from '../support/dump-vault.ts';
import { sample, sampleFile } from '../support/sample.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { deriveKey } from '../unit/main/adapters/keys/test-keys.ts';

const PASSPHRASE = '一句只给测试用的口令';
const passphrase = { way: 'passphrase', secret: PASSPHRASE } as const;

/** What the operations work on: made once, copied for each. */
interface World {
  readonly base: string;
  readonly backup: string;
  readonly archive: string;
  readonly recoveryKey: string;
  readonly applicantId: string;
  readonly documentId: string;
  readonly programId: string;
}

interface Act {
  readonly client: BeihaoClient;
  readonly world: World;
  /** A folder on the disk that refuses. */
  readonly target: string;
}

async function drain(events: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const _ of await events);
}

const unencrypted = { kind: 'unencrypted', confirmed: true } as const;

/** Every operation that writes, with a vault that is open. */
const OPERATIONS: Readonly<Record<string, (act: Act) => Promise<unknown>>> = {
  'add an applicant': ({ client }) => client.applicants.add({ profile: sample.applicant }),
  'change an applicant': ({ client, world }) =>
    client.applicants.update({ id: world.applicantId, profile: { ...sample.applicant, name: '换了名字' } }),
  'remove an applicant': ({ client, world }) => client.applicants.remove({ id: world.applicantId }),
  'add a document': ({ client, world }) =>
    client.documents.add({ applicantId: world.applicantId, kind: 'id-card-back', file: sampleFile('back.jpg') }),
  'remove a document': ({ client, world }) => client.documents.remove({ id: world.documentId }),
  'add a program': ({ client, world }) =>
    client.programs.add({ applicantId: world.applicantId, profile: sample.program }),
  'set a step': ({ client, world }) =>
    client.checklist.set({ programId: world.programId, stepId: 'register', state: 'done' }),
  'change the passphrase': ({ client }) =>
    client.vault.changePassphrase({ proof: passphrase, next: '另外一句测试用的口令' }),
  'back up': ({ client }) => drain(client.backups.create({})),
  restore: ({ client, world }) => drain(client.backups.restore({ source: { path: world.backup }, secret: passphrase })),
  import: ({ client, world }) => drain(client.archives.import({ file: world.archive })),
};

/** Operations that write into a folder of the person's choice. */
const INTO_FOLDERS: Readonly<Record<string, (act: Act) => Promise<unknown>>> = {
  'back up into a file': ({ client, target }) => drain(client.backups.create({ file: join(target, 'a.beihao') })),
  'export into a file': ({ client, target }) =>
    drain(client.archives.export({ file: join(target, 'a.zip'), protection: unencrypted })),
  'build a packet': ({ client, world, target }) =>
    drain(client.packet.build({ programId: world.programId, folder: join(target, '材料包'), watermark: null })),
};

const root = mkdtempSync(join(tmpdir(), 'beihao-disk-'));
const disk: SmallDisk | undefined = mountSmallDisk(join(root, 'disk'), 6);
if (!disk)
  console.warn('SKIPPED: no small disk can be mounted here (that takes root on Linux), so a full one is not tested.');
let world: World;

async function makeWorld(): Promise<World> {
  const composition = composeForTest(join(root, 'base'));
  try {
    const client = createRouterClient(composition.router, { context: {} });
    const { recoveryKey } = await client.vault.create({ passphrase: PASSPHRASE });
    const { applicant } = await client.applicants.add({ profile: sample.applicant });
    const { program } = await client.programs.add({ applicantId: applicant.id, profile: sample.program });
    const file = sampleFile('front.jpg');
    const { document } = await client.documents.add({ applicantId: applicant.id, kind: 'id-card-front', file });
    const [backup, archive] = [join(root, 'a.beihao'), join(root, 'a.zip')];
    await drain(client.backups.create({ file: backup }));
    await drain(client.archives.export({ file: archive, protection: unencrypted }));
    const ids = { applicantId: applicant.id, documentId: document.id, programId: program.id };
    return { base: join(root, 'base', 'data'), backup, archive, recoveryKey, ...ids };
  } finally {
    await composition.close();
  }
}

/** What is in the vault of a folder, logically. */
async function dumpOf(data: string): Promise<unknown> {
  const sources = { deriveKey, systemKeys: null };
  const way = { way: 'recovery-key', secret: world.recoveryKey } as const;
  const key = await createKeyStore(join(data, 'vault.json'), sources).unlock(way);
  const db = connect(join(data, 'vault.db'), key, { access: 'write' });
  try {
    return dumpVault(db);
  } finally {
    db.close();
  }
}

/** The code of the failure, whose two sentences exist. */
async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no failure';
  } catch (error) {
    const { code, data } = error as { code: never; data: unknown };
    for (const language of ['zh-CN', 'en'] as const) {
      const { happened, todo } = describeError(code, data, language);
      expect(happened.length * todo.length).toBeGreaterThan(0);
      expect(happened + todo).not.toMatch(/[{}]/);
    }
    return code;
  }
}

/** Runs the work on a copy of the vault, and holds what is there afterwards against what was there before. */
async function onCopy(
  data: string,
  work: (client: BeihaoClient, composition: Composition) => Promise<void>,
): Promise<void> {
  rmSync(data, { recursive: true, force: true });
  cpSync(world.base, data, { recursive: true });
  const before = await dumpOf(data);
  const composition = composeForTest(root, { dataDir: data });
  try {
    await work(createRouterClient(composition.router, { context: {} }), composition);
  } finally {
    await composition.close();
    disk?.empty();
  }
  expect(await dumpOf(data)).toEqual(before);
  expect(readdirSync(data).filter((name) => /restore|\.tmp$|replaced|partial/.test(name))).toEqual([]);
  const after = composeForTest(root, { dataDir: data });
  try {
    const client = createRouterClient(after.router, { context: {} });
    await client.vault.unlock(passphrase);
    expect(await client.vault.verify()).toMatchObject({ ok: true, problems: [] });
  } finally {
    await after.close();
  }
}

beforeAll(async () => {
  if (disk) world = await makeWorld();
}, 60_000);

afterAll(() => {
  disk?.unmount();
  rmSync(root, { recursive: true, force: true });
});

describe.skipIf(!disk)('on a full disk', () => {
  const data = join(root, 'disk', 'data');

  it.each(Object.keys(OPERATIONS))('to %s says so, and the vault is as before', async (name) => {
    await onCopy(data, async (client, composition) => {
      await client.vault.unlock(passphrase);
      await composition.services.backups.settled();
      disk?.fill();
      expect(await failureOf(OPERATIONS[name]?.({ client, world, target: data }) ?? Promise.resolve())).toBe(
        'disk_full',
      );
    });
  });

  it.each(Object.keys(INTO_FOLDERS))('to %s says so, and leaves nothing', async (name) => {
    const elsewhere = join(root, 'elsewhere');
    await onCopy(elsewhere, async (client) => {
      await client.vault.unlock(passphrase);
      rmSync(data, { recursive: true, force: true });
      disk?.fill();
      const target = join(root, 'disk');
      expect(await failureOf(INTO_FOLDERS[name]?.({ client, world, target }) ?? Promise.resolve())).toBe('disk_full');
      expect(readdirSync(target)).toEqual(['.ballast']);
    });
  });

  it('to unlock says so, and later it opens', async () => {
    await onCopy(data, async (client) => {
      disk?.fill();
      expect(await failureOf(client.vault.unlock(passphrase))).toBe('disk_full');
    });
  });

  it('to create a vault says so, and there is none', async () => {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data);
    disk?.fill();
    const composition = composeForTest(root, { dataDir: data });
    const client = createRouterClient(composition.router, { context: {} });
    expect(await failureOf(client.vault.create({ passphrase: PASSPHRASE }))).toBe('disk_full');
    await composition.close();
    disk?.empty();
    expect(existsSync(join(data, 'vault.json'))).toBe(false);
    expect(existsSync(join(data, 'vault.db'))).toBe(false);
  });
});

describe.skipIf(!disk)('where writing is denied', () => {
  it.each(Object.keys(INTO_FOLDERS))('to %s says so, and leaves nothing', async (name) => {
    const elsewhere = join(root, 'elsewhere');
    rmSync(join(root, 'disk', 'data'), { recursive: true, force: true });
    disk?.setReadOnly(true);
    try {
      await onCopy(elsewhere, async (client) => {
        await client.vault.unlock(passphrase);
        const act = { client, world, target: join(root, 'disk') };
        expect(await failureOf(INTO_FOLDERS[name]?.(act) ?? Promise.resolve())).toBe('target_not_writable');
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
      expect(await failureOf(client.vault.create({ passphrase: PASSPHRASE }))).toBe('target_not_writable');
      const restoring = drain(client.backups.restore({ source: { path: world.backup }, secret: passphrase }));
      expect(await failureOf(restoring)).toBe('target_not_writable');
    } finally {
      await composition.close();
      disk?.setReadOnly(false);
    }
    expect(readdirSync(join(root, 'disk'))).toEqual([]);
  });

  it('and where reading fails (EIO), a restore and an import say so', async () => {
    const elsewhere = join(root, 'elsewhere');
    await onCopy(elsewhere, async (client) => {
      await client.vault.unlock(passphrase);
      // Reading the first page of a process's memory answers EIO.
      const broken = '/proc/self/mem';
      const restoring = drain(client.backups.restore({ source: { path: broken }, secret: passphrase }));
      expect(await failureOf(restoring)).toMatch(/^(?:backup_damaged|file_not_readable)$/);
      expect(await failureOf(drain(client.archives.import({ file: broken })))).toMatch(
        /^(?:archive_damaged|file_not_readable)$/,
      );
    });
  });
});
