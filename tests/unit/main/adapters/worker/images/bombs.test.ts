import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentWorker } from '../../../../../../src/main/adapters/worker/document-worker.ts';
import type { DocumentWorker } from '../../../../../../src/main/services/ports/document-worker.ts';
import { makeBitmap, makeHugePng } from '../../../../../support/images.ts';
import { workerOptions } from '../../../../../support/pdf-worker.ts';

let worker: DocumentWorker;
beforeAll(() => {
  worker = createDocumentWorker(workerOptions());
});
afterAll(() => worker.close());

const inspect = (name: string, bytes: Uint8Array) => worker.inspect({ name, bytes, password: null });
const refused = (name: string, bytes: Uint8Array, data: object, code = 'image_too_many_pixels') =>
  expect(inspect(name, bytes)).rejects.toMatchObject({ code, data: { file: name, ...data } });

const white = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } });

/** A TIFF of so many pages whose strips claim to hold more than the file does. */
const makeTiffHeader = (width: number, height: number, pages = 1): Uint8Array => {
  const [directory, dataAt] = [2 + 8 * 12 + 4, 8];
  const bytes = Buffer.alloc(24 + directory * pages);
  bytes.write('II*\0', 0, 'latin1');
  bytes.writeUInt32LE(24, 4);
  const entries = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, dataAt],
    [278, height],
    [279, 16],
  ] as const;
  for (let page = 0; page < pages; page++) {
    const start = 24 + page * directory;
    bytes.writeUInt16LE(entries.length, start);
    for (const [index, [tag, value]] of entries.entries()) {
      const at = start + 2 + index * 12;
      bytes.writeUInt16LE(tag, at);
      bytes.writeUInt16LE(4, at + 2);
      bytes.writeUInt32LE(1, at + 4);
      bytes.writeUInt32LE(value, at + 8);
    }
    bytes.writeUInt32LE(page + 1 < pages ? start + directory : 0, start + directory - 4);
  }
  return Uint8Array.from(bytes);
};

/** A small lossless WebP whose header claims the largest size there is. */
const makeWebpHeader = async (): Promise<Uint8Array> => {
  const bytes = await white(8, 8).webp({ lossless: true }).toBuffer();
  const at = bytes.indexOf('VP8L') + 9;
  const side = 16_383 - 1;
  bytes.writeUInt32LE(((bytes.readUInt32LE(at) & 0xf0000000) | (side << 14) | side) >>> 0, at);
  return Uint8Array.from(bytes);
};

/** A small GIF whose screen and first frame claim to be of this size. */
const makeGifHeader = async (side: number): Promise<Uint8Array> => {
  const bytes = await white(8, 8).gif().toBuffer();
  const frame = bytes.indexOf(Buffer.from([0x2c, 0, 0, 0, 0]));
  for (const at of [6, 8, frame + 5, frame + 7]) bytes.writeUInt16LE(side, at);
  return Uint8Array.from(bytes);
};

describe('pictures that are small on the disk and giants in the memory', () => {
  it('refuses a whole PNG of 30,000 × 30,000 by its header, at once, and the memory stays', async () => {
    const bomb = makeHugePng(30_000);
    expect(bomb.length).toBeLessThan(130_000);
    await inspect('warm.bmp', makeBitmap(30, 20));
    const before = process.memoryUsage().rss;
    const startedAt = performance.now();
    await refused('bomb.png', bomb, { megapixels: 900, limit: 120 });
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it('refuses WebP, GIF, TIFF and BMP of such sizes likewise', async () => {
    await refused('bomb.webp', await makeWebpHeader(), { megapixels: 268, limit: 120 });
    await refused('bomb.gif', await makeGifHeader(65_535), { megapixels: 4295, limit: 120 });
    await refused('bomb.tif', makeTiffHeader(60_000, 60_000), { megapixels: 3600, limit: 120 });
    const bitmap = Buffer.from(makeBitmap(30, 20));
    bitmap.writeInt32LE(40_000, 18);
    bitmap.writeInt32LE(-40_000, 22);
    await refused('bomb.bmp', Uint8Array.from(bitmap), { megapixels: 1600, limit: 120 });
  });

  it('refuses a TIFF of many pages, and one whose pages together are too large', async () => {
    await refused('many.tif', makeTiffHeader(10, 10, 201), { limit: 200 }, 'document_too_many_pages');
    await refused('heavy.tif', makeTiffHeader(7000, 7000, 13), { megapixels: 637, limit: 600 });
    await refused('later.tif', makeTiffHeader(20_000, 7000, 2), { megapixels: 140, limit: 120 });
  });

  it('refuses sizes that make no sense', async () => {
    await refused('zero.tif', makeTiffHeader(0, 10), {}, 'file_damaged');
    const bitmap = Buffer.from(makeBitmap(30, 20));
    bitmap.writeInt32LE(-30, 18);
    await refused('negative.bmp', Uint8Array.from(bitmap), {}, 'file_damaged');
  });
});
