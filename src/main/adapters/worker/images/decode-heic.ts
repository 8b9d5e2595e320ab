import { createRequire } from 'node:module';
import { AppFailure } from '../../../services/app-failure.ts';
import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { assertPixels } from './refuse-image.ts';

/** What heic-decode answers; it comes without types. */
interface HeicDecoder {
  all(input: { buffer: Uint8Array }): Promise<HeicImages>;
}

interface HeicImages extends ReadonlyArray<HeicImage> {
  dispose(): void;
}

interface HeicImage {
  readonly width: number;
  readonly height: number;
  decode(): Promise<{ readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }>;
}

/** The first picture of a HEIC file as RGBA. libheif has applied the turn already: the EXIF turn must not be applied again. */
export async function decodeHeic(
  file: SourceFile,
): Promise<{ readonly data: Uint8Array; readonly width: number; readonly height: number }> {
  const decoder = createRequire(import.meta.url)('heic-decode') as HeicDecoder; // Its own documentation says so.
  const images = await decoder.all({ buffer: file.bytes });
  try {
    const [first] = images;
    if (!first) throw new AppFailure('file_damaged', { file: file.name });
    assertPixels(file, first.width, first.height);
    const { data, width, height } = await first.decode();
    return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height };
  } finally {
    images.dispose();
  }
}
