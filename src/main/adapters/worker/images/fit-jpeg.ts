import type { Sharp } from 'sharp';
import type { ImageLimits } from '../../../../shared/domain/rules/rule-pack.ts';
import { ownBytes } from '../own-bytes.ts';
import { type CoarseLook, lookOfPixels } from './coarse-look.ts';
import { type EncodedJpeg, openPixels, type Pixels } from './encode-jpeg.ts';
import { enlargePixels } from './enlarge-pixels.ts';
import { encodeWhole, encodeWithin, measureBytes } from './search-quality.ts';

type Limits = Pick<ImageLimits, 'maxBytes' | 'minShortSide' | 'minLongSide'>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture that is to be fitted: its upright size, and a fresh pipeline each time it is asked for. */
export interface Picture extends Size {
  readonly open: () => Promise<Sharp>;
  /** Names the document when its pixels cannot be read; what fails afterwards is not its fault. */
  readonly reading?: (read: () => Promise<Pixels>) => Promise<Pixels>;
  /** A drawn page has thin coloured lines (seals, table rules) that half the colours would blur; a photograph has not. */
  readonly isDrawn: boolean;
}

/** A JPEG within its limits, and what had to be done to it. */
export interface FittedJpeg extends Size {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly quality: number;
  /** How many times longer its sides are than the source's: over 1 the source had fewer pixels than the field asks for. */
  readonly enlargement: number;
  /** The source was so narrow that white was added at its sides. */
  readonly padded: boolean;
  /** What the picture showed before it was encoded. */
  readonly look: CoarseLook;
}

/** CAPTURE.md 4: twelve megapixels are all that a photograph of one document holds. */
const FULL_AREA = 4096 * 3072;
/** More pixels than that stay only where they cost no quality; beyond this they would fill the memory. */
const OWN_AREA = 60_000_000;
const LOW_AT_OWN_AREA = 85;
/** Twice the pixels of the same picture take less than twice the bytes. */
const BYTES_BY_AREA = 0.8;
/** Longer pictures are not opened everywhere. */
export const LONGEST_SIDE = 8192;
const ENLARGED_LONGEST_SIDE = 4096;
/** The sides of the next smaller size. */
const SHRINK = 0.8;
/**
 * Measured (`npm run bench -- images`): at full size a lower quality still shows more than fewer pixels would, down to
 * about 60; once pixels are given up, more of them are better than less than 78; the last size takes what is left.
 */
const LOW_AT_FULL = 60;
const LOW_WHEN_SMALLER = 78;
const LAST_QUALITY = 25;

/** The factor that brings a size up to both minimum sides, as far as the longest side allows. */
function enlargementFor(size: Size, limits: Limits): number {
  const short = Math.min(size.width, size.height);
  const long = Math.max(size.width, size.height);
  const needed = Math.max(limits.minShortSide / short, limits.minLongSide / long, 1);
  return Math.max(1, Math.min(needed, Math.max(ENLARGED_LONGEST_SIDE, limits.minLongSide) / long));
}

/** The size to draw at for an area, never under the minimum sides where the source allows that. */
function sizeFor(size: Size, area: number, limits: Limits): Size {
  const long = Math.max(size.width, size.height);
  const factor = Math.min(1, Math.sqrt(area / (size.width * size.height)), LONGEST_SIDE / long);
  const scaled = (by: number): Size => ({
    width: Math.max(1, Math.round(size.width * by)),
    height: Math.max(1, Math.round(size.height * by)),
  });
  return scaled(factor * enlargementFor(scaled(factor), limits));
}

/** One try: how large, and down to which quality. */
interface Rung {
  readonly size: Size;
  readonly low: number;
}

/** Twelve megapixels at most, and then each time four fifths of the sides, down to the field's minimum. */
function rungsFor(size: Size, limits: Limits): readonly Rung[] {
  const rungs: Rung[] = [{ size: sizeFor(size, FULL_AREA, limits), low: LOW_AT_FULL }];
  let area = Math.min(FULL_AREA, size.width * size.height);
  while (rungs.length < 20) {
    area *= SHRINK * SHRINK;
    const next = sizeFor(size, area, limits);
    const before = rungs.at(-1)?.size ?? size;
    if (next.width >= before.width && next.height >= before.height) break;
    rungs.push({ size: next, low: LOW_WHEN_SMALLER });
  }
  return rungs.map((rung, index) => (index === rungs.length - 1 ? { ...rung, low: LAST_QUALITY } : rung));
}

