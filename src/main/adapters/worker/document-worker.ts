import type { MediaType } from '../../../shared/domain/documents/document.ts';
import type {
  BuiltFile,
  BuiltPacket,
  DocumentWorker,
  FileReading,
  Inspection,
  PacketJob,
  PacketPreview,
  PacketToRecheck,
  PageLook,
  PreviewLook,
  RecheckedFile,
  SourceFile,
  UploadPreview,
  WorkOptions,
} from '../../services/ports/document-worker.ts';
import type { WorkedFile, WorkedPacket } from './protocol.ts';
import { assertUsableSize, getMediaType } from './sniff.ts';
import { createWorkerPool, threadDied, type WorkerPool, type WorkerPoolOptions } from './worker-pool.ts';

class PooledDocumentWorker implements DocumentWorker {
  readonly #pool: WorkerPool;

  constructor(pool: WorkerPool) {
    this.#pool = pool;
  }

  mediaTypeOf(file: SourceFile): MediaType {
    return getMediaType(file);
  }

  async inspect(file: SourceFile, options?: WorkOptions): Promise<Inspection> {
    assertUsableSize(file); // Here already: what is too large is not copied to a thread first.
    return this.#pool.run<'inspect'>({ kind: 'inspect', file: plain(file) }, options);
  }

  async readClues(file: SourceFile, options?: WorkOptions): Promise<FileReading> {
    assertUsableSize(file);
    return this.#pool.run<'read-clues'>({ kind: 'read-clues', file: plain(file) }, options);
  }

  async preview(file: SourceFile, look: PreviewLook, options?: WorkOptions): Promise<Uint8Array> {
    assertUsableSize(file);
    return this.#pool.run<'preview'>({ kind: 'preview', file: plain(file), look }, options);
  }

  async buildPacket(job: PacketJob, options?: WorkOptions): Promise<BuiltPacket> {
    const packet = await this.#build(plainJob(job), options);
    const bytesOf = new Map(job.sources.map((source) => [source.documentId, source.bytes]));
    return { files: packet.files.map((file) => withContent(file, bytesOf)), findings: packet.findings };
  }

  previewPacket(job: PacketJob, options?: WorkOptions): Promise<PacketPreview> {
    return this.#pool.run<'preview-packet'>({ kind: 'preview-packet', job: plainJob(job) }, limitsOf(job, options));
  }

  previewUploads(job: PacketJob, options?: WorkOptions): Promise<readonly UploadPreview[]> {
    return this.#pool.run<'preview-uploads'>({ kind: 'preview-uploads', job: plainJob(job) }, limitsOf(job, options));
  }

  drawPage(pdf: Uint8Array, look: PageLook, options?: WorkOptions): Promise<Uint8Array> {
    return this.#pool.run<'draw-page'>({ kind: 'draw-page', pdf, look }, options);
  }

  /** Documents are worked on side by side; when that ends a thread, once more one by one, to learn which of them does. */
  async #build(job: PacketJob, options: WorkOptions | undefined): Promise<WorkedPacket> {
    const limits = limitsOf(job, options);
    try {
      return await this.#pool.run<'build-packet'>({ kind: 'build-packet', job, careful: false }, limits);
    } catch (error) {
      if (!threadDied(error)) throw error;
      return this.#pool.run<'build-packet'>({ kind: 'build-packet', job, careful: true }, limits);
    }
  }

  recheckPacket(packet: PacketToRecheck, options?: WorkOptions): Promise<readonly RecheckedFile[]> {
    return this.#pool.run<'recheck-packet'>(
      { kind: 'recheck-packet', packet },
      { ...options, files: packet.files.length },
    );
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** Exactly these fields: a caller's object may carry what cannot be cloned. */
function plain(file: SourceFile): SourceFile {
  return { name: file.name, bytes: file.bytes, password: file.password };
}

function plainJob({ plan, sources }: PacketJob): PacketJob {
  for (const source of sources) assertUsableSize(source);
  return { plan, sources: sources.map((source) => ({ ...plain(source), documentId: source.documentId })) };
}

/** One share of time for each file and one for the packet itself. */
function limitsOf({ sources }: PacketJob, options: WorkOptions | undefined) {
  return { ...options, files: sources.length + 1 };
}

function withContent(file: WorkedFile, bytesOf: ReadonlyMap<string, Uint8Array>): BuiltFile {
  if (file.content !== null) return file;
  const { documentId, ...rest } = file;
  const content = bytesOf.get(documentId);
  if (!content) throw new Error('The worker answered an original that it was not given.');
  return { ...rest, content };
}

/** The document worker over its own pool, or over one that others use too (key derivation). */
export function createDocumentWorker(options: WorkerPoolOptions | { readonly pool: WorkerPool }): DocumentWorker {
  return new PooledDocumentWorker('pool' in options ? options.pool : createWorkerPool(options));
}
