import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../../../../../src/main/adapters/worker/images/encode-jpeg.ts';
import { enlargePixels } from '../../../../../../src/main/adapters/worker/images/enlarge-pixels.ts';

/** Soft shades by their place in the picture: what a larger sensor would have seen is known. */
function paint(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [(x + 0.5) / width, (y + 0.5) / height];
      const shades = [127 + 100 * Math.sin(20 * u), 127 + 100 * Math.sin(15 * v), 127 + 100 * Math.sin(12 * (u + v))];
      data.set(shades.map(Math.round), (y * width + x) * 3);
    }
  }
  return { width, height, data };
}

function meanDifference(one: Pixels, other: Pixels): number {
  return one.data.reduce((sum, value, at) => sum + Math.abs(value - (other.data[at] ?? 0)), 0) / one.data.length;
}

describe('enlargePixels', () => {
  it.each([
    [160, 128],
    [128, 102],
    [256, 205],
    [101, 80],
  ])('shows at %i × %i what a larger picture would show, at the same place', (width, height) => {
    const larger = enlargePixels(paint(100, 80), { width, height });
    expect([larger.width, larger.height]).toEqual([width, height]);
    // A shift by half a pixel is a difference of 2 to 5.
    expect(meanDifference(larger, paint(width, height))).toBeLessThan(0.5);
  });

  it('gives the very pixels back at their own size', () => {
    const pixels = paint(30, 20);
    expect(enlargePixels(pixels, pixels)).toEqual(pixels);
  });

  it('keeps hard edges within a byte, and flat areas up to the last pixel as they are', () => {
    const data = new Uint8Array(20 * 20 * 3).map((_, at) => (Math.floor(at / 3) % 20 < 10 ? 0 : 255));
    const larger = enlargePixels({ width: 20, height: 20, data }, { width: 50, height: 50 });
    const row = [...larger.data.subarray(0, 150)].filter((_, at) => at % 3 === 0);
    expect(row.slice(0, 15)).toEqual(Array<number>(15).fill(0));
    expect(row.slice(-15)).toEqual(Array<number>(15).fill(255));
    expect(larger.data.subarray(-150)).toEqual(larger.data.subarray(0, 150));
  });
});
