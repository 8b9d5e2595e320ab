import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fitJpeg } from '../../../../../src/main/adapters/worker/images/fit-jpeg.ts';
import { makeNoise } from '../../../../support/images.ts';
import { UPLOAD_LIMITS } from '../../../../support/packet-plan.ts';

const fitAndCheck = async (bytes: Buffer, limits = UPLOAD_LIMITS) => {
  const { width, height } = await sharp(bytes).metadata();
  const fitted = await fitJpeg(async () => sharp(bytes), { width, height }, limits);
  if (!fitted) throw new Error('nothing fits');
  const seen = await sharp(fitted.bytes).metadata();
  expect([seen.format, seen.width, seen.height, seen.chromaSubsampling]).toEqual([
    'jpeg',
    fitted.width,
    fitted.height,
    '4:4:4',
  ]);
  expect(fitted.bytes.length).toBeLessThanOrEqual(limits.maxBytes);
  expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(limits.minShortSide);
  expect(Math.max(fitted.width, fitted.height)).toBeGreaterThanOrEqual(limits.minLongSide);
  return fitted;
};
const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#406080' } })
    .png()
    .toBuffer();

describe('fitJpeg', () => {
  it('leaves the pixels of a picture that fits at the best quality', async () => {
    expect(await fitAndCheck(await flat(1600, 1000))).toMatchObject({
      width: 1600,
      height: 1000,
      quality: 95,
      upscaled: false,
      padded: false,
    });
  });

  it('keeps the shape of a large one and brings it to twelve megapixels', async () => {
    const { width, height, upscaled } = await fitAndCheck(await flat(6000, 4000));
    expect(width * height).toBeLessThanOrEqual(4096 * 3072 + 6000);
    expect(width / height).toBeCloseTo(1.5, 2);
    expect(upscaled).toBe(false);
  });

  it('gives up pixels before quality where the bytes are short', async () => {
    const fitted = await fitAndCheck(await makeNoise(2200, 1650));
    expect(fitted.quality).toBeGreaterThanOrEqual(78);
    expect(fitted.width).toBeLessThan(2200);
    // Most of what is allowed is used.
    expect(fitted.bytes.length).toBeGreaterThan(UPLOAD_LIMITS.maxBytes * 0.6);
  });

  it('never goes under the minimum: there quality goes down instead', async () => {
    const fitted = await fitAndCheck(await makeNoise(1400, 800), { ...UPLOAD_LIMITS, maxBytes: 900_000 });
    expect(fitted.quality).toBeLessThan(78);
  });

  it('answers null when not even that is enough', async () => {
    const noise = await makeNoise(1400, 800);
    const size = { width: 1400, height: 800 };
    expect(await fitJpeg(async () => sharp(noise), size, { ...UPLOAD_LIMITS, maxBytes: 20_000 })).toBeNull();
  });

  it.each([
    ['a small scan', 600, 380, 1280, 811],
    ['a small upright one', 380, 600, 811, 1280],
    ['one that is high enough but too narrow', 500, 1400, 720, 2016],
  ])('enlarges %s to the minimum and says so', async (_what, width, height, wide, high) => {
    expect(await fitAndCheck(await flat(width, height))).toMatchObject({
      width: wide,
      height: high,
      upscaled: true,
      padded: false,
    });
  });

  it('adds white to a strip that no enlargement brings to the minimum', async () => {
    const fitted = await fitAndCheck(await flat(3000, 100));
    expect(fitted).toMatchObject({ width: 4096, height: 720, padded: true });
    const corner = await sharp(fitted.bytes).extract({ left: 5, top: 5, width: 20, height: 20 }).raw().toBuffer();
    expect(corner.every((value) => value > 250)).toBe(true);
  });
});
