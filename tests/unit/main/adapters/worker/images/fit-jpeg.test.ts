import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fitJpeg } from '../../../../../../src/main/adapters/worker/images/fit-jpeg.ts';
import { measureSsim, readLuminance } from '../../../../../bench/ssim.ts';
import { makeNoise } from '../../../../../support/images.ts';
import { makeScene } from '../../../../../support/images-scenes.ts';
import { UPLOAD_LIMITS } from '../../../../../support/packet-plan.ts';

const pictureOf = async (bytes: Buffer, isDrawn = false) => {
  const { width, height } = await sharp(bytes).metadata();
  return { width, height, isDrawn, open: async () => sharp(bytes) };
};

const fitAndCheck = async (bytes: Buffer, { limits = UPLOAD_LIMITS, isDrawn = false } = {}) => {
  const fitted = await fitJpeg(await pictureOf(bytes, isDrawn), limits);
  if (!fitted) throw new Error('nothing fits');
  const seen = await sharp(fitted.bytes).metadata();
  expect([seen.format, seen.width, seen.height]).toEqual(['jpeg', fitted.width, fitted.height]);
  expect(fitted.bytes.length).toBeLessThanOrEqual(limits.maxBytes);
  expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(limits.minShortSide);
  expect(Math.max(fitted.width, fitted.height)).toBeGreaterThanOrEqual(limits.minLongSide);
  return { ...fitted, chroma: seen.chromaSubsampling };
};

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#406080' } })
    .png()
    .toBuffer();

describe('fitJpeg', () => {
  it('leaves a picture that fits its pixels, the best quality and all its colours', async () => {
    expect(await fitAndCheck(await flat(1600, 1000))).toMatchObject({
      width: 1600,
      height: 1000,
      quality: 100,
      chroma: '4:4:4',
      enlargement: 1,
      padded: false,
    });
  });

  it('keeps more than twelve megapixels where they cost no quality, and brings a larger one to that, in its shape', async () => {
    expect(await fitAndCheck(await flat(6000, 4000))).toMatchObject({ width: 6000, height: 4000, quality: 100 });
    const { width, height, enlargement } = await fitAndCheck(await flat(9000, 7000));
    expect(width * height).toBeLessThanOrEqual(4096 * 3072 + 6000);
    expect(width / height).toBeCloseTo(9 / 7, 2);
    expect(enlargement).toBeLessThan(1);
  });

  it('keeps the pixels and lowers the quality where that hardly shows, and uses nearly all bytes', async () => {
    const scene = await makeScene({ kind: 'card', megapixels: 4, shape: 1.4, noise: 8, seed: 4 });
    const png = await sharp(scene.data, { raw: { width: scene.width, height: scene.height, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    const fitted = await fitAndCheck(png, { limits: { ...UPLOAD_LIMITS, maxBytes: 1_000_000 } });
    expect([fitted.width, fitted.height]).toEqual([scene.width, scene.height]);
    expect(fitted.quality).toBeGreaterThanOrEqual(60);
    expect(fitted.quality).toBeLessThan(100);
    expect(fitted.bytes.length).toBeGreaterThan(850_000);
  });

  it('gives up pixels before quality where the bytes are very short', async () => {
    const fitted = await fitAndCheck(await makeNoise(1900, 1425), { limits: { ...UPLOAD_LIMITS, maxBytes: 900_000 } });
    expect(fitted.quality).toBeGreaterThanOrEqual(25);
    expect(fitted.width).toBeLessThan(1900);
  });

  it('keeps all colours of a drawn page even when bytes are short', async () => {
    const limits = { ...UPLOAD_LIMITS, maxBytes: 700_000 };
    expect(await fitAndCheck(await makeNoise(1300, 800), { limits, isDrawn: true })).toMatchObject({ chroma: '4:4:4' });
  });

  it('never goes under the minimum: there quality goes down instead', async () => {
    const fitted = await fitAndCheck(await makeNoise(1400, 800), { limits: { ...UPLOAD_LIMITS, maxBytes: 500_000 } });
    expect(fitted.quality).toBeLessThan(78);
  });

  it('answers null when not even that is enough', async () => {
    const noise = await pictureOf(await makeNoise(1400, 800));
    expect(await fitJpeg(noise, { ...UPLOAD_LIMITS, maxBytes: 20_000 })).toBeNull();
  });

  it.each([
    ['a small scan', 600, 380, 1280, 811],
    ['a small upright one', 380, 600, 811, 1280],
    ['one that is high enough but too narrow', 500, 1400, 720, 2016],
  ])('enlarges %s to the minimum and says so', async (_what, width, height, wide, high) => {
    const fitted = await fitAndCheck(await flat(width, height));
    expect(fitted).toMatchObject({ width: wide, height: high, padded: false });
    expect(fitted.enlargement).toBeCloseTo(wide / width, 2);
  });

  it('shows an enlarged picture where it was: reduced again it is the source', async () => {
    const { width, height, data } = await makeScene({ kind: 'paper', megapixels: 0.5, shape: 0.7, noise: 0, seed: 3 });
    const png = await sharp(data, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer();
    const fitted = await fitAndCheck(png);
    expect(fitted.enlargement).toBeGreaterThan(1);
    const [source, seen] = await Promise.all([png, fitted.bytes].map((bytes) => readLuminance(bytes, width, height)));
    if (!source || !seen) throw new Error('two were asked for');
    // sharp's own enlarging, half a pixel off, comes to 0.89.
    expect(measureSsim(source, seen)).toBeGreaterThan(0.95);
  });

  it.each([
    [0, 157_000, '4:4:4'],
    [2, 512_000, '4:2:0'],
  ])(
    'with grain of %i and %i bytes keeps colours as %s: all of them only where brightness loses nothing',
    async (...row) => {
      const [noise, maxBytes, chroma] = row;
      const { width, height, data } = await makeScene({ kind: 'gradient', megapixels: 2, shape: 0.7, noise, seed: 16 });
      const png = await sharp(data, { raw: { width, height, channels: 3 } })
        .png()
        .toBuffer();
      const fitted = await fitAndCheck(png, { limits: { ...UPLOAD_LIMITS, maxBytes } });
      expect(fitted.quality).toBeLessThan(100);
      expect(fitted.chroma).toBe(chroma);
    },
  );

  it('spends all bytes where only mozjpeg meets the lowest quality', async () => {
    const limits = { ...UPLOAD_LIMITS, maxBytes: 1_200_000 };
    const fitted = await fitAndCheck(await makeNoise(1900, 1425), { limits });
    expect(fitted.bytes.length).toBeGreaterThan(0.9 * limits.maxBytes);
  });

  it('adds white to a strip that no enlargement brings to the minimum', async () => {
    const fitted = await fitAndCheck(await flat(3000, 100));
    expect(fitted).toMatchObject({ width: 4096, height: 720, padded: true });
    const corner = await sharp(fitted.bytes).extract({ left: 5, top: 5, width: 20, height: 20 }).raw().toBuffer();
    expect(corner.every((value) => value > 250)).toBe(true);
  });
});
