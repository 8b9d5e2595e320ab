import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { AppFailure } from '../../services/app-failure.ts';
import type { WorkProgress } from '../../services/ports/document-worker.ts';
import { FILE_TIME_LIMIT_MS } from './limits.ts';
import type { RequestOf, WorkAnswer, WorkKind, WorkMessage, WorkResults, WorkSignal } from './protocol.ts';
import { Turns } from './turns.ts';

export interface WorkerPoolOptions {
  /** The task file: `tasks.ts` in source, one bundled file in the built app. */
  readonly workerUrl: URL;
  /** Where `fonts/` is. */
  readonly resourcesDir: string;
  readonly threads?: number | undefined;
  /** For one file; a job says how many files it has. */
  readonly timeLimitMs?: number | undefined;
  readonly heapMegabytes?: number | undefined;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: WorkProgress) => void) | undefined;
  /** The time limit is for one file; so many files does the job have. 1 where it is not said. */
  readonly files?: number;
}

/** Threads that are started when the first job comes and end when there is nothing to do. */
export interface WorkerPool {
  run<K extends WorkKind>(request: RequestOf<K>, options?: RunOptions): Promise<WorkResults[K]>;
  /** Starts a thread and lets it load its engines, for a job that is sure to come. */
  warmUp(): void;
  close(): Promise<void>;
}

// Long enough that adding one document after another finds the engines loaded; then the memory goes back.
const IDLE_MS = 30_000;
const DEFAULT_HEAP_MEGABYTES = 1024;
/**
 * Small, so that what is short-lived goes soon: pages and pictures lie outside of the heap and hang on small objects in
 * it (a thread over the corpus of PDF.md: 653 MB as Node has it, 523 MB so).
 */
const YOUNG_MEGABYTES = 24;
const DEFAULT_THREADS = 2;

/** One job on its way, and what happened to it besides its answer. */
class Job {
  readonly signal: AbortSignal;
  file: string | null = null;
  hasStarted = false;
  timedOut = false;
  cancelled = false;
  unstartable = false;
  readonly #stop = new AbortController();
  readonly #options: RunOptions;
  readonly limitMs: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: RunOptions, limitMs: number) {
    this.#options = options;
    this.limitMs = limitMs;
    this.signal = this.#stop.signal;
    if (options.signal?.aborted) this.cancel();
    options.signal?.addEventListener('abort', this.cancel, { once: true });
  }

  readonly cancel = (): void => {
    this.cancelled = !this.timedOut && !this.unstartable;
    this.#stop.abort();
  };

  readonly hear = (signal: WorkSignal): void => {
    if (signal.kind === 'started') this.#start();
    if (signal.kind === 'file') this.file = signal.name;
    if (signal.kind === 'progress') this.#options.onProgress?.(signal.progress);
  };

  end(): void {
    clearTimeout(this.#timer);
    this.#options.signal?.removeEventListener('abort', this.cancel);
  }

  /** Ends a job whose thread could not be started: nobody else would ever take it. */
  giveUp(): void {
    this.unstartable = true;
    this.#stop.abort();
  }

  /** The time counts from here: a job that waits for a free thread has done nothing wrong. */
  #start(): void {
    this.hasStarted = true;
    this.#timer = setTimeout(this.#timeOut, this.limitMs);
  }

  readonly #timeOut = (): void => {
    this.timedOut = true;
    this.#stop.abort();
  };
}

class ThreadPool implements WorkerPool {
  readonly #piscina: Piscina<WorkMessage, unknown>;
  readonly #resourcesDir: string;
  readonly #timeLimitMs: number;
  readonly #turns: Turns;
  readonly #jobs = new Set<Job>();
  readonly #watched = new WeakSet<Worker>();
  #warming: Promise<unknown> | undefined;

