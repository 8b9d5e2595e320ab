import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { assertUsableSize, getMediaType, sniffMediaType } from '../../../../../src/main/adapters/worker/sniff.ts';
import { MAX_FILE_BYTES } from '../../../../../src/shared/domain/documents/file-limit.ts';
import { makeBitmap } from '../../../../support/images.ts';

const file = (bytes: Uint8Array) => ({ name: 'card.jpg', bytes, password: null });
const text = (content: string) => Uint8Array.from(Buffer.from(content, 'latin1'));
const ftyp = (...brands: string[]) => {
  const box = Buffer.alloc(8 + 4 * (brands.length + 1) + 8);
  box.writeUInt32BE(box.length - 8, 0);
  box.write(`ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`, 4, 'latin1');
  return Uint8Array.from(box);
};

describe('sniffMediaType', () => {
  it.each(['jpeg', 'png', 'webp', 'tiff', 'gif', 'avif'] as const)('knows %s by its bytes', async (format) => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .toFormat(format)
      .toBuffer();
    expect(sniffMediaType(Uint8Array.from(bytes))).toBe(`image/${format}`);
  });

  it.each([
    ['heic', ftyp('heic', 'mif1', 'heic')],
    ['heic by a compatible brand', ftyp('mif1', 'heic')],
    ['bmp', makeBitmap(4, 4)],
  ])('knows %s', (kind, bytes) => {
    expect(sniffMediaType(bytes)).toBe(kind === 'bmp' ? 'image/bmp' : 'image/heic');
  });

  it('takes a generic container with an AVIF brand for AVIF', () => {
    expect(sniffMediaType(ftyp('mif1', 'avif', 'mif1'))).toBe('image/avif');
  });

  it.each([
    ['at the start', '%PDF-1.4\n%binary here', 'application/pdf'],
    ['behind lines of a mail gateway', `${'x'.repeat(900)}%PDF-1.7\n`, 'application/pdf'],
    ['too far behind', `${'x'.repeat(1100)}%PDF-1.7\n`, null],
    ['text', 'This is no picture at all, whatever its name says.', null],
    ['two letters of a BMP', 'BMX is a bicycle and not a picture, is it?', null],
    ['a video', '\0\0\0\x18ftypisom\0\0\0\0isommp42', null],
    ['ten bytes', '0123456789', null],
  ])('%s', (_what, content, wanted) => {
    expect(sniffMediaType(text(content))).toBe(wanted);
  });

  it('reads a view that does not begin its buffer', async () => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    expect(sniffMediaType(new Uint8Array(Buffer.concat([Buffer.alloc(5), png])).subarray(5))).toBe('image/png');
  });
});

describe('refusals', () => {
  it.each([
    ['JPEG 2000', '\0\0\0\x0cjP  \r\n\x87\n....'],
    ['JPEG 2000', '\xff\x4f\xff\x51........'],
    ['JPEG XL', '\0\0\0\x0cJXL \r\n\x87\n....'],
    ['JPEG XL', '\xff\x0a..........'],
    ['Photoshop', '8BPS\0\x01........'],
    ['RAW', '\0\0\0\x18ftypcrx \0\0\0\x01crx isom'],
    ['BigTIFF', 'II+\0\x08\0\0\0....'],
  ])('says of %s that it cannot be decoded, instead of that it is no picture', (format, content) => {
    expect(() => getMediaType(file(text(content)))).toThrow(
      expect.objectContaining({ code: 'image_not_decodable', data: { file: 'card.jpg', format } }),
    );
  });

  it('refuses an empty file, a text file named .jpg and more than 100 MB', () => {
    expect(() => getMediaType(file(new Uint8Array()))).toThrow(expect.objectContaining({ code: 'file_empty' }));
    expect(() => getMediaType(file(text('Not a picture, only words.')))).toThrow(
      expect.objectContaining({ code: 'file_type_unknown', data: { file: 'card.jpg' } }),
    );
    expect(() => assertUsableSize(file(new Uint8Array(MAX_FILE_BYTES + 1)))).toThrow(
      expect.objectContaining({ code: 'file_too_large', data: { file: 'card.jpg', limitMegabytes: 100 } }),
    );
  });
});
