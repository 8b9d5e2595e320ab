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

/** Runs what only a damaged picture makes fail. */
export async function orDamaged<T>(file: SourceFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof AppFailure) throw cause;
    throw new AppFailure('file_damaged', { file: file.name }, { cause });
  }
}
