import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Four corners in four colours: whoever turns the picture wrongly swaps them. */
const CORNERS = {
  topLeft: '#e02020',
  topRight: '#20a020',
  bottomLeft: '#2040e0',
  bottomRight: '#e0c020',
} as const;

async function quarters(width: number, height: number): Promise<Sharp> {
  const [w, h] = [width / 2, height / 2];
  const tile = (background: string, left: number, top: number) => ({
    input: { create: { width: w, height: h, channels: 3 as const, background } },
    left,
    top,
  });
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).composite([
    tile(CORNERS.topLeft, 0, 0),
    tile(CORNERS.topRight, w, 0),
    tile(CORNERS.bottomLeft, 0, h),
    tile(CORNERS.bottomRight, w, h),
  ]);
}

/** An upright picture of four colours, wider than high. */
async function makeQuarters(width = 1600, height = 1000): Promise<Buffer> {
  return (await quarters(width, height)).png().toBuffer();
}

/** Undoes each EXIF turn, so that a reader who applies the turn sees the picture upright. */
export const UNDO_TURN: Readonly<Record<number, (image: Sharp) => Sharp>> = {
  1: (image) => image,
  2: (image) => image.flop(),
  3: (image) => image.rotate(180),
  4: (image) => image.flip(),
  5: (image) => image.rotate(270).flop(), // sharp mirrors before it turns, in whatever order it is asked.
  6: (image) => image.rotate(270),
  7: (image) => image.rotate(90).flop(),
  8: (image) => image.rotate(90),
};

/** The four colours stored with an EXIF turn, a camera name and a place, as a telephone does. */
export async function makeTurnedJpeg(orientation: number): Promise<Buffer> {
  const upright = sharp(await makeQuarters());
  const stored = await (UNDO_TURN[orientation]?.(upright) ?? upright).png().toBuffer();
  return sharp(stored)
    .withExif({ IFD0: { Make: 'Sample Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 0/1' } })
    .withMetadata({ orientation })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** The four corner colours of a picture, named; "?" for any other colour. */
export async function readCorners(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): string => {
    const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    const [r = 0, g = 0, b = 0] = data.subarray(start, start + 3);
    const near = (hex: string): boolean =>
      [r, g, b].every(
        (value, index) => Math.abs(value - Number.parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16)) < 24,
      );
    return Object.entries(CORNERS).find(([, hex]) => near(hex))?.[0] ?? '?';
  };
  return [at(0.2, 0.2), at(0.8, 0.2), at(0.2, 0.8), at(0.8, 0.8)].join(' ');
}

export const UPRIGHT = 'topLeft topRight bottomLeft bottomRight';

/** Grain that hardly compresses, the same each time. */
export async function makeNoise(width: number, height: number, quality = 100): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3);
  let state = 7;
  for (let at = 0; at < data.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[at] = state >>> 24;
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

function pngChunk(type: string, content: Uint8Array): Buffer {
  const chunk = Buffer.alloc(12 + content.length);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(content, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + content.length)), 8 + content.length);
  return chunk;
}

function makePng(size: readonly [number, number], format: readonly [number, number], data: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size[0], 0);
  header.writeUInt32BE(size[1], 4);
  header.set(format, 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', data), pngChunk('IEND', new Uint8Array())];
  return Uint8Array.from(Buffer.concat([signature, ...chunks]));
}

/** A picture of this size whose header is all there is: 20,000 × 15,000 pixels would be 300 megapixels. */
export function makePngHeader(width: number, height: number): Uint8Array {
  return makePng([width, height], [8, 2], new Uint8Array());
}

/** A whole black picture of one bit a pixel: 30,000 × 30,000 pixels are about 100 kB. */
export function makeHugePng(side: number): Uint8Array {
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side);
  return makePng([side, side], [1, 0], deflateSync(rows, { level: 9 }));
}

/** The same for a JPEG: the sizes in the frame header of a real one are overwritten. */
export function withJpegSize(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  const copy = Buffer.from(jpeg);
  const frame = [0xc0, 0xc2].map((marker) => copy.indexOf(Buffer.from([0xff, marker]))).filter((at) => at > 0);
  const at = Math.min(...frame);
  copy.writeUInt16BE(height, at + 5);
  copy.writeUInt16BE(width, at + 7);
  return Uint8Array.from(copy);
}

/** A 24-bit BMP of one colour. */
export function makeBitmap(width: number, height: number): Uint8Array {
  const row = Math.ceil((width * 3) / 4) * 4;
  const bytes = Buffer.alloc(54 + row * height, 0x60);
  bytes.fill(0, 0, 54);
  bytes.write('BM', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return Uint8Array.from(bytes);
}
