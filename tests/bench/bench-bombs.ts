import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { startBrowserHost } from '../e2e/support/browser-host.ts';
import { makeHugePng } from '../support/images.ts';
import { makeBoast, makeGiantPages, makeNestedForms } from '../support/pdf-samples.ts';
import { sample, sampleFile } from '../support/sample.ts';
import { connectTo, enterHost, type HostAccess } from './connect-to-host.ts';

/** Threads without work end after 30 s, and what they held goes back. */
const THREADS_ENDED_MS = 40_000;
const MEGABYTE = 1024 * 1024;

/** What somebody sends who wants the app to hang (issue 3, point 9). */
async function makeBombs(): Promise<Readonly<Record<string, File>>> {
  const pdf = (bytes: Uint8Array) => new File([Buffer.from(bytes)], 'bomb.pdf', { type: 'application/pdf' });
  const png = new File([Buffer.from(makeHugePng(30_000))], 'bomb.png', { type: 'image/png' });
  return {
    'PNG, 30,000 × 30,000': png,
    'PDF, 40 pages of 10 × 10 m': pdf(await makeGiantPages(40)),
    'PDF, forms in forms, 14 deep': pdf(await makeNestedForms(14)),
    'PDF, forms in forms, 6 deep': pdf(await makeNestedForms(6)),
    'file of 300 MB': new File([Buffer.alloc(300 * MEGABYTE, '%PDF-1.7\n')], 'bomb.pdf'),
    'PDF, says 100,000 pages': pdf(await makeBoast(100_000)),
  };
}

/** The number of the process that serves this data folder. */
function processOf(dataDir: string): string {
  const isHost = (id: string): boolean => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(dataDir);
    } catch {
      return false; // It ended meanwhile.
    }
  };
  const found = readdirSync('/proc').find((id) => /^\d+$/.test(id) && isHost(id));
  if (!found) throw new Error('the host was not found among the processes');
  return found;
}

/** What a process holds now and held at most, in megabytes (Linux). */
function memoryOf(id: string): { readonly now: number; readonly most: number } {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  const read = (key: string) => Math.round(Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: read('VmRSS'), most: read('VmHWM') };
}

/** Milliseconds that the app's own answers took while the work went on. */
async function askMeanwhile(access: HostAccess, work: () => Promise<unknown>): Promise<readonly number[]> {
  const asker = new Worker(new URL('./ask-board.ts', import.meta.url), { workerData: access });
  await once(asker, 'online');
  await work();
  asker.postMessage('stop');
  const [answers] = await once(asker, 'message');
  return answers;
}

/** Each bomb is put in as a document of a real vault on the real host, and the app is used meanwhile. */
export async function benchBombs(): Promise<void> {
  const bombs = await makeBombs();
  const host = await startBrowserHost();
  try {
    const access = await enterHost(host.address);
    const client = connectTo(access);
    const id = processOf(host.dataDir);
    await client.vault.create({ passphrase: '云朵 书包 台灯' });
    const { applicant } = await client.applicants.add({ profile: sample.applicant });
    const add = (file: File) => client.documents.add({ applicantId: applicant.id, kind: 'other', file });
    await client.documents.add({ applicantId: applicant.id, kind: 'other', file: sampleFile('front.jpg') });
    const before = memoryOf(id).now;
    const rows: Record<string, object> = {};
    for (const [name, file] of Object.entries(bombs)) {
      const since = performance.now();
      let outcome = 'taken in';
      const work = () =>
        add(file).catch((error) => {
          outcome = error.code;
        });
      const answers = await askMeanwhile(access, work);
      const seconds = ((performance.now() - since) / 1000).toFixed(1);
      const longest = `${Math.max(...answers).toFixed(0)} ms`;
      rows[name] = { outcome, seconds, answers: answers.length, longest, 'MB now': memoryOf(id).now };
    }
    console.table(rows);
    const { now: after, most } = memoryOf(id);
    await wait(THREADS_ENDED_MS);
    console.log(`memory: ${before} MB before, ${most} at most, ${after} after, ${memoryOf(id).now} when threads ended`);
  } finally {
    await host.stop();
  }
}
