import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readJpegFacts, stripJpeg } from '../../../../../../src/main/adapters/worker/images/jpeg-stream.ts';
import { makeTurnedJpeg } from '../../../../../support/images.ts';
import { readSample } from '../../../../../support/packet-plan.ts';

describe('readJpegFacts', () => {
  it.each([1, 3, 6, 8])('reads size, turn %i and place from the markers', async (orientation) => {
    const facts = readJpegFacts(Uint8Array.from(await makeTurnedJpeg(orientation)));
    expect(facts).toMatchObject({ orientation, hasGps: true, plain: true, bits: 8, components: 3 });
    expect(facts?.width).toBe(orientation >= 5 ? 1000 : 1600);
  });

  it('knows a profile, and whether it is sRGB', async () => {
    const image = sharp({ create: { width: 20, height: 20, channels: 3, background: '#888' } }).jpeg();
    const read = async (profile: string) =>
      readJpegFacts(Uint8Array.from(await image.clone().withIccProfile(profile).toBuffer()));
    expect(await read('srgb')).toMatchObject({ hasProfile: true, profileIsSrgb: true });
    expect(await read('p3')).toMatchObject({ hasProfile: true, profileIsSrgb: false });
    expect(readJpegFacts(readSample('front.jpg'))).toMatchObject({ hasProfile: false, orientation: 1, hasGps: false });
  });

  it('reads a progressive one and a view that does not begin its buffer', async () => {
    const bytes = await sharp(Buffer.from(readSample('front.jpg')))
      .jpeg({ progressive: true })
      .toBuffer();
    const view = new Uint8Array(Buffer.concat([Buffer.alloc(3), bytes])).subarray(3);
    expect(readJpegFacts(view)).toMatchObject({ width: 1348, height: 850, plain: true });
  });

  it('answers null for what is cut off or is no JPEG', () => {
    const whole = readSample('front.jpg');
    expect(readJpegFacts(whole.subarray(0, whole.length - 2))).toBeNull();
    expect(readJpegFacts(whole.subarray(0, 50))).toBeNull();
    expect(readJpegFacts(Uint8Array.from([0xff, 0xd8, 0xff]))).toBeNull();
  });
});

describe('stripJpeg', () => {
  it('takes out everything but the picture, and not a pixel of that', async () => {
    const bytes = await makeTurnedJpeg(1);
    const withTrailer = Uint8Array.from(Buffer.concat([bytes, Buffer.from('a second picture, or a film')]));
    const stripped = stripJpeg(withTrailer);
    if (!stripped) throw new Error('not stripped');
    const { exif, icc, xmp, orientation } = await sharp(stripped).metadata();
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(stripped).includes('Sample Camera')).toBe(false);
    expect(Buffer.from(stripped.slice(-2)).toString('hex')).toBe('ffd9');
    const pixels = (jpeg: Uint8Array) => sharp(jpeg).raw().toBuffer();
    expect((await pixels(stripped)).equals(await pixels(bytes))).toBe(true);
  });

  it('keeps the marker that says how CMYK colours are stored', async () => {
    const cmyk = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#c04020' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const stripped = stripJpeg(Uint8Array.from(cmyk));
    expect(Buffer.from(stripped ?? []).includes('Adobe')).toBe(Buffer.from(cmyk).includes('Adobe'));
  });
});
