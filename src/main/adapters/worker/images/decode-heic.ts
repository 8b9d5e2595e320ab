import { createRequire } from 'node:module';
import { AppFailure } from '../../../services/app-failure.ts';
import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { findHeifProfile, isWholeHeif } from './heif-boxes.ts';
import { assertPixels } from './refuse-image.ts';
import { wrapAsTiff } from './wrap-tiff.ts';

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

export interface DecodedPicture {
  /** RGBA, or a file that sharp reads. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

async function decodeFirst(file: SourceFile): Promise<DecodedPicture> {
  const decoder = createRequire(import.meta.url)('heic-decode') as HeicDecoder; // Its own documentation says so.
  const images = await decoder.all({ buffer: file.bytes });
  try {
    const [first] = images;
    if (!first) throw new Error('There is no picture in it.');
    assertPixels(file, first.width, first.height);
    const { data, width, height } = await first.decode();
    return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height };
  } finally {
    images.dispose();
  }
}

/**
 * The first picture of a HEIC file. libheif has applied the turn already: the EXIF turn must not be applied again.
 * A file that is there whole and still does not decode is of a kind that the decoder does not know: another sentence
 * than for a damaged one.
 */
export async function decodeHeic(file: SourceFile): Promise<DecodedPicture> {
  try {
    const picture = await decodeFirst(file);
    // Telephones store Display-P3; taken for sRGB every colour would be pale.
    const profile = findHeifProfile(file.bytes);
    return profile ? { ...picture, data: wrapAsTiff(picture, profile) } : picture;
  } catch (cause) {
    if (cause instanceof AppFailure || !isWholeHeif(file.bytes)) throw cause;
    throw new AppFailure('image_not_decodable', { file: file.name, format: 'HEIC' }, { cause });
  }
}
