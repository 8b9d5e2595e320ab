import type { Metadata, Sharp, SharpOptions } from 'sharp';
import type { MediaType } from '../../../../shared/domain/documents/document.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { MAX_PAGES, MAX_PIXELS } from '../limits.ts';
import { decodeBitmap } from './decode-bitmap.ts';
import { type DecodedPicture, decodeHeic } from './decode-heic.ts';
import { loadSharp } from './load-sharp.ts';
import { assertPixels, assertPixelsTogether, orDamaged } from './refuse-image.ts';

/** An image that was found to be usable: upright size, and its pixels when they are asked for. */
export interface OpenedImage {
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  /** How many pictures the file holds, of which this is one; pages of one document are not pictures of their own. */
  readonly pictures: number;
  /**
   * A fresh pipeline of one page: upright, sRGB of eight bits, opaque on white. `strict`: it fails on what the decoder
   * only remarks, too.
   */
  pixels(page?: number, strict?: 'strict'): Promise<Sharp>;
}

function upright(image: Sharp): Sharp {
  return image.autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb');
}

/**
 * sharp takes sixteen-bit pictures with a profile to Display-P3 and leaves them there when no profile is written
 * (measured: red 200 came out as 184). Asking for sRGB makes it go on.
 */
function needsSecondTurn({ depth, hasProfile }: Metadata): boolean {
  return hasProfile && depth !== 'uchar';
}

/** Every page has its own size: a small first one must not let a giant in. */
async function assertPages(file: SourceFile, pages: number): Promise<void> {
  if (pages > MAX_PAGES) throw new AppFailure('document_too_many_pages', { file: file.name, limit: MAX_PAGES });
  const sharp = await loadSharp();
  let together = 0;
  for (let page = 0; page < pages; page++) {
    const { width, height } = await sharp(file.bytes, { limitInputPixels: false, failOn: 'none', page }).metadata();
    assertPixels(file, width, height);
    together += width * height;
  }
  assertPixelsTogether(file, together);
}

async function openWithSharp(file: SourceFile): Promise<OpenedImage> {
  const sharp = await loadSharp();
  // The header is read without a limit, so that the sentence can say how many pixels there are.
  const header = await sharp(file.bytes, { limitInputPixels: false, failOn: 'none' }).metadata();
  const height = header.pageHeight ?? header.height;
  assertPixels(file, header.width, height);
  const pages = header.format === 'tiff' ? (header.pages ?? 1) : 1;
  if (pages > 1) await assertPages(file, pages);
  const turned = (header.orientation ?? 1) >= 5;
  return {
    width: turned ? height : header.width,
    height: turned ? header.width : height,
    pages,
    pictures: 1,
    pixels: async (page = 0, strict) => {
      const failOn = strict ? 'warning' : 'error';
      const options: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn, ...(pages > 1 && { page }) };
      const image = upright(sharp(file.bytes, options));
      return needsSecondTurn(header) ? image.withIccProfile('srgb', { attach: false }) : image;
    },
  };
}

/** Decoders of our own choice answer upright pixels: as RGBA, or as a picture that sharp reads. */
async function openDecoded(
  decode: () => Promise<Pick<DecodedPicture, 'data' | 'width' | 'height'> & { readonly pictures?: number }>,
): Promise<OpenedImage> {
  const sharp = await loadSharp();
  const { data, width, height, pictures = 1 } = await decode();
  const isRaw = data.length === width * height * 4;
  const raw = isRaw ? { raw: { width, height, channels: 4 as const } } : {};
  return {
    width,
    height,
    pages: 1,
    pictures,
    pixels: async () => upright(sharp(data, { ...raw, limitInputPixels: MAX_PIXELS })),
  };
}

/**
 * Opens an image by its header. Fails with `file_damaged`, `image_too_many_pixels`, `image_not_decodable`,
 * `document_too_many_pages`.
 */
export function openImage(file: SourceFile, mediaType: MediaType): Promise<OpenedImage> {
  return orDamaged(file, () => {
    // CAPTURE.md 4: sharp has no decoder for these two.
    if (mediaType === 'image/heic') return openDecoded(() => decodeHeic(file));
    if (mediaType === 'image/bmp') return openDecoded(() => decodeBitmap(file));
    return openWithSharp(file);
  });
}
