import { loadSharp } from './load-sharp.ts';

/** Eight-bit sRGB, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Colours at every pixel, or at every second one in both directions. */
export type Chroma = '4:4:4' | '4:2:0';

interface Encoding {
  readonly quality: number;
  readonly chroma: Chroma;
  /** `rough`: without the last percent of its gain, in two thirds of the time. */
  readonly mozjpeg: boolean | 'rough';
}

export interface EncodedJpeg extends Encoding {
  readonly bytes: Buffer;
}

export const TOP_QUALITY = 100;

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
  const options = { quality, mozjpeg: mozjpeg !== false, chromaSubsampling: chroma };
  const rough = mozjpeg === 'rough' ? { optimiseScans: false } : {};
  const bytes = await (await openPixels(pixels)).jpeg({ ...options, ...rough }).toBuffer();
  return { ...encoding, bytes };
}

/** An encoder of one picture; asked again for the same quality it answers what it made. */
export type Encoder = (quality: number) => Promise<EncodedJpeg>;

export function encoderOf(pixels: Pixels, how: Omit<Encoding, 'quality'>): Encoder {
  const made = new Map<number, Promise<EncodedJpeg>>();
  return (quality) => {
    const known = made.get(quality) ?? encode(pixels, { ...how, quality });
    made.set(quality, known);
    return known;
  };
}

const EVERY_ROW = 3;

/** How far a JPEG is from its pixels: the mean square of what differs in green, the most of what eyes see. */
export async function measureError(pixels: Pixels, { bytes }: EncodedJpeg): Promise<number> {
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
