import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { runCliForTest } from '../support/run-cli-for-test.ts';
import { sample, sampleFolder } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

const front = readFileSync(join(sampleFolder, 'front.jpg'));
const proof = readFileSync(join(sampleFolder, 'proof.pdf'));

/** A PNG that declares 30,000 × 10,000 pixels and holds next to nothing. */
function hugePng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(30_000, 0);
  header.writeUInt32BE(10_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(8)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(proof);
  document.encrypt({ userPassword: 'user-secret', ownerPassword: 'owner-secret' });
  return await document.save();
}

/** Writes a request like the sample's into `folder` and builds it; `bad` replaces one of its files. */
async function build(
  folder: string,
  change: { front?: Uint8Array; proof?: Uint8Array; idNumber?: string; out?: string } = {},
) {
  const input = join(folder, 'input');
  mkdirSync(input, { recursive: true });
  writeFileSync(join(input, 'front.jpg'), change.front ?? front);
  writeFileSync(join(input, 'back.jpg'), readFileSync(join(sampleFolder, 'back.jpg')));
  writeFileSync(join(input, 'proof.pdf'), change.proof ?? proof);
  const applicant = { ...sample.applicant, idNumber: change.idNumber ?? sample.applicant.idNumber };
  const documents = [
    { kind: 'id-card-front', file: 'front.jpg' },
    { kind: 'id-card-back', file: 'back.jpg' },
    { kind: 'social-security-proof', file: 'proof.pdf' },
  ];
  writeFileSync(join(input, 'manifest.json'), JSON.stringify({ ...sample, applicant, documents }));
  const out = change.out ?? join(folder, 'packet');
  const argv = ['packet', 'build', '--manifest', join(input, 'manifest.json'), '--out', out, '--json'];
  const run = await runCliForTest(argv);
  return { ...run, error: JSON.parse(run.stdout).error };
}

/** The refusal must be a Chinese sentence in two parts, and nothing may be left behind. */
function expectRefusal(run: Awaited<ReturnType<typeof build>>, code: string, exitCode: number): void {
  expect(run.error).toMatchObject({ code, exitCode });
  expect(run.exitCode).toBe(exitCode);
  expect(run.stderr.trim().split('\n').slice(-2)).toEqual([run.error.happened, run.error.todo]);
  expect(run.error.happened).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(run.error.todo).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(`${run.error.happened}${run.error.todo}`).not.toMatch(/[{}]|undefined/);
}

describe('bad input to packet build', () => {
  it.each([
    ['a text file named .jpg', async () => ({ front: Buffer.from('这不是图片\n') }), 'file_type_unknown'],
    ['an empty file', async () => ({ front: Buffer.alloc(0) }), 'file_empty'],
    ['a truncated JPEG', async () => ({ front: front.subarray(0, Math.floor(front.length * 0.6)) }), 'file_damaged'],
    ['a truncated PDF', async () => ({ proof: proof.subarray(0, 600) }), 'file_damaged'],
    ['a 300-megapixel image header', async () => ({ front: hugePng() }), 'image_too_many_pixels'],
    ['a user-locked PDF without password', async () => ({ proof: await lockedPdf() }), 'document_needs_password'],
    ['an ID number with a wrong check digit', async () => ({ idNumber: wrongCheckDigit() }), 'id_number_invalid'],
  ])('%s', async (_, bad, code) => {
    const folder = await temporaryFolder();
    expectRefusal(await build(folder, await bad()), code, 3);
    expect(readdirSync(folder)).toEqual(['input']);
  });

  it('an unwritable target folder', async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'a-file'), 'in the way');
    expectRefusal(await build(folder, { out: join(folder, 'a-file', 'packet') }), 'target_not_writable', 2);
    expect(readdirSync(folder).sort()).toEqual(['a-file', 'input']);
  });

  it('a target that already has files', async () => {
    const folder = await temporaryFolder();
    const out = join(folder, 'packet');
    mkdirSync(out);
    writeFileSync(join(out, 'mine.txt'), 'do not touch');
    expectRefusal(await build(folder, { out }), 'target_not_empty', 2);
    expect(readdirSync(out)).toEqual(['mine.txt']);
    expect(readdirSync(folder).sort()).toEqual(['input', 'packet']);
  });

  it('a request that is no JSON, lacks a field, or names a missing file', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'manifest.json');
    const refuse = async (content: string) => {
      writeFileSync(path, content);
      const run = await runCliForTest(['packet', 'build', '--manifest', path, '--out', join(folder, 'x'), '--json']);
      return JSON.parse(run.stdout).error;
    };
    expect(await refuse('{')).toMatchObject({ code: 'manifest_invalid', exitCode: 3 });
    expect(await refuse('{"applicant":{}}')).toMatchObject({ code: 'manifest_invalid', exitCode: 3 });
    const documents = [{ kind: 'id-card-front', file: 'nowhere.jpg' }];
    expect(await refuse(JSON.stringify({ ...sample, documents }))).toMatchObject({ code: 'file_not_readable' });
    expect(readdirSync(folder)).toEqual(['manifest.json']);
  });
});

function wrongCheckDigit(): string {
  const { idNumber } = sample.applicant;
  return idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
}
