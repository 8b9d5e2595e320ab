import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/main/adapters/logging/create-log.ts';
import { startBrowserServer } from '../../src/main/hosts/browser/browser-server.ts';
import type { BeihaoClient } from '../../src/shared/contract/contract.ts';
import { composeForTest } from '../support/compose-for-test.ts';
import { createSecretFinder, findLeaks } from '../support/find-secrets.ts';
import { sample, sampleFile, sampleFolder } from '../support/sample.ts';
import { idNumber } from '../unit/main/adapters/sqlite/sample-records.ts';

const PASSPHRASE = '一句只给测试用的口令';
const EXPORT_PASSWORD = '导出用的另一句话';
const CLI = join(import.meta.dirname, '..', '..', 'src', 'main', 'hosts', 'cli', 'main.ts');

// Not the sample's own name: that one is so common that a word list may hold it.
const person = {
  ...sample.applicant,
  name: '欧阳秘密㛃',
  idNumber: idNumber('11010119881224353'),
  idAddress: '北京市东城区不存在胡同甲九十九号',
  postalAddress: '上海市徐汇区编造路一千零一号',
  mobile: '13912345670',
  email: 'mimi.ouyang@example.invalid',
  emergencyContact: { name: '司马某某人', mobile: '13712345671' },
};
const program = { ...sample.program, name: '秘密的小程序名', remark: '只有本人知道的一句备注' };
/** What is typed and never saved. */
const typed = { remark: '打到一半还没保存的一句心事' };
const FILES = {
  'front.jpg': 'id-card-front',
  'back.jpg': 'id-card-back',
  'proof.pdf': 'social-security-proof',
} as const;

const find = createSecretFinder({
  texts: [
    person.name,
    person.idNumber,
    person.idAddress,
    person.postalAddress,
    person.mobile,
    person.email,
    person.emergencyContact.name,
    person.emergencyContact.mobile,
    program.name,
    program.remark,
    typed.remark,
    PASSPHRASE,
    EXPORT_PASSWORD,
  ],
  documents: Object.fromEntries(Object.keys(FILES).map((name) => [name, readFileSync(join(sampleFolder, name))])),
});

/** A world whose temporary folder is its own, so that everything that lands there is seen. */
interface World {
  readonly root: string;
  readonly data: string;
  readonly temporary: string;
  readonly outside: string;
}

let world: World;
const usualTemporary = process.env['TMPDIR'];

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'beihao-secrecy-'));
  world = { root, data: join(root, 'data'), temporary: join(root, 'tmp'), outside: join(root, 'outside') };
  mkdirSync(world.temporary);
  mkdirSync(world.outside);
  process.env['TMPDIR'] = world.temporary;
});

afterEach(() => {
  if (usualTemporary === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usualTemporary;
  rmSync(world.root, { recursive: true, force: true });
});

const leaks = (): readonly string[] => findLeaks([world.data, world.temporary], find);

async function drain(events: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const _ of await events) {
    // Only the end matters here.
  }
}

/** Everything that a person does in a session. Answers the program, for what comes after. */
async function playSession(client: BeihaoClient): Promise<void> {
  await client.vault.create({ passphrase: PASSPHRASE });
  const { applicant } = await client.applicants.add({ profile: person });
  const other = await client.applicants.add({ profile: { ...person, idNumber: '' } });
  for (const [name, kind] of Object.entries(FILES)) {
    const { document } = await client.documents.add({ applicantId: applicant.id, kind, file: sampleFile(name) });
    await client.documents.preview({ id: document.id });
    await client.documents.original({ id: document.id });
    await client.documents.setRecord({ id: document.id, name: person.name, idNumber: person.idNumber });
  }
  const made = await client.programs.add({ applicantId: applicant.id, profile: program });
  await client.drafts.save({ form: 'remark', programId: made.program.id, value: typed });
  const target = { programId: made.program.id, folder: join(world.outside, 'packet'), watermark: '仅供备案使用' };
  await drain(client.packet.build(target));
  await client.applicants.remove({ id: other.applicant.id });
  await drain(client.backups.create({}));
  const protection = { kind: 'password', password: EXPORT_PASSWORD } as const;
  // Into the data folder itself, the worst place: an encrypted export may lie anywhere.
  await drain(client.archives.export({ file: join(world.data, 'export.zip'), protection }));
}

