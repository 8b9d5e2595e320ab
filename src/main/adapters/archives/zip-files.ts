import { type FileHandle, open } from 'node:fs/promises';
import { configure, Reader } from '@zip.js/zip.js';
import type { AppFailure } from '../../services/app-failure.ts';

// Its workers are for browsers; here the parts are small enough for the thread that waits for the disk anyway.
configure({ useWebWorkers: false, chunkSize: 1_048_576 });

/** A file that ZIP reads at any place, without taking it into memory. */
export class FileReader extends Reader<FileHandle> {
  readonly #file: FileHandle;

  constructor(file: FileHandle) {
    super(file);
    this.#file = file;
  }

  override async init(): Promise<void> {
    this.size = (await this.#file.stat()).size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, this.size - index)));
    for (let at = 0; at < buffer.length; ) {
      const { bytesRead } = await this.#file.read(buffer, at, buffer.length - at, index + at);
      if (bytesRead === 0) return buffer.subarray(0, at);
      at += bytesRead;
    }
    return buffer;
  }
}

/** A new file, for its owner alone, that what is written to the stream ends up in. */
export async function createTarget(path: string): Promise<{ file: FileHandle; stream: WritableStream<Uint8Array> }> {
  const file = await open(path, 'wx', 0o600);
  const stream = new WritableStream<Uint8Array>({ write: async (chunk) => void (await file.writeFile(chunk)) });
  return { file, stream };
}

/** Collects what a ZIP entry gives, and stops it as soon as that is more than was announced. */
export function collect(limit: number, damaged: () => AppFailure) {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const stream = new WritableStream<Uint8Array>({
    write(chunk) {
      bytes += chunk.length;
      if (bytes > limit) throw damaged();
      chunks.push(Uint8Array.from(chunk));
    },
  });
  return { stream, content: (): Uint8Array => new Uint8Array(Buffer.concat(chunks)) };
}
