import { type Pixels, pixelsOfJpeg, shrinkPixels } from './encode-jpeg.ts';

/** What a picture shows at arm's length: the mean red, green and blue (0 to 255) of each place, row by row. */
export interface CoarseLook {
  readonly places: Float64Array;
}

/** The picture is made this small by its engine, which takes most of the work. */
const LONG_SIDE = 256;
/** So many of those pixels, each way, are one place: what the engines do differently at edges evens out. */
const PLACE = 8;

/** The size of a picture that is to be looked at coarsely. */
export function coarseSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const factor = Math.min(1, LONG_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

/** The look of a picture of `coarseSize`, with 3 (RGB) or 4 (RGBA) bytes a pixel. */
export function lookOf({ width, height, data }: Pixels, channels: 3 | 4): CoarseLook {
  const [columns, rows] = [Math.ceil(width / PLACE), Math.ceil(height / PLACE)];
  const places = new Float64Array(columns * rows * 3);
  for (let y = 0; y < height; y++) {
    const tall = Math.min(PLACE, height - Math.floor(y / PLACE) * PLACE);
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / PLACE);
      const share = 1 / (tall * Math.min(PLACE, width - column * PLACE));
      const place = (Math.floor(y / PLACE) * columns + column) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const value = data[(y * width + x) * channels + channel] ?? 0;
        places[place + channel] = (places[place + channel] ?? 0) + value * share;
      }
    }
  }
  return { places };
}

/** The look of pixels in memory. */
export async function lookOfPixels(pixels: Pixels): Promise<CoarseLook> {
  return lookOf(await shrinkPixels(pixels, coarseSize(pixels.width, pixels.height)), 3);
}

/** The look of an upright JPEG, by sharp. */
export async function lookOfJpeg(bytes: Uint8Array, width: number, height: number): Promise<CoarseLook> {
  return lookOf(await pixelsOfJpeg(bytes, coarseSize(width, height)), 3);
}

/**
 * Measured between sharp and Skia over noise, print and gradients at quality 25 to 90: up to 1.8 in the mean and 12 at
 * one place. A sheet of print is 40 away from white paper, and a single lost line more than 30 at its places.
 */
const MEAN_APART = 6;
const PLACE_APART = 30;

/** Whether two pictures show the same, decoded and made small by different engines. */
export function looksEqual(one: CoarseLook, other: CoarseLook): boolean {
  if (one.places.length !== other.places.length) return false;
  let [sum, most] = [0, 0];
  for (const [index, value] of one.places.entries()) {
    const apart = Math.abs(value - (other.places[index] ?? 0));
    sum += apart;
    most = Math.max(most, apart);
  }
  return most <= PLACE_APART && sum <= MEAN_APART * one.places.length;
}