describe('the browser host', () => {
  it('leaves nothing readable in the data folder and the temporary folder, while it is open and after', async () => {
    const log = createLog({ file: join(world.data, 'logs', 'beihao.log'), level: 'info' });
    const composition = composeForTest(world.root, { dataDir: world.data, log });
    const server = await startBrowserServer({ composition, files: async () => new Map(), port: 0 });
    try {
      const answer = await fetch(server.address, { redirect: 'manual' });
      const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const { origin } = new URL(server.address);
      const client: BeihaoClient = createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }));
      await playSession(client);
      expect(leaks()).toEqual([]);
      await client.vault.lock();
      expect(leaks()).toEqual([]);
    } finally {
      await server.close();
      await composition.close();
    }
    expect(leaks()).toEqual([]);
    const files = readdirSync(world.data, { recursive: true }).map(String);
    expect(files).toEqual(expect.arrayContaining(['vault.db', 'vault.json', 'export.zip', join('logs', 'beihao.log')]));
    expect(files.filter((name) => name.endsWith('.beihao'))).not.toEqual([]);
    // The packet is outside and readable: what was looked for was really there.
    expect(findLeaks([world.outside], find)).not.toEqual([]);
  });
});

describe('the command line', () => {
  it('leaves nothing readable either', { timeout: 180_000 }, () => {
    const file = (name: string, content: string): string => {
      writeFileSync(join(world.outside, name), content);
      return join(world.outside, name);
    };
    const secret = file('p', PASSPHRASE);
    const run = (...argv: readonly string[]) => {
      const all = [CLI, '--json', '--data-dir', world.data, '--passphrase-file', secret, ...argv];
      const { stdout, status } = spawnSync(process.execPath, all, { encoding: 'utf8', env: process.env });
      expect([argv[1], status === 0 || status === 1]).toEqual([argv[1], true]);
      return JSON.parse(stdout);
    };
    run('vault', 'init');
    const { applicant } = run('applicant', 'add', '--file', file('a.json', JSON.stringify(person)));
    for (const [name, kind] of Object.entries(FILES)) {
      run('document', 'add', applicant.id, join(sampleFolder, name), '--kind', kind);
    }
    const made = run('program', 'add', applicant.id, '--file', file('b.json', JSON.stringify(program)));
    run('packet', 'build', made.program.id, '--out', join(world.outside, 'packet'));
    run('vault', 'backup', '--out', join(world.data, 'mine.beihao'));
    run('vault', 'export', '--out', join(world.data, 'e.zip'), '--password-file', file('e', EXPORT_PASSWORD));
    run('vault', 'restore', join(world.data, 'mine.beihao'), '--yes');
    expect(leaks()).toEqual([]);
    expect(findLeaks([world.outside], find)).not.toEqual([]);
  });
});

describe('a canary', () => {
  const document = readFileSync(join(sampleFolder, 'front.jpg'));
  const forms: Readonly<Record<string, Buffer>> = {
    'UTF-8': Buffer.from(`x${person.name}y`),
    'UTF-16LE': Buffer.from(`x${person.idAddress}y`, 'utf16le'),
    'UTF-16BE': Buffer.from(person.mobile, 'utf16le').swap16(),
    ...Object.fromEntries(
      [0, 1, 2].map((shift) => [
        `base64, shifted by ${shift}`,
        Buffer.from(Buffer.from(`${'x'.repeat(shift)}${person.idNumber}tail`).toString('base64')),
      ]),
    ),
    '64 bytes of a document': document.subarray(50_017, 50_017 + 64),
    ...Object.fromEntries(
      [0, 1, 2].map((shift) => [
        `64 bytes in base64, shifted by ${shift}`,
        Buffer.from(document.subarray(70_001 + shift, 70_001 + shift + 66).toString('base64')),
      ]),
    ),
  };

  it.each(Object.keys(forms))('in %s is found in the data folder and in the temporary folder', (name) => {
    for (const folder of [world.data, world.temporary]) {
      mkdirSync(join(folder, 'deep'), { recursive: true });
      writeFileSync(
        join(folder, 'deep', 'planted'),
        Buffer.concat([Buffer.alloc(777, 1), forms[name] ?? Buffer.alloc(0)]),
      );
    }
    expect(leaks().length).toBeGreaterThanOrEqual(2);
  });
});
