import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentWorker } from '../../src/main/adapters/worker/document-worker.ts';
import { checkoutResources } from '../../src/main/hosts/checkout.ts';
import { makePacketJob } from '../support/packet-plan.ts';
import { workerOptions } from '../support/pdf-worker.ts';
import { sample } from '../support/sample.ts';
import { makeHeadlineInputs } from './headline-inputs.ts';
import { interleave, printTimes } from './measure.ts';

const main = join(import.meta.dirname, '..', '..', 'src', 'main', 'hosts', 'cli', 'main.ts');
const FILES = ['front.jpg', 'back.jpg', 'permit.jpg', 'proof.pdf'] as const;

/** What a script of the usual tools does: pictures to pages, everything into one file, mark and attachments. No checks. */
function runPeer(folder: string): void {
  const run = (command: string, argv: readonly string[]) =>
    execFileSync(command, argv, { cwd: folder, stdio: 'ignore' });
  run('img2pdf', ['--pagesize', 'A4', 'front.jpg', 'back.jpg', 'permit.jpg', '-o', 'pictures.pdf']);
  const attached = FILES.flatMap((name) => ['--add-attachment', name, '--']);
  const overlay = ['--overlay', 'mark.pdf', '--repeat=1', '--'];
  run('qpdf', [
    '--empty',
    '--pages',
    'cover.pdf',
    'pictures.pdf',
    'proof.pdf',
    '--',
    ...overlay,
    ...attached,
    'peer.pdf',
  ]);
}

function headlineJob(folder: string) {
  const read = (name: string) => Uint8Array.from(readFileSync(join(folder, name)));
  return makePacketJob({
    applicant: { name: '欧阳㛃𬭊' },
    files: [
      { kind: 'id-card-front', slotId: 'id-card-front', name: '01-front.jpg', bytes: read('front.jpg') },
      { kind: 'id-card-back', slotId: 'id-card-back', name: '02-back.jpg', bytes: read('back.jpg') },
      { kind: 'residence-permit', slotId: 'residence-proof', name: '03-permit.jpg', bytes: read('permit.jpg') },
      { kind: 'other', slotId: null, name: '04-proof.pdf', bytes: read('proof.pdf') },
    ],
  });
}

/** The headline packet of three photographs and a ten-page proof, beside a script of img2pdf and qpdf, turn by turn. */
export async function benchHeadline(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'beihao-bench-'));
  const worker = createDocumentWorker(workerOptions());
  try {
    await makeHeadlineInputs(folder, join(checkoutResources, 'fonts', 'NotoSansSC-Regular.ttf'));
    const job = headlineJob(folder);
    const pdfOnly = { ...job, plan: { ...job.plan, uploads: [] } };
    const documents = [
      { kind: 'id-card-front', file: 'front.jpg' },
      { kind: 'id-card-back', file: 'back.jpg' },
      { kind: 'residence-permit', file: 'permit.jpg' },
      { kind: 'other', file: 'proof.pdf' },
    ];
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...sample, documents }));
    let count = 0;
    await worker.buildPacket(pdfOnly);
    const times = await interleave(
      {
        'img2pdf + qpdf (no checks)': () => runPeer(folder),
        'worker, packet.pdf with checks': async () => void (await worker.buildPacket(pdfOnly)),
        'worker, whole packet': async () => void (await worker.buildPacket(job)),
        'cold command, whole packet': () => {
          count += 1;
          const argv = [
            'packet',
            'build',
            '--manifest',
            join(folder, 'manifest.json'),
            '--out',
            join(folder, `${count}`),
          ];
          spawnSync(process.execPath, [main, ...argv], { stdio: 'ignore' });
        },
      },
      5,
    );
    printTimes(times);
  } finally {
    await worker.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
