import { Console } from 'node:console';
import { enableCompileCache } from 'node:module';
import { Writable } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { Failure } from '../../../shared/contract/errors.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import { AppFailure } from '../../services/app-failure.ts';
import { closeNetwork } from '../network/close-network.ts';
import { freeBuffer } from './free-buffer.ts';
import type { JobContext } from './job-context.ts';
import type { WorkAnswer, WorkKind, WorkMessage, WorkRequest, WorkResults, WorkSignal } from './protocol.ts';

// Decoders print complaints about the files that they are given: that would land in the output of the command line,
// and it can quote what is in a document.
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
globalThis.console = new Console(nowhere, nowhere);

// A thread does not share what its process keeps of compiled code (code only, nothing of the person's).
enableCompileCache();

closeNetwork();

// Every task is imported when it is first asked for: the engines behind them are megabytes of WebAssembly.
async function perform(request: WorkRequest, context: JobContext): Promise<WorkResults[WorkKind]> {
  switch (request.kind) {
    case 'inspect': {
      const { inspectFile } = await import('./inspect-file.ts');
      return inspectFile(request.file, context);
    }
    case 'read-clues': {
      const { readClues } = await import('./read-clues.ts');
      return readClues(request.file, context);
    }
    case 'preview': {
      const { previewFile } = await import('./preview-file.ts');
      return previewFile(request.file, request.look, context);
    }
    case 'build-packet': {
      const { buildPacket } = await import('./packet/build-packet.ts');
      return buildPacket(request.job, { ...context, careful: request.careful });
    }
    case 'preview-packet': {
      const { previewPacket } = await import('./packet/preview-packet.ts');
      return previewPacket(request.job, context);
    }
    case 'preview-uploads': {
      const { previewUploads } = await import('./packet/preview-packet.ts');
      return previewUploads(request.job, context);
    }
    case 'draw-page': {
      const { drawPage } = await import('./packet/preview-packet.ts');
      return drawPage(request.pdf, request.look, context);
    }
    case 'recheck-packet': {
      const { recheckPacket } = await import('./packet/recheck-packet.ts');
      return recheckPacket(request.packet, context);
    }
    case 'warm-up': {
      const { warmUp } = await import('./warm-up.ts');
      warmUp(context.resourcesDir);
      return null;
    }
    case 'derive-key': {
      const { argon2id } = await import('hash-wasm');
      const { passphrase, salt, memoryKiB, iterations, parallelism } = request.params;
      return argon2id({
        password: passphrase,
        salt,
        memorySize: memoryKiB,
        iterations,
        parallelism,
        hashLength: 32,
        outputType: 'binary',
      });
    }
    default:
      return assertNever(request);
  }
}

function createContext(port: MessagePort, resourcesDir: string): JobContext {
  const send = (signal: WorkSignal): void => port.postMessage(signal);
  return {
    resourcesDir,
    progress: (stage, done, total) => send({ kind: 'progress', progress: { stage, done, total } }),
    workingOn: (name) => send({ kind: 'file', name }),
  };
}

/** Every buffer of an answer, so that it is moved to the asking thread instead of copied. */
function collectBuffers(value: unknown, found: Set<ArrayBuffer> = new Set()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    return found;
  }
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collectBuffers(inner, found);
  }
  return found;
}

/** The one function that the pool calls in a thread. */
export async function runTask({ request, resourcesDir, port }: WorkMessage): Promise<unknown> {
  port.postMessage({ kind: 'started' } satisfies WorkSignal);
  try {
    const value = await perform(request, createContext(port, resourcesDir));
    const answer = { ok: true, value } as WorkAnswer<WorkKind>; // `perform` answers each kind with its own result.
    const buffers = collectBuffers(value);
    // Not after a failure, when a decoder may still be reading them.
    for (const buffer of collectBuffers(request)) if (!buffers.has(buffer)) freeBuffer(buffer);
    return move({ [transferableSymbol]: [...buffers], [valueSymbol]: answer });
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    const failure = { code: error.code, data: error.data } as Failure; // An AppFailure pairs the code with its data.
    return { ok: false, error: failure } satisfies WorkAnswer<WorkKind>;
  } finally {
    port.close();
  }
}
