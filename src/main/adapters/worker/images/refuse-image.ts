import { AppFailure } from '../../../services/app-failure.ts';
import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { MAX_MEGAPIXELS, MAX_PIXELS } from '../limits.ts';

/** Refuses more pixels than the memory should be asked for. */
export function assertPixels(file: SourceFile, width: number, height: number): void {
  if (width < 1 || height < 1) throw new AppFailure('file_damaged', { file: file.name });
  if (width * height <= MAX_PIXELS) return;
  const megapixels = Math.round((width * height) / 1e6);
  throw new AppFailure('image_too_many_pixels', { file: file.name, megapixels, limit: MAX_MEGAPIXELS });
}

/** All pages of one file together: each alone may be large, hundreds of them may not. */
const MAX_PIXELS_TOGETHER = 5 * MAX_PIXELS;

/** Refuses a file whose pages together would take minutes to decode. */
export function assertPixelsTogether(file: SourceFile, pixels: number): void {
  if (pixels <= MAX_PIXELS_TOGETHER) return;
  const limit = MAX_PIXELS_TOGETHER / 1e6;
  throw new AppFailure('image_too_many_pixels', { file: file.name, megapixels: Math.round(pixels / 1e6), limit });
}

const NOT_INSTALLED = ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'];

/** The bytes of a document are in memory: a file that is missing or cannot be read now belongs to the app. */
function isOurOwn(cause: unknown): boolean {
  if (cause instanceof AppFailure || cause instanceof ReferenceError) return true;
  if (!(cause instanceof Error)) return false;
  return 'syscall' in cause || ('code' in cause && NOT_INSTALLED.includes(String(cause.code)));
}

/** Runs what only a damaged picture makes fail: the decoding of a document, and nothing that is done with it then. */
export async function orDamaged<T>(file: SourceFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (isOurOwn(cause)) throw cause;
    throw new AppFailure('file_damaged', { file: file.name }, { cause });
  }
}
