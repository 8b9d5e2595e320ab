import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentWorker } from '../../src/main/adapters/worker/document-worker.ts';
import { buildPacket } from '../../src/main/adapters/worker/packet/build-packet.ts';
import { checkoutResources } from '../../src/main/hosts/checkout.ts';
import type { PacketJob } from '../../src/main/services/ports/document-worker.ts';
import { makePacketJob } from '../support/packet-plan.ts';
import { hasTool, makePdf } from '../support/pdf-tools.ts';
import { workerOptions } from '../support/pdf-worker.ts';
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
  const pages = ['--pages', 'cover.pdf', 'images.pdf', 'proof.pdf', '--'];
  const mark = ['--overlay', 'mark.pdf', '--repeat=1', '--'];
  run('qpdf', ['--empty', ...pages, ...mark, ...attach, 'packet.pdf']);
}

/** The headline packet: warm in the worker with and without upload images, beside img2pdf and qpdf in the same run. */
export async function benchAssembly(): Promise<void> {
  const files = await makeHeadlineFiles();
  const whole = makePacketJob({ files });
  const pdfOnly = { ...whole, plan: { ...whole.plan, uploads: [] } };
  const folder = mkdtempSync(join(tmpdir(), 'beihao-assembly-'));
  const worker = createDocumentWorker({ ...workerOptions(), threads: 1 });
  try {
    const names = files.map(({ bytes }, index) => {
      const name = index === files.length - 1 ? 'proof.pdf' : `photo-${index}.jpg`;
      writeFileSync(join(folder, name), bytes);
      return name;
    });
    for (const name of ['cover.pdf', 'mark.pdf']) writeFileSync(join(folder, name), await makePdf({ pages: 1 }));
    await worker.buildPacket(pdfOnly);
    const peer = hasTool('img2pdf') && hasTool('qpdf');
    if (!peer) console.log('img2pdf or qpdf is missing: no peer in this run.');
    const write = async (job: PacketJob) => {
      const { files: built } = await worker.buildPacket(job);
      writeFileSync(join(folder, 'ours.pdf'), built[0]?.content ?? '');
    };
    const times = await interleave(
      {
        ...(peer && { 'img2pdf + qpdf': () => buildWithPeers(folder, names) }),
        'packet.pdf, verified': () => write(pdfOnly),
      },
      ROUNDS,
    );
    printTimes({ ...times, ...(await interleave({ 'with upload images': () => write(whole) }, 1)) });
    await timeStages(pdfOnly);
    console.log('stages of packet.pdf in ms:', await timeStages(pdfOnly));
    console.log('stages with upload images: ', await timeStages(whole));
  } finally {
    await worker.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
