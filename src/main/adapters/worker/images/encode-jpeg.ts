import { loadSharp } from './load-sharp.ts';

/** Eight-bit sRGB, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Colours at every pixel, or at every second one in both directions. */
export type Chroma = '4:4:4' | '4:2:0';

export interface Encoding {
  readonly quality: number;
  readonly chroma: Chroma;
  readonly mozjpeg: boolean;
}

export interface EncodedJpeg extends Encoding {
  readonly bytes: Buffer;
}

const TOP_QUALITY = 100;

/** A sharp pipeline over pixels in memory. */
export async function openPixels({ width, height, data }: Pixels) {
  const sharp = await loadSharp();
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pixels made smaller, whatever their shape. */
export async function shrinkPixels(pixels: Pixels, { width, height }: Size): Promise<Pixels> {
  const small = (await openPixels(pixels)).resize(width, height, { fit: 'fill', kernel: 'linear' });
  return { width, height, data: await small.raw().toBuffer() };
}

/** The pixels of a JPEG as it is stored, made smaller: sRGB, without its turn. */
export async function pixelsOfJpeg(bytes: Uint8Array, { width, height }: Size): Promise<Pixels> {
  const sharp = await loadSharp();
  const small = sharp(bytes, { limitInputPixels: false }).resize(width, height, { fit: 'fill', kernel: 'linear' });
  return { width, height, data: await small.toColourspace('srgb').raw().toBuffer() };
}

async function encode(pixels: Pixels, encoding: Encoding): Promise<EncodedJpeg> {
  const { quality, mozjpeg, chroma } = encoding;
  const bytes = await (await openPixels(pixels)).jpeg({ quality, mozjpeg, chromaSubsampling: chroma }).toBuffer();
  return { ...encoding, bytes };
}

/** What the encoder is asked for: the best quality from `low` on that takes at most `maxBytes`. */
export interface Wanted {
  readonly low: number;
  readonly maxBytes: number;
  readonly chroma: Chroma;
  /** Whether mozjpeg may take its time to get more out of the bytes. */
  readonly mozjpeg: boolean;
}

/** mozjpeg saves a tenth to a quarter: a little more than the limit by the plain encoder still has a chance. */
const MOZJPEG_GAIN = 1.2;

/** Where between two qualities the bytes reach the limit, were their logarithm a straight line. */
function guess(low: EncodedJpeg, high: EncodedJpeg, maxBytes: number): number {
  const [from, to] = [Math.log(low.bytes.length), Math.log(high.bytes.length)];
  const share = to > from ? (Math.log(maxBytes) - from) / (to - from) : 0.5;
  const between = Math.floor(low.quality + share * (high.quality - low.quality));
  return Math.min(high.quality - 1, Math.max(low.quality + 1, between));
}

type PlainEncoder = (quality: number) => Promise<EncodedJpeg>;

/** The best quality of the plain encoder between one that fits and one that does not: two tries at a time, in parallel. */
async function searchBetween(
  encodePlain: PlainEncoder,
  { fits, exceeds }: { readonly fits: EncodedJpeg; readonly exceeds: EncodedJpeg },
  maxBytes: number,
): Promise<EncodedJpeg> {
  let [low, high] = [fits, exceeds];
  while (high.quality - low.quality > 1) {
    const quality = guess(low, high, maxBytes);
    const qualities = quality + 1 < high.quality ? [quality, quality + 1] : [quality];
    const tries = await Promise.all(qualities.map(encodePlain));
    low = tries.findLast(({ bytes }) => bytes.length <= maxBytes) ?? low;
    high = tries.find(({ bytes }) => bytes.length > maxBytes) ?? high;
  }
  return low;
}

/** What the plain encoder is known to make of the pixels: the best that fits, and the top quality, which does not. */
interface PlainResults {
  readonly encodePlain: PlainEncoder;
  readonly found: EncodedJpeg;
  readonly top: EncodedJpeg;
}

const MOZJPEG_TRIES = 3;
const NEARLY_FULL = 0.9;

/**
 * The best of mozjpeg that fits, above the plain encoder's quality: at the same one it rounds more away. Each try tells
 * how much smaller it is here; the plain encoder's sizes then say which quality it reaches, and the next try takes that.
 */
async function improve(
  pixels: Pixels,
  { encodePlain, found, top }: PlainResults,
  maxBytes: number,
): Promise<EncodedJpeg | null> {
  const tried = new Set<number>();
  let best: EncodedJpeg | null = null;
  let quality = Math.min(TOP_QUALITY, found.quality + 2);
  while (tried.size < MOZJPEG_TRIES && !tried.has(quality) && quality > found.quality) {
    tried.add(quality);
    const made = await encode(pixels, { quality, chroma: found.chroma, mozjpeg: true });
    if (made.bytes.length <= maxBytes && quality > (best?.quality ?? 0)) best = made;
    const budget = (maxBytes * (await encodePlain(quality)).bytes.length) / made.bytes.length;
    const fitsTop = top.bytes.length <= budget;
    quality = (fitsTop ? top : await searchBetween(encodePlain, { fits: found, exceeds: top }, budget)).quality;
    if (!best || quality > best.quality) continue;
    // The saving grows from quality to quality: with much room left the next one may still fit.
    if (best.bytes.length > maxBytes * NEARLY_FULL) break;
    quality = Math.min(TOP_QUALITY, best.quality + 1);
  }
  return best;
}

const EVERY_ROW = 3;

/** How far a JPEG is from its pixels: the mean square of what differs in green, the most of what eyes see. */
async function measureError(pixels: Pixels, { bytes }: EncodedJpeg): Promise<number> {
  const sharp = await loadSharp();
  const data = await sharp(bytes, { limitInputPixels: false }).raw().toBuffer();
  let [sum, count] = [0, 0];
  for (let y = 0; y < pixels.height; y += EVERY_ROW) {
    for (let at = y * pixels.width * 3 + 1, end = (y + 1) * pixels.width * 3; at < end; at += 3) {
      sum += ((data[at] ?? 0) - (pixels.data[at] ?? 0)) ** 2;
      count += 1;
    }
  }
  return sum / count;
}

/** Measured, neither encoder is always the better one: with grain and near the top mozjpeg's steps are too large. */
async function chooseNearer(pixels: Pixels, plain: EncodedJpeg, improved: EncodedJpeg | null): Promise<EncodedJpeg> {
  if (!improved) return plain;
  const [one, other] = await Promise.all([measureError(pixels, plain), measureError(pixels, improved)]);
  return one < other ? plain : improved;
}

/**
 * The best JPEG of these pixels that fits; null when even the lowest quality does not. The plain encoder, ten times as
 * fast, finds the place; mozjpeg then gets more out of the same bytes (CAPTURE.md 4).
 */
export async function encodeWithin(pixels: Pixels, wanted: Wanted): Promise<EncodedJpeg | null> {
  const { low, maxBytes, chroma } = wanted;
  const made = new Map<number, Promise<EncodedJpeg>>();
  const encodePlain: PlainEncoder = (quality) => {
    const known = made.get(quality) ?? encode(pixels, { quality, chroma, mozjpeg: false });
    made.set(quality, known);
    return known;
  };
  const lowest = await encodePlain(low);
  if (lowest.bytes.length > maxBytes) {
    if (!wanted.mozjpeg || lowest.bytes.length > maxBytes * MOZJPEG_GAIN) return null;
    const last = await encode(pixels, { quality: low, chroma, mozjpeg: true });
    return last.bytes.length <= maxBytes ? last : null;
  }
  const top = await encodePlain(TOP_QUALITY);
  if (top.bytes.length <= maxBytes) return top;
  const found = await searchBetween(encodePlain, { fits: lowest, exceeds: top }, maxBytes);
  if (!wanted.mozjpeg) return found;
  return chooseNearer(pixels, found, await improve(pixels, { encodePlain, found, top }, maxBytes));
}

/** The pixels at the very best quality, colours at every pixel; null when that is too large. */
export async function encodeWhole(pixels: Pixels, maxBytes: number): Promise<EncodedJpeg | null> {
  const whole = await encode(pixels, { quality: TOP_QUALITY, chroma: '4:4:4', mozjpeg: false });
  return whole.bytes.length <= maxBytes ? whole : null;
}

/** How many bytes the lowest wanted quality takes. */
export async function measureBytes(pixels: Pixels, { low, chroma }: Wanted): Promise<number> {
  return (await encode(pixels, { quality: low, chroma, mozjpeg: false })).bytes.length;
}
