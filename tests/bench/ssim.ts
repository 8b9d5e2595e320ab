import sharp from 'sharp';

/** A picture as luminance, row by row. */
export interface Luminance {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

const WINDOW = 8;
const STEP = 4;
// The constants of Wang et al. (2004) for eight bits.
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** What Rec. 601 calls luminance: what JPEG stores by that name, and what SSIM is defined over (rgb2gray). */
const [RED, GREEN, BLUE] = [0.299, 0.587, 0.114] as const;

/**
 * Upright luminance, reduced or enlarged to exactly this size. Not sharp's `greyscale()`, which weighs the colours as
 * light adds up: there the noise of colours counts as brightness, and a picture with fewer colours may seem nearer.
 */
export async function readLuminance(bytes: Uint8Array, width: number, height: number): Promise<Luminance> {
  const rgb = await sharp(bytes, { limitInputPixels: false })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer();
  const data = new Uint8ClampedArray(width * height);
  for (let pixel = 0, at = 0; pixel < data.length; pixel++, at += 3) {
    data[pixel] = RED * (rgb[at] ?? 0) + GREEN * (rgb[at + 1] ?? 0) + BLUE * (rgb[at + 2] ?? 0);
  }
  return { width, height, data };
}

function similarityAt(one: Luminance, other: Luminance, corner: number): number {
  const count = WINDOW * WINDOW;
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let y = 0; y < WINDOW; y++) {
    for (let at = corner + y * one.width, end = at + WINDOW; at < end; at++) {
      const a = one.data[at] ?? 0;
      const b = other.data[at] ?? 0;
      sumA += a;
      sumB += b;
      sumAA += a * a;
      sumBB += b * b;
      sumAB += a * b;
    }
  }
  const [meanA, meanB] = [sumA / count, sumB / count];
  const [varA, varB] = [sumAA / count - meanA * meanA, sumBB / count - meanB * meanB];
  const covariance = sumAB / count - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) / ((meanA * meanA + meanB * meanB + C1) * (varA + varB + C2))
  );
}

/** Mean structural similarity over windows of 8 × 8 pixels, every fourth pixel: 1 for the same picture. */
export function measureSsim(one: Luminance, other: Luminance): number {
  if (one.width !== other.width || one.height !== other.height) throw new Error('SSIM needs pictures of one size.');
  let [sum, windows] = [0, 0];
  for (let y = 0; y + WINDOW <= one.height; y += STEP) {
    for (let x = 0; x + WINDOW <= one.width; x += STEP) {
      sum += similarityAt(one, other, y * one.width + x);
      windows += 1;
    }
  }
  return sum / windows;
}
