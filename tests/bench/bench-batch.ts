import { createDocumentWorker } from '../../src/main/adapters/worker/document-worker.ts';
import { makePacketJob } from '../support/packet-plan.ts';
import { workerOptions } from '../support/pdf-worker.ts';
import { makeHeadlineFiles } from './headline-files.ts';

const THREADS = 2;
/** `BEIHAO_BENCH_PACKETS` says another number for a quick look. */
const PACKETS = Number(process.env['BEIHAO_BENCH_PACKETS'] ?? 500);
const MEGABYTE = 1024 * 1024;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Headline packets without upload images, one after the other over two threads: does it get slower, or larger? */
export async function benchBatch(): Promise<void> {
  const whole = makePacketJob({ files: await makeHeadlineFiles() });
  const job = { ...whole, plan: { ...whole.plan, uploads: [] } };
  const worker = createDocumentWorker({ ...workerOptions(), threads: THREADS });
  const times: number[] = [];
  const queue = Array.from({ length: PACKETS }).values();
  const startedAt = performance.now();
  const build = async (): Promise<void> => {
    for (const _ of queue) {
      const since = performance.now();
      await worker.buildPacket(job);
      times.push(performance.now() - since);
      if (times.length % 50 === 0) {
        const rss = Math.round(process.memoryUsage.rss() / MEGABYTE);
        console.log(`${times.length} / ${PACKETS}: last 50 ${Math.round(mean(times.slice(-50)))} ms each, ${rss} MB`);
      }
    }
  };
  await Promise.all(Array.from({ length: THREADS }, build));
  await worker.close();
  const seconds = (performance.now() - startedAt) / 1000;
  const fifth = Math.floor(times.length / 5);
  const slower = mean(times.slice(-fifth)) / mean(times.slice(fifth, 2 * fifth));
  // As the system saw it: between two packets less is held than during one.
  const most = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${PACKETS} packets in ${seconds.toFixed(1)} s, at most ${most} MB`);
  console.log(`last fifth / second fifth: ${slower.toFixed(2)}`);
}
