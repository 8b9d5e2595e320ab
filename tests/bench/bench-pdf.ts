import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentWorker } from '../../src/main/adapters/worker/document-worker.ts';
import { createWorkerPool, type WorkerPool } from '../../src/main/adapters/worker/worker-pool.ts';
import type { DocumentWorker } from '../../src/main/services/ports/document-worker.ts';
import { makePacketJob } from '../support/packet-plan.ts';
import { makePdf } from '../support/pdf-tools.ts';
import { workerOptions } from '../support/pdf-worker.ts';
import { countLostSeals, findSeals } from './pdf-seals.ts';
import type { AssembledPdf } from './pdf-tasks.ts';
import { differ, drawWithPoppler } from './poppler-look.ts';

/** A file of the corpus, as its manifest tells. */
interface CorpusFile {
  readonly file: string;
  readonly category: string;
  readonly expected: 'ok' | 'needs-password' | 'broken';
  /** Exit code of qpdf's check on the source. */
  readonly qpdfCheck: number | null;
}

/** What the worker made of a file, and how long it took. */
interface Made extends CorpusFile {
  readonly code: string | null;
  readonly milliseconds: number;
  /** Null where nothing was made; otherwise where it lies, and what the chain says of it. */
  readonly result: (Omit<AssembledPdf, 'bytes'> & { readonly copy: string; readonly packet: string }) | null;
}

interface Outcome extends Made {
  /** Null where poppler shows no page of the source. */
  readonly looksSame: boolean | null;
  readonly popplerDifference: number;
  readonly seals: number;
  readonly lostSeals: number;
  readonly brokenSignature: boolean;
  readonly syntaxClean: boolean;
}

const SAME = { pixels: 0.002, ink: 0.05 };

const [, , , folderArgument] = process.argv;
const corpus = folderArgument ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'pdf');

function readCorpus(): readonly CorpusFile[] {
  const manifest = join(corpus, 'manifest.json');
  // The corpus's own manifest; a folder without one is taken as plain files that must all open.
  if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, 'utf8')).files as readonly CorpusFile[];
  const names = readdirSync(corpus).filter((file) => file.toLowerCase().endsWith('.pdf'));
  return names.map((file) => ({ file, category: 'unsorted', expected: 'ok' as const, qpdfCheck: null }));
}

let peak = 0;

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

/** Runs one job and remembers the memory of the whole process with its threads. */
async function watch<T>(work: () => Promise<T>): Promise<T> {
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 20);
  try {
    return await work();
  } finally {
    look();
    clearInterval(timer);
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : `crash: ${error instanceof Error ? error.message : 'unknown'}`;
}

function exitCode(tool: string, args: readonly string[]): number | null {
  return spawnSync(tool, [...args], { stdio: 'ignore', timeout: 120_000 }).status;
}

/** The real packet with this one document: what it says of syntax and signatures. */
async function buildPacket(worker: DocumentWorker, name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const files = [{ kind: 'other' as const, slotId: null, name, bytes }];
  const { files: made } = await watch(() => worker.buildPacket(makePacketJob({ files })));
  const packet = made.find(({ role }) => role === 'packet');
  if (!packet) throw new Error('no packet.pdf');
  return packet.content;
}

interface Engines {
  readonly pool: WorkerPool;
  readonly worker: DocumentWorker;
  readonly folder: string;
}

async function makeFile(file: CorpusFile, { pool, worker, folder }: Engines): Promise<Made> {
  const bytes = new Uint8Array(readFileSync(join(corpus, file.file)));
  const startedAt = performance.now();
  const spent = (): number => performance.now() - startedAt;
  try {
    const request = { kind: 'inspect' as const, file: { name: file.file, bytes, password: null } };
    // The bench's own task file answers with an assembled document.
    const answer = await watch(() => pool.run<'inspect'>(request));
    const { bytes: assembled, ...about } = answer as unknown as AssembledPdf;
    const milliseconds = spent();
    const [copy, packet] = [join(folder, `${file.file}-copy.pdf`), join(folder, `${file.file}-packet.pdf`)];
    writeFileSync(copy, assembled);
    writeFileSync(packet, await buildPacket(worker, file.file, bytes));
    return { ...file, code: null, milliseconds, result: { ...about, copy, packet } };
  } catch (error) {
    return { ...file, code: codeOf(error), milliseconds: spent(), result: null };
  }
}

async function compare(source: string, copy: string) {
  const folder = mkdtempSync(join(tmpdir(), 'beihao-bench-'));
  const before = drawWithPoppler(source, folder, 1);
  const after = drawWithPoppler(copy, folder, 2);
  rmSync(folder, { recursive: true, force: true });
  const differences = before.map((page, index) => {
    const other = after[index];
    return other ? differ(page, other) : { pixels: 1, ink: 1 };
  });
  const isSame = differences.every(({ pixels, ink }) => pixels <= SAME.pixels && ink <= SAME.ink);
  const bytes = new Uint8Array(readFileSync(source));
  const seals = await findSeals(bytes);
  const copied = new Uint8Array(readFileSync(copy));
  const lostSeals = await countLostSeals(seals, {
    ...{ source: bytes, copy: copied, sourcePages: before, copyPages: after },
  });
  return {
    looksSame: before.length === 0 ? null : isSame,
    popplerDifference: Math.max(0, ...differences.map(({ pixels }) => pixels)),
    seals: seals.length,
    lostSeals,
  };
}

function examinePacket(packet: string) {
  const signatures = spawnSync('pdfsig', [packet], { encoding: 'utf8', timeout: 60_000 });
  return {
    syntaxClean: exitCode('qpdf', ['--check', packet]) === 0,
    // A field without a signature in it is listed too, and is fine.
    brokenSignature: /Mismatch|Invalid|Signature Validation/i.test(String(signatures.stdout)),
  };
}

