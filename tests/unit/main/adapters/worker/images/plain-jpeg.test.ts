import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { findPlainJpeg } from '../../../../../../src/main/adapters/worker/images/plain-jpeg.ts';
import { makeTurnedJpeg } from '../../../../../support/images.ts';

const red = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#c83c28' } });

describe('findPlainJpeg', () => {
  it('gives the same compressed picture without what stands around it', async () => {
    const stored = await red()
      .withExif({ IFD0: { Make: 'Sample Camera' } })
      .withIccProfile('srgb')
      .jpeg()
      .toBuffer();
    const plain = findPlainJpeg(Uint8Array.from(stored));
    if (!plain) throw new Error('it is plain');
    const seen = await sharp(plain).metadata();
    expect([seen.exif, seen.icc, seen.width]).toEqual([undefined, undefined, 40]);
    expect((await sharp(plain).raw().toBuffer()).equals(await sharp(stored).raw().toBuffer())).toBe(true);
  });

  it('drops an Adobe marker that says what is usual, and keeps one that says RGB', async () => {
    const stored = await red().jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    const marked = (transform: number) => {
      const marker = Buffer.from([0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, transform]);
      return Uint8Array.from(Buffer.concat([stored.subarray(0, 2), marker, stored.subarray(2)]));
    };
    const holdsAdobe = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).includes('Adobe');
    expect([findPlainJpeg(marked(1)), findPlainJpeg(marked(0))].map(holdsAdobe)).toEqual([false, true]);
    const plain = await sharp(findPlainJpeg(marked(1)) ?? undefined)
      .raw()
      .toBuffer();
    expect(plain.equals(await sharp(marked(1)).raw().toBuffer())).toBe(true);
  });

  it('takes progressive and grey ones', async () => {
    expect(findPlainJpeg(Uint8Array.from(await red().jpeg({ progressive: true }).toBuffer()))).not.toBeNull();
    expect(findPlainJpeg(Uint8Array.from(await red().greyscale().jpeg().toBuffer()))).not.toBeNull();
  });

  it('leaves those alone that must be decoded: turned, CMYK, of another colour space, or no JPEG', async () => {
    expect(findPlainJpeg(Uint8Array.from(await makeTurnedJpeg(3)))).toBeNull();
    expect(findPlainJpeg(Uint8Array.from(await red().toColourspace('cmyk').jpeg().toBuffer()))).toBeNull();
    expect(findPlainJpeg(Uint8Array.from(await red().withIccProfile('p3').jpeg().toBuffer()))).toBeNull();
    expect(findPlainJpeg(Uint8Array.from(await red().png().toBuffer()))).toBeNull();
  });
});
