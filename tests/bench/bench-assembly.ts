import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentWorker } from '../../src/main/adapters/worker/document-worker.ts';
import { buildPacket } from '../../src/main/adapters/worker/packet/build-packet.ts';
import { checkoutResources } from '../../src/main/hosts/checkout.ts';
import type { PacketJob } from '../../src/main/services/ports/document-worker.ts';
import { makePacketJob, type PlannedFile } from '../support/packet-plan.ts';
import { hasTool, makePdf } from '../support/pdf-tools.ts';
import { workerOptions } from '../support/pdf-worker.ts';
import { sampleManifest } from '../support/sample.ts';
import { makeHeadlineFiles } from './headline-files.ts';
import { interleave, printTimes } from './measure.ts';

const ROUNDS = 5;

/** The milliseconds of each stage of one build in this thread. */
async function timeStages(job: PacketJob): Promise<Readonly<Record<string, number>>> {
  const spent: Record<string, number> = {};
  let stage = 'reading';
  let since = performance.now();
  const enter = (next: string): void => {
    spent[stage] = (spent[stage] ?? 0) + performance.now() - since;
    [stage, since] = [next, performance.now()];
  };
  await buildPacket(job, {
    resourcesDir: checkoutResources,
    progress: (next) => {
      if (next !== stage) enter(next);
    },
    workingOn: () => undefined,
  });
  enter('end');
  return Object.fromEntries(Object.entries(spent).map(([name, value]) => [name, Math.round(value)]));
}

/** What img2pdf and qpdf do of the same: pages, a ready-made watermark, attachments; no cover text, no checks. */
function buildWithPeers(folder: string, names: readonly string[]): void {
  const run = (tool: string, args: readonly string[]) =>
    execFileSync(tool, [...args], { cwd: folder, stdio: 'ignore' });
  const images = names.filter((name) => name.endsWith('.jpg'));
  run('img2pdf', [...images, '-S', 'A4', '-o', 'images.pdf']);
  const attach = names.flatMap((name) => ['--add-attachment', name, '--']);
  const proofs = names.filter((name) => name.endsWith('.pdf'));
  const pages = ['--pages', 'cover.pdf', 'images.pdf', ...proofs, '--'];
  const mark = ['--overlay', 'mark.pdf', '--repeat=1', '--'];
  run('qpdf', ['--empty', ...pages, ...mark, ...attach, 'packet.pdf']);
}

const cli = join(import.meta.dirname, '..', '..', 'out', 'cli', 'main.cjs');

/** The same packet as a request for the command line. */
function writeManifest(folder: string, files: readonly PlannedFile[]): string {
  const request: Record<string, unknown> = JSON.parse(readFileSync(sampleManifest, 'utf8'));
  // A photograph that no field asks for goes along as what it is for the person: something else.
  const documents = files.map(({ kind, slotId, name }) => ({ kind: slotId === null ? 'other' : kind, file: name }));
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...request, documents }));
  return path;
}

/** `packet build` in a process of its own; the folder is removed at once, and the time with it is the command's alone. */
function buildCold(manifest: string, options: readonly string[]): void {
  const out = `${manifest}-out`;
  const argv = ['packet', 'build', '--manifest', manifest, '--out', out, ...options];
  execFileSync(process.execPath, [cli, ...argv], { stdio: 'ignore' });
}

/** The headline packet: warm in the worker with and without upload images, and cold as a command, beside img2pdf and qpdf. */
export async function benchAssembly(): Promise<void> {
  const files = await makeHeadlineFiles();
  const whole = makePacketJob({ files });
  const pdfOnly = { ...whole, plan: { ...whole.plan, uploads: [] } };
  const folder = mkdtempSync(join(tmpdir(), 'beihao-assembly-'));
  const worker = createDocumentWorker({ ...workerOptions(), threads: 1 });
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    for (const name of ['cover.pdf', 'mark.pdf']) writeFileSync(join(folder, name), await makePdf({ pages: 1 }));
    const manifest = writeManifest(folder, files);
    await worker.buildPacket(pdfOnly);
    // What was compiled is kept from here on, as after the first command of a day.
    buildCold(manifest, ['--no-uploads']);
    const peer = hasTool('img2pdf') && hasTool('qpdf');
    if (!peer) console.log('img2pdf or qpdf is missing: no peer in this run.');
    const write = async (job: PacketJob) => {
      const { files: built } = await worker.buildPacket(job);
      writeFileSync(join(folder, 'ours.pdf'), built[0]?.content ?? '');
    };
    const names = files.map(({ name }) => name);
    const clear = () => rmSync(`${manifest}-out`, { recursive: true, force: true });
    const times = await interleave(
      {
        ...(peer && { 'img2pdf + qpdf': () => buildWithPeers(folder, names) }),
        'packet.pdf, verified, warm': () => write(pdfOnly),
        '(clearing)': clear,
        'cold command, no upload images': () => buildCold(manifest, ['--no-uploads']),
      },
      ROUNDS,
    );
    clear();
    const uploads = {
      'warm, with upload images': () => write(whole),
      'cold, with upload images': () => buildCold(manifest, []),
    };
    printTimes({ ...times, ...(await interleave(uploads, 1)) });
    await timeStages(pdfOnly);
    console.log('stages of packet.pdf in ms:', await timeStages(pdfOnly));
    console.log('stages with upload images: ', await timeStages(whole));
  } finally {
    await worker.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
