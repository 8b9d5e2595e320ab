import { createRequire } from 'node:module';
import { AppFailure } from '../../../services/app-failure.ts';
import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { findHeifProfile, isWholeHeif } from './heif-boxes.ts';
import { assertPixels } from './refuse-image.ts';
import { wrapAsTiff } from './wrap-tiff.ts';

/** What libheif answers for one picture of the file, as far as it is needed here. */
interface HeifPicture {
  is_primary(): boolean;
}

/** libheif as heic-decode takes it; both come without types. */
interface LibHeif {
  readonly ready: unknown;
  readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifPicture[] };
}

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
  /** How many the file holds: thumbnails, depth and gain maps are not among them. */
  readonly pictures: number;
}

/**
 * heic-decode with the primary picture at the front. A file of several lists them as they were stored, and the one that
 * every viewer shows may be any of them (`pitm`, ISO/IEC 23008-12); heic-decode itself does not say which.
 */
function loadDecoder(): HeicDecoder {
  const require = createRequire(import.meta.url);
  // The very copy that heic-decode brings and uses.
  const libheif = createRequire(require.resolve('heic-decode'))('libheif-js/wasm-bundle') as LibHeif;
  class PrimaryFirst extends libheif.HeifDecoder {
    override decode(bytes: Uint8Array): readonly HeifPicture[] {
      return super.decode(bytes).toSorted((one, other) => Number(other.is_primary()) - Number(one.is_primary()));
    }
  }
  const wrap = require('heic-decode/lib') as (lib: LibHeif) => HeicDecoder; // Both as their own sources say.
  return wrap({ ready: libheif.ready, HeifDecoder: PrimaryFirst });
}

async function decodePrimary(file: SourceFile): Promise<DecodedPicture> {
  const images = await loadDecoder().all({ buffer: file.bytes });
  try {
    const [first] = images;
    if (!first) throw new Error('There is no picture in it.');
    assertPixels(file, first.width, first.height);
    const { data, width, height } = await first.decode();
    return {
      data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      width,
      height,
      pictures: images.length,
    };
  } finally {
    images.dispose();
  }
}

/**
 * The primary picture of a HEIC file. libheif has applied the turn already: the EXIF turn must not be applied again.
 * A file that is there whole and still does not decode is of a kind that the decoder does not know: another sentence
 * than for a damaged one.
 */
export async function decodeHeic(file: SourceFile): Promise<DecodedPicture> {
  try {
    const picture = await decodePrimary(file);
    // Telephones store Display-P3; taken for sRGB every colour would be pale.
    const profile = findHeifProfile(file.bytes);
    return profile ? { ...picture, data: wrapAsTiff(picture, profile) } : picture;
  } catch (cause) {
    if (cause instanceof AppFailure || !isWholeHeif(file.bytes)) throw cause;
    throw new AppFailure('image_not_decodable', { file: file.name, format: 'HEIC' }, { cause });
  }
}
