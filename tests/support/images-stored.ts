import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { UNDO_TURN } from './images.ts';
import type { ScenePixels } from './images-scenes.ts';
import { run } from './pdf-tools.ts';

/** How a generated photograph is stored. */
export const STORED_AS = [
  'jpeg',
  'jpeg-progressive',
  'jpeg-grey',
  'jpeg-cmyk',
  'jpeg-p3',
  'png',
  'png-alpha',
  'png-16',
  'png-16-p3',
  'webp',
  'avif',
  'tiff',
  'tiff-16',
  'tiff-cmyk',
  'gif',
  'bmp',
  'heic',
] as const;
export type StoredAs = (typeof STORED_AS)[number];

function open({ width, height, data }: ScenePixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

/** Clear at the left edge, opaque from a tenth of the width on; the corners stay opaque. */
function addTransparency({ width, height, data }: ScenePixels): Sharp {
  const rgba = Buffer.alloc(width * height * 4, 255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    data.copy(rgba, pixel * 4, pixel * 3, pixel * 3 + 3);
    const x = pixel % width;
    const y = (pixel - x) / width;
    const isMiddle = y > height * 0.3 && y < height * 0.7;
    if (isMiddle && x < width / 10) rgba[pixel * 4 + 3] = Math.round((x / (width / 10)) * 255);
  }
  return sharp(rgba, { raw: { width, height, channels: 4 }, limitInputPixels: false });
}

/** A 24-bit BMP, stored from the bottom up as usual. */
function writeBitmap({ width, height, data }: ScenePixels): Uint8Array<ArrayBuffer> {
  const row = Math.ceil((width * 3) / 4) * 4;
  const bytes = Buffer.alloc(54 + row * height);
  bytes.write('BM', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y++) {
    const target = 54 + (height - 1 - y) * row;
    for (let x = 0; x < width; x++) {
      const [from, to] = [(y * width + x) * 3, target + x * 3];
      for (let channel = 0; channel < 3; channel++) bytes[to + channel] = data[from + 2 - channel] ?? 0;
    }
  }
  return Uint8Array.from(bytes);
}

/** A HEIC picture by Debian's heif-enc; `hasTool('heif-enc')` tells whether there is one. */
async function writeHeic(image: Sharp): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'beihao-heic-'));
  try {
    writeFileSync(join(folder, 'in.png'), await image.png({ compressionLevel: 1 }).toBuffer());
    run('heif-enc', ['-q', '80', '-p', 'preset=ultrafast', 'in.png', '-o', 'out.heic'], folder);
    return readFileSync(join(folder, 'out.heic'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const WRITERS: Readonly<Record<StoredAs, (pixels: ScenePixels) => Promise<Uint8Array>>> = {
  jpeg: (pixels) => open(pixels).jpeg({ quality: 92 }).toBuffer(),
  'jpeg-progressive': (pixels) => open(pixels).jpeg({ quality: 94, progressive: true }).toBuffer(),
  'jpeg-grey': (pixels) => open(pixels).greyscale().jpeg({ quality: 92 }).toBuffer(),
  'jpeg-cmyk': (pixels) => open(pixels).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(),
  'jpeg-p3': (pixels) => open(pixels).withIccProfile('p3').jpeg({ quality: 93 }).toBuffer(),
  png: (pixels) => open(pixels).png({ compressionLevel: 1 }).toBuffer(),
  'png-alpha': (pixels) => addTransparency(pixels).png({ compressionLevel: 1 }).toBuffer(),
  'png-16': (pixels) => open(pixels).toColourspace('rgb16').png({ compressionLevel: 1 }).toBuffer(),
  'png-16-p3': (pixels) =>
    open(pixels).withIccProfile('p3').toColourspace('rgb16').png({ compressionLevel: 1 }).toBuffer(),
  webp: (pixels) => open(pixels).webp({ quality: 92, effort: 0 }).toBuffer(),
  avif: (pixels) => open(pixels).avif({ quality: 75, effort: 0 }).toBuffer(),
  tiff: (pixels) => open(pixels).tiff({ compression: 'lzw', predictor: 'horizontal' }).toBuffer(),
  'tiff-16': (pixels) => open(pixels).toColourspace('rgb16').tiff({ compression: 'deflate' }).toBuffer(),
  'tiff-cmyk': (pixels) => open(pixels).toColourspace('cmyk').tiff({ compression: 'deflate' }).toBuffer(),
  gif: (pixels) => open(pixels).gif({ effort: 1 }).toBuffer(),
  bmp: async (pixels) => writeBitmap(pixels),
  heic: (pixels) => writeHeic(open(pixels)),
};

/** A generated photograph as a file. */
export async function storeScene(pixels: ScenePixels, as: StoredAs): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(await WRITERS[as](pixels));
}

/** The photograph stored turned, with the EXIF tag that undoes the turn, a camera and a place, as a telephone does. */
export async function storeTurned(pixels: ScenePixels, orientation: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = open(pixels);
  const turned = await (UNDO_TURN[orientation]?.(image) ?? image).raw().toBuffer({ resolveWithObject: true });
  const { width, height } = turned.info;
  const jpeg = await open({ width, height, data: turned.data })
    .withExif({ IFD0: { Make: 'Sample Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 0/1' } })
    .withMetadata({ orientation })
    .jpeg({ quality: 92 })
    .toBuffer();
  return Uint8Array.from(jpeg);
}
