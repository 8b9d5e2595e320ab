import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCliForTest } from '../support/run-cli-for-test.ts';
import { sampleFolder, sampleManifest } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';

const build = (folder: string, manifests: readonly string[]) =>
  runCliForTest(['packet', 'build', '--manifest', ...manifests, '--out', join(folder, 'out'), '--json']);

/** A folder of requests: two whole ones, one without its proof, one that is no request. */
async function makeBatch(): Promise<string> {
  const folder = await temporaryFolder();
  const whole = JSON.parse(readFileSync(sampleManifest, 'utf8'));
  cpSync(sampleFolder, join(folder, 'in', '张三'), { recursive: true });
  const elsewhere = (documents: readonly { file: string }[]) => ({
    ...whole,
    documents: documents.map((document) => ({ ...document, file: join('张三', document.file) })),
  });
  writeFileSync(join(folder, 'in', 'a-incomplete.json'), JSON.stringify(elsewhere(whole.documents.slice(0, 2))));
  writeFileSync(join(folder, 'in', 'b-broken.json'), '{ "applicant": ');
  mkdirSync(join(folder, 'in', 'empty'));
  return folder;
}

describe('packet build over several manifests', () => {
  it('builds each into its own folder, tells how far it is, and one failure stops nothing', async () => {
    const folder = await makeBatch();
    const { exitCode, stdout, stderr } = await build(folder, [join(folder, 'in')]);
    expect(exitCode).toBe(3);
    const answer = JSON.parse(stdout);
    expect(answer.summary).toEqual({ total: 3, complete: 1, incomplete: 1, failed: 1 });
    expect(answer.packets).toMatchObject([
      { manifest: join(folder, 'in', 'a-incomplete.json'), complete: false, error: null },
      { manifest: join(folder, 'in', 'b-broken.json'), folder: null, error: { code: 'manifest_invalid' } },
      { folder: join(folder, 'out', '张三'), complete: true, error: null },
    ]);
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['a-incomplete', '张三']);
    expect(stderr).toContain('[3/3]');
    expect((await runCliForTest(['packet', 'verify', join(folder, 'out', '张三')])).exitCode).toBe(0);
  });

  it('answers 1 where something is missing and nothing failed, and names folders apart', async () => {
    const folder = await makeBatch();
    const incomplete = join(folder, 'in', 'a-incomplete.json');
    cpSync(incomplete, join(folder, 'in', '张三', 'A-Incomplete.json'));
    const other = join(folder, 'in', '张三', 'A-Incomplete.json');
    writeFileSync(other, readFileSync(other, 'utf8').replaceAll('张三/', ''));
    const { exitCode, stdout } = await build(folder, [incomplete, other]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).packets.map((packet: { folder: string }) => packet.folder)).toEqual([
      join(folder, 'out', 'a-incomplete'),
      join(folder, 'out', 'A-Incomplete-2'),
    ]);
  });

  it('refuses a folder without any, and a file that is not there', async () => {
    const folder = await makeBatch();
    expect((await build(folder, [join(folder, 'in', 'empty')])).exitCode).toBe(3);
    const missing = await build(folder, [join(folder, 'x.json'), join(folder, 'y.json')]);
    expect(missing.exitCode).toBe(3);
    expect(JSON.parse(missing.stdout).summary).toMatchObject({ total: 2, failed: 2 });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('packet verify', () => {
  it('opens every file again, and names what was changed with size and hash', async () => {
    const folder = await temporaryFolder();
    const out = join(folder, 'packet');
    await runCliForTest(['packet', 'build', '--manifest', sampleManifest, '--out', out]);
    const verify = async () => JSON.parse((await runCliForTest(['packet', 'verify', out, '--json'])).stdout);
    const before = await verify();
    expect(before.ok).toBe(true);
    expect(before.files[0]).toMatchObject({ path: 'packet.pdf', state: 'ok', failed: [] });
    expect(before.files[0].checks).toContain('pdfium：2 页 PDF 材料与来源外观一致');
    expect(before.files[0].checks).toContain('pdfium：3 个附件与原件逐字节一致');
    const proof = before.files.find(({ path }: { path: string }) => path.endsWith('.pdf') && path !== 'packet.pdf');
    const bytes = readFileSync(join(out, proof.path));
    bytes[4000] = (bytes[4000] ?? 0) ^ 1;
    writeFileSync(join(out, proof.path), bytes);
    appendFileSync(join(out, 'manifest.json'), ' ');
    writeFileSync(join(out, 'upload', '多.txt'), 'x');
    const after = await verify();
    expect(after.ok).toBe(false);
    const states = after.files.map(({ path, state }: { path: string; state: string }) => [path, state]);
    expect(states.filter(([, state]: [string, string]) => state !== 'ok')).toEqual([
      ['manifest.json', 'changed'],
      [proof.path, 'changed'],
      ['upload/多.txt', 'unexpected'],
    ]);
    const changed = after.files.find(({ path }: { path: string }) => path === proof.path);
    expect(changed.expected).toEqual(proof.expected);
    expect(changed.found).toMatchObject({ bytes: bytes.length });
    expect(changed.found.sha256).not.toBe(proof.expected.sha256);
  });
});