async function toPixels(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** White at the sides of what is still too narrow: the field counts pixels, whatever they show. */
async function pad(pixels: Pixels, limits: Limits): Promise<Pixels> {
  const upright = pixels.height >= pixels.width;
  const width = Math.max(pixels.width, upright ? limits.minShortSide : limits.minLongSide);
  const height = Math.max(pixels.height, upright ? limits.minLongSide : limits.minShortSide);
  if (width === pixels.width && height === pixels.height) return pixels;
  const left = Math.floor((width - pixels.width) / 2);
  const top = Math.floor((height - pixels.height) / 2);
  const sides = { left, top, right: width - pixels.width - left, bottom: height - pixels.height - top };
  return toPixels((await openPixels(pixels)).extend({ ...sides, background: '#ffffff' }));
}

/** Never larger than it is: sharp's own way of enlarging is not exact (`enlargePixels`). */
function resize(image: Sharp, { width, height }: Size): Promise<Pixels> {
  return toPixels(image.resize(width, height, { fit: 'fill', kernel: 'lanczos3' }));
}

async function drawLargest(picture: Picture, size: Size): Promise<Pixels> {
  const isLarger = size.width > picture.width || size.height > picture.height;
  const read = async (): Promise<Pixels> => {
    const image = await picture.open();
    return isLarger ? toPixels(image) : resize(image, size);
  };
  const pixels = await (picture.reading ? picture.reading(read) : read());
  return isLarger ? enlargePixels(pixels, size) : pixels;
}

/** A tried size: the pixels of the picture, and with white at the sides where it is too narrow. */
interface Canvas {
  readonly drawn: Pixels;
  readonly padded: Pixels;
}

async function finish(
  picture: Picture,
  { drawn, padded }: Canvas,
  { bytes, quality }: EncodedJpeg,
): Promise<FittedJpeg> {
  return {
    bytes: ownBytes(bytes),
    quality,
    width: padded.width,
    height: padded.height,
    enlargement: drawn.width / picture.width,
    padded: padded.width > drawn.width || padded.height > drawn.height,
    look: await lookOfPixels(padded),
  };
}

/** All pixels of a picture that has more than twelve megapixels, told from its reduced copy whether they will fit. */
async function fitOwnSize(picture: Picture, reduced: Pixels, limits: Limits): Promise<FittedJpeg | null> {
  const [own, area] = [picture.width * picture.height, reduced.width * reduced.height];
  if (own <= area || own > OWN_AREA) return null;
  const { maxBytes } = limits;
  const wanted = {
    low: LOW_AT_OWN_AREA,
    maxBytes,
    chroma: picture.isDrawn ? '4:4:4' : '4:2:0',
    mozjpeg: false,
  } as const;
  if ((await measureBytes(reduced, wanted)) * (own / area) ** BYTES_BY_AREA > maxBytes) return null;
  const drawn = await drawLargest(picture, sizeFor(picture, OWN_AREA, limits));
  const canvas = { drawn, padded: await pad(drawn, limits) };
  const found = (await encodeWhole(canvas.padded, maxBytes)) ?? (await encodeWithin(canvas.padded, wanted));
  return found ? finish(picture, canvas, found) : null;
}

/**
 * The best JPEG of the picture within the limits of an upload field: the best quality at full size, then at smaller
 * ones. Null when even the smallest allowed size at the lowest quality is too large.
 */
export async function fitJpeg(picture: Picture, limits: Limits): Promise<FittedJpeg | null> {
  const { maxBytes } = limits;
  const chroma = picture.isDrawn ? '4:4:4' : '4:2:0';
  const rungs = rungsFor(picture, limits);
  const largest = rungs[0]?.size ?? picture;
  const full = await drawLargest(picture, largest);
  const own = await fitOwnSize(picture, full, limits);
  if (own) return own;
  const whole = { drawn: full, padded: await pad(full, limits) };
  const best = await encodeWhole(whole.padded, maxBytes);
  if (best) return finish(picture, whole, best);
  for (const { size, low } of rungs) {
    const drawn = size === largest ? full : await resize(await openPixels(full), size);
    const canvas = { drawn, padded: await pad(drawn, limits) };
    const found = await encodeWithin(canvas.padded, { low, maxBytes, chroma, mozjpeg: true });
    if (found) return finish(picture, canvas, found);
  }
  return null;
}