const UNSEEN = { looksSame: null, popplerDifference: 0, seals: 0, lostSeals: 0, brokenSignature: false };

async function judge(made: Made): Promise<Outcome> {
  if (!made.result) return { ...made, ...UNSEEN, syntaxClean: false };
  const { copy, packet } = made.result;
  return { ...made, ...(await compare(join(corpus, made.file), copy)), ...examinePacket(packet) };
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
  return whole.length === 0 ? '-' : `${part.length}/${whole.length}`;
}

function summarise(outcomes: readonly Outcome[]) {
  const openable = outcomes.filter(({ expected }) => expected === 'ok');
  const assembled = openable.filter(({ code }) => code === null);
  const compared = assembled.filter(({ looksSame }) => looksSame !== null);
  const locked = outcomes.filter(({ expected }) => expected === 'needs-password');
  const broken = outcomes.filter(({ expected }) => expected === 'broken');
  const sealed = assembled.filter(({ seals }) => seals > 0);
  const clean = assembled.filter(({ qpdfCheck }) => qpdfCheck === 0);
  const times = outcomes.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return {
    assembled: share(assembled, openable),
    'looks the same': share(
      compared.filter(({ looksSame }) => looksSame),
      compared,
    ),
    asks: share(
      locked.filter(({ code }) => code === 'document_needs_password'),
      locked,
    ),
    refused: share(
      broken.filter(({ code, milliseconds }) => code?.startsWith('file_') && milliseconds < 5000),
      broken,
    ),
    'seals seen': share(
      sealed.filter(({ lostSeals }) => lostSeals === 0),
      sealed,
    ),
    'broken signatures': outcomes.filter(({ brokenSignature }) => brokenSignature).length,
    'clean syntax': share(
      clean.filter(({ syntaxClean }) => syntaxClean),
      clean,
    ),
    'ms (median, max)': `${Math.round(times[Math.floor(times.length / 2)] ?? 0)}, ${Math.round(times.at(-1) ?? 0)}`,
  };
}

function printTables(outcomes: readonly Outcome[]): void {
  const categories = [...new Set(outcomes.map(({ category }) => category))].toSorted();
  const rows = categories.map((category) => [category, summarise(outcomes.filter((one) => one.category === category))]);
  console.table(Object.fromEntries([...rows, ['all', summarise(outcomes)]]));
  const ways = outcomes.flatMap(({ result }) => result?.way ?? []);
  console.table(Object.fromEntries([...new Set(ways)].map((way) => [way, ways.filter((one) => one === way).length])));
  const odd = outcomes.filter(isOdd).map(({ file, category, code, popplerDifference, result }) => ({
    ...{ file, category, code, way: result?.way, warnings: result?.warnings.join() },
    'differs (poppler)': popplerDifference.toFixed(4),
    'differs (pdfium)': result?.difference.toFixed(4),
  }));
  if (odd.length > 0) console.table(odd);
  const hung = outcomes.filter(({ code }) => code === 'work_timed_out').length;
  const crashed = outcomes.filter(({ code }) => code?.startsWith('crash')).length;
  console.log(`crashes ${crashed}, hangs ${hung}`);
}

/** Worth a look: not what was expected of it, or not the same in poppler. */
function isOdd({ expected, code, looksSame, lostSeals, syntaxClean, qpdfCheck }: Outcome): boolean {
  if (expected === 'ok')
    return code !== null || looksSame === false || lostSeals > 0 || (qpdfCheck === 0 && !syntaxClean);
  return code !== (expected === 'broken' ? 'file_damaged' : 'document_needs_password');
}

/** Time a page as documents grow; a packet each, in one thread, warm. */
async function benchGrowth(worker: DocumentWorker): Promise<void> {
  const rows: Record<string, object> = {};
  await buildPacket(worker, 'warm.pdf', await makePdf({ pages: 10 }));
  for (const pages of [10, 100, 1000, 2000]) {
    const bytes = await makePdf({ pages });
    const startedAt = performance.now();
    await buildPacket(worker, 'long.pdf', bytes);
    const spent = performance.now() - startedAt;
    rows[`${pages} pages`] = { ms: Math.round(spent), 'ms a page': (spent / pages).toFixed(2) };
  }
  console.table(rows);
}

/** The intake chain over a corpus (`npm run bench -- pdf [FOLDER]`), judged by poppler, which the app does not use. */
export async function benchPdf(): Promise<void> {
  if (!existsSync(corpus)) {
    console.log('skipped: no corpus; name a folder: npm run bench -- pdf FOLDER');
    return;
  }
  // One thread for both, as in the app: what is measured is one set of engines. What judges comes afterwards.
  const pool = createWorkerPool({
    ...workerOptions(),
    threads: 1,
    workerUrl: new URL('./pdf-tasks.ts', import.meta.url),
  });
  const worker = createDocumentWorker({ pool });
  const folder = mkdtempSync(join(tmpdir(), 'beihao-bench-'));
  try {
    const made: Made[] = [];
    for (const file of readCorpus()) made.push(await makeFile(file, { pool, worker, folder }));
    const peakOfCorpus = peak;
    await benchGrowth(worker);
    await pool.close();
    const outcomes: Outcome[] = [];
    for (const one of made) outcomes.push(await judge(one));
    printTables(outcomes);
    console.log(
      `peak memory ${toMegabytes(peakOfCorpus)} MB over the corpus, ${toMegabytes(peak)} MB with 2,000 pages`,
    );
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