  constructor(options: WorkerPoolOptions) {
    const threads = options.threads ?? DEFAULT_THREADS;
    this.#resourcesDir = options.resourcesDir;
    this.#timeLimitMs = options.timeLimitMs ?? FILE_TIME_LIMIT_MS;
    this.#turns = new Turns(threads);
    this.#piscina = new Piscina({
      filename: fileURLToPath(options.workerUrl),
      name: 'runTask',
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: IDLE_MS,
      // A sleeping worker that blocks its event loop could not answer the ports that it holds.
      atomics: 'disabled',
      resourceLimits: {
        maxOldGenerationSizeMb: options.heapMegabytes ?? DEFAULT_HEAP_MEGABYTES,
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      },
    });
    // A thread that dies between two jobs costs nobody anything and is replaced; without a listener it would end the app.
    this.#piscina.on('error', () => undefined);
  }

  /** Piscina starts no other thread for a job whose thread ends before it is ready, and tells nobody. */
  #watchNewThreads(): void {
    for (const thread of this.#piscina.threads) {
      if (this.#watched.has(thread)) continue;
      this.#watched.add(thread);
      let isReady = false;
      thread.once('message', () => {
        isReady = true;
      });
      thread.once('exit', () => {
        if (isReady) return;
        for (const job of this.#jobs) if (!job.hasStarted) job.giveUp();
      });
    }
  }

  warmUp(): void {
    const work = (job: Job) => this.#perform<'warm-up'>({ kind: 'warm-up' }, job);
    // The first job that needs what could not be loaded tells it.
    this.#warming = this.#during({}, work).catch(() => undefined);
  }

  run<K extends WorkKind>(request: RequestOf<K>, options: RunOptions = {}): Promise<WorkResults[K]> {
    return this.#during(options, async (job) => {
      // A job that comes while the first thread starts would be given a second one, and wait for that one.
      await this.#warming;
      if (!(await this.#turns.take(job.signal))) throw explain(undefined, job);
      try {
        return await this.#perform(request, job);
      } finally {
        this.#turns.giveBack();
      }
    });
  }

  async #during<T>(options: RunOptions, work: (job: Job) => Promise<T>): Promise<T> {
    const job = new Job(options, this.#timeLimitMs * Math.max(1, options.files ?? 1));
    this.#jobs.add(job);
    try {
      return await work(job);
    } finally {
      job.end();
      this.#jobs.delete(job);
    }
  }

  async #perform<K extends WorkKind>(request: RequestOf<K>, job: Job): Promise<WorkResults[K]> {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', job.hear);
    try {
      const message: WorkMessage = { request, resourcesDir: this.#resourcesDir, port: port2 };
      const answering = this.#piscina.run(message, { signal: job.signal, transferList: [port2] });
      this.#watchNewThreads();
      const answer = await answering;
      return unpack<K>(answer as WorkAnswer<K>); // runTask answers each request with its own result.
    } catch (cause) {
      hearTheRest(port1, job);
      throw explain(cause, job);
    } finally {
      port1.close();
    }
  }

  async close(): Promise<void> {
    for (const job of this.#jobs) job.cancel();
    await this.#piscina.destroy();
  }
}

/** The news of a thread's death can overtake the last messages that it sent; without them the wrong thing is blamed. */
function hearTheRest(port: MessagePort, job: Job): void {
  for (let left = receiveMessageOnPort(port); left; left = receiveMessageOnPort(port)) {
    job.hear(left.message as WorkSignal); // Our own threads send nothing else.
  }
}

function unpack<K extends WorkKind>(answer: WorkAnswer<K>): WorkResults[K] {
  if (answer.ok) return answer.value;
  throw new AppFailure(answer.error.code, answer.error.data);
}

function explain(cause: unknown, job: Job): unknown {
  if (cause instanceof AppFailure) return cause;
  if (job.timedOut) return new AppFailure('work_timed_out', { seconds: Math.ceil(job.limitMs / 1000) });
  if (job.unstartable) return new AppFailure('worker_not_started', {});
  if (job.cancelled) return new AppFailure('cancelled', {});
  // A thread that ran out of memory or crashed had a document open: that one is unusable, the app is not.
  if (threadDied(cause) && job.file !== null) {
    return new AppFailure('file_damaged', { file: job.file }, { cause });
  }
  return cause;
}

/** Whether a job failed because its thread ended, with no document named that could be to blame. */
export function threadDied(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? cause.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || cause.message.startsWith('worker exited');
}

/** Makes the pool; no thread runs before the first job. */
export function createWorkerPool(options: WorkerPoolOptions): WorkerPool {
  return new ThreadPool(options);
}
