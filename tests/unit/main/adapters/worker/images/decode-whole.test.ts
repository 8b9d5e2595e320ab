import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeWhole } from '../../../../../../src/main/adapters/worker/images/decode-whole.ts';
import { openImage } from '../../../../../../src/main/adapters/worker/images/open-image.ts';
import { makeTurnedJpeg } from '../../../../../support/images.ts';

const WIDTH = 640;
const HEIGHT = 480;

/** A photograph whose every part has something to decode. */
function photo(seed: number) {
  const data = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let at = 0; at < data.length; at++) data[at] = (at * (seed + 7) * 2_654_435_761) >>> 24;
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } }).blur(2);
}

/** A block of the data was lost on the way, and no marker tells of it. */
function loseBlock(jpeg: Buffer, at: number): Uint8Array {
  const from = Math.floor(jpeg.length * at);
  return Buffer.concat([jpeg.subarray(0, from), jpeg.subarray(from + 512)]);
}

async function decode(bytes: Uint8Array, mediaType: 'image/jpeg' | 'image/png' | 'image/tiff') {
  const file = { name: 'photo', bytes: Uint8Array.from(bytes), password: null };
  return decodeWhole(file, await openImage(file, mediaType));
}

describe('decodeWhole', () => {
  it('finds nothing in what is whole, in every format', async () => {
    expect(await decode(await photo(1).jpeg().toBuffer(), 'image/jpeg')).toBe('clean');
    expect(await decode(await photo(1).jpeg({ progressive: true }).toBuffer(), 'image/jpeg')).toBe('clean');
    expect(await decode(await photo(1).png().toBuffer(), 'image/png')).toBe('clean');
    expect(await decode(await photo(1).tiff().toBuffer(), 'image/tiff')).toBe('clean');
    expect(await decode(await makeTurnedJpeg(6), 'image/jpeg')).toBe('clean');
  });

  // While it reduced the picture, the decoder passed over all of these.
  it.each([0.4, 0.7, 0.95])('notices a block that was lost at %d of a photograph, upright or turned', async (at) => {
    expect(await decode(loseBlock(await photo(2).jpeg().toBuffer(), at), 'image/jpeg')).toBe('flawed');
    const turned = await photo(3)
      .withExif({ IFD0: { Orientation: '6' } })
      .jpeg()
      .toBuffer();
    expect(await decode(loseBlock(turned, at), 'image/jpeg')).toBe('flawed');
  });

  it('passes over bytes that some cameras leave before the end', async () => {
    const jpeg = await photo(4).jpeg().toBuffer();
    const end = jpeg.length - 2;
    const padded = Buffer.concat([jpeg.subarray(0, end), Buffer.from([0, 0, 0]), jpeg.subarray(end)]);
    expect(await decode(padded, 'image/jpeg')).toBe('clean');
  });

  it('refuses what is cut off, each time anew', async () => {
    const cut = (await photo(5).jpeg().toBuffer()).subarray(0, 9000);
    for (let time = 0; time < 2; time++) {
      await expect(decode(cut, 'image/jpeg')).rejects.toMatchObject({ code: 'file_damaged' });
    }
  });

  it('does not decode the same bytes a second time', async () => {
    const bytes = Uint8Array.from(await photo(6).jpeg().toBuffer());
    const file = { name: 'photo.jpg', bytes, password: null };
    const image = await openImage(file, 'image/jpeg');
    expect(await decodeWhole(file, image)).toBe('clean');
    const blind = { ...image, pixels: () => Promise.reject(new Error('decoded again')) };
    expect(await decodeWhole({ ...file, bytes: bytes.slice() }, blind)).toBe('clean');
  });
});
