import type { Sharp } from 'sharp';
import type { ImageLimits } from '../../../../shared/domain/rules/rule-pack.ts';
import { ownBytes } from '../own-bytes.ts';
import { loadSharp } from './load-sharp.ts';

type Limits = Pick<ImageLimits, 'maxBytes' | 'minShortSide' | 'minLongSide'>;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Pixels extends Size {
  readonly data: Buffer;
}

/** A JPEG within its limits, and what had to be done to it. */
export interface FittedJpeg extends Size {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly quality: number;
  /** The source had fewer pixels than the field asks for and was enlarged. */
  readonly upscaled: boolean;
  /** The source was so narrow that white was added at its sides. */
  readonly padded: boolean;
}

// CAPTURE.md 4, measured: the whole picture at quality 95 if that fits; else fewer pixels beat lower quality.
const FULL_AREA = 4096 * 3072;
const SECOND_AREA = 2560 * 1920;
const LONGEST_SIDE = 8192;
const TOP_QUALITY = 95;
const LOW_QUALITY = 78;
const LAST_QUALITY = 40;
const SHRINK = 0.8;

/** The factor that brings a size up to both minimum sides, as far as the longest side allows. */
function enlargement(size: Size, limits: Limits): number {
  const short = Math.min(size.width, size.height);
  const long = Math.max(size.width, size.height);
  const needed = Math.max(limits.minShortSide / short, limits.minLongSide / long, 1);
  return Math.max(1, Math.min(needed, Math.max(4096, limits.minLongSide) / long));
}

function reduction(size: Size, area: number): number {
  const long = Math.max(size.width, size.height);
  return Math.min(1, Math.sqrt(area / (size.width * size.height)), LONGEST_SIDE / long);
}

/** The size to draw at for an area, never under the minimum sides where the source allows that. */
function sizeFor(size: Size, area: number, limits: Limits): Size {
  const factor = reduction(size, area);
  const smaller = { width: Math.round(size.width * factor), height: Math.round(size.height * factor) };
  const up = enlargement(smaller, limits);
  return {
    width: Math.max(1, Math.round(size.width * factor * up)),
    height: Math.max(1, Math.round(size.height * factor * up)),
  };
}

/** White at the sides of what is still too narrow: the field counts pixels, whatever they show. */
function paddedSize(size: Size, limits: Limits): Size {
  const upright = size.height >= size.width;
  const [minWidth, minHeight] = upright
    ? [limits.minShortSide, limits.minLongSide]
    : [limits.minLongSide, limits.minShortSide];
  return { width: Math.max(size.width, minWidth), height: Math.max(size.height, minHeight) };
}

async function draw(source: Sharp, size: Size, limits: Limits): Promise<Pixels> {
  const canvas = paddedSize(size, limits);
  const left = Math.floor((canvas.width - size.width) / 2);
  const top = Math.floor((canvas.height - size.height) / 2);
  const { data, info } = await source
    .resize(size.width, size.height, { fit: 'fill', kernel: 'lanczos3' })
    .extend({
      left,
      top,
      right: canvas.width - size.width - left,
      bottom: canvas.height - size.height - top,
      background: '#ffffff',
    })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function encode(pixels: Pixels, quality: number, mozjpeg: boolean): Promise<Buffer> {
  const sharp = await loadSharp();
  const channels = pixels.data.length / (pixels.width * pixels.height) === 1 ? 1 : 3;
  const raw = { width: pixels.width, height: pixels.height, channels } as const;
  return sharp(pixels.data, { raw, limitInputPixels: false })
    .jpeg({ quality, mozjpeg, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

interface Encoded {
  readonly bytes: Buffer;
  readonly quality: number;
}

// mozjpeg saves up to a quarter and takes ten times as long: a plain try tells whether it has a chance.
const MOZJPEG_GAIN = 1.35;

/** The whole picture at the best quality, if that fits. */
async function encodeWhole(pixels: Pixels, maxBytes: number): Promise<Encoded | null> {
  const plain = await encode(pixels, TOP_QUALITY, false);
  if (plain.length > maxBytes * MOZJPEG_GAIN) return null;
  const bytes = await encode(pixels, TOP_QUALITY, true);
  return bytes.length <= maxBytes ? { bytes, quality: TOP_QUALITY } : null;
}

/** The best quality from `low` to 95 at which the plain encoder fits; null with how far off the lowest one is. */
async function searchPlain(
  pixels: Pixels,
  low: number,
  maxBytes: number,
): Promise<Encoded | { readonly excess: number }> {
  const lowest = await encode(pixels, low, false);
  if (lowest.length > maxBytes) return { excess: lowest.length / maxBytes };
  let best: Encoded = { bytes: lowest, quality: low };
  let [from, to] = [low + 1, TOP_QUALITY];
  while (from <= to) {
    const quality = Math.ceil((from + to) / 2);
    const bytes = await encode(pixels, quality, false);
    if (bytes.length <= maxBytes) {
      best = { bytes, quality };
      from = quality + 1;
    } else {
      to = quality - 1;
    }
  }
  return best;
}

/** The best quality from `low` to 95 that fits, if any does. */
async function searchQuality(pixels: Pixels, low: number, maxBytes: number): Promise<Encoded | null> {
  const plain = await searchPlain(pixels, low, maxBytes);
  if ('excess' in plain && plain.excess > MOZJPEG_GAIN) return null;
  // mozjpeg needs fewer bytes for the same quality, or gives a little more for the same bytes.
  const tries = 'excess' in plain ? [low] : [Math.min(TOP_QUALITY, plain.quality + 2), plain.quality];
  for (const quality of new Set(tries)) {
    const bytes = await encode(pixels, quality, true);
    if (bytes.length <= maxBytes) return { bytes, quality };
  }
  return 'excess' in plain ? null : plain;
}

/** Sizes to search at: 2560, then each time a fifth less, down to the minimum of the field. */
function smallerSizes(size: Size, limits: Limits): readonly Size[] {
  const sizes: Size[] = [];
  for (let area = SECOND_AREA; sizes.length < 12; area *= SHRINK * SHRINK) {
    const next = sizeFor(size, area, limits);
    const before = sizes.at(-1);
    if (before && before.width === next.width && before.height === next.height) break;
    sizes.push(next);
  }
  return sizes;
}

/**
 * The best JPEG of the picture within the limits of an upload field. `open` answers a fresh upright pipeline each time.
 * Null when even the smallest allowed size at the lowest quality is too large.
 */
export async function fitJpeg(open: () => Promise<Sharp>, source: Size, limits: Limits): Promise<FittedJpeg | null> {
  const full = sizeFor(source, FULL_AREA, limits);
  const finish = (pixels: Pixels, size: Size, { bytes, quality }: Encoded): FittedJpeg => ({
    bytes: ownBytes(bytes),
    quality,
    width: pixels.width,
    height: pixels.height,
    upscaled: full.width > source.width,
    padded: pixels.width > size.width || pixels.height > size.height,
  });
  const pixels = await draw(await open(), full, limits);
  const whole = await encodeWhole(pixels, limits.maxBytes);
  if (whole) return finish(pixels, full, whole);
  const sizes = smallerSizes(source, limits);
  for (const size of sizes) {
    const smaller = await draw(await open(), size, limits);
    // Only the last one may go to a quality that shows.
    const found = await searchQuality(smaller, size === sizes.at(-1) ? LAST_QUALITY : LOW_QUALITY, limits.maxBytes);
    if (found) return finish(smaller, size, found);
  }
  return null;
}
