/** A square picture of so many pixels. */
export interface SizedPng {
  readonly size: number;
  readonly png: Buffer;
}

const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/**
 * A Windows icon (.ico): a table, and the pictures behind it. Both files here are only boxes around PNG pictures; electron-builder's
 * own converter is fetched from a network, and a library for sixty lines would be one more thing to keep.
 */
export function encodeIco(pictures: readonly SizedPng[]): Buffer {
  const header = Buffer.alloc(ICO_HEADER);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = ICO_HEADER + ICO_ENTRY * pictures.length;
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(ICO_ENTRY);
    // 256 is written as 0: the field has one byte.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)]);
}

/** The types that hold a PNG of this size; some sizes stand twice, once as the double of the half. */
const ICNS_TYPES: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** A macOS icon (.icns): pieces one after the other, each with its type and its length. */
export function encodeIcns(pictures: readonly SizedPng[]): Buffer {
  const pieces = pictures.flatMap(({ size, png }) => (ICNS_TYPES[size] ?? []).map((type) => piece(type, png)));
  return piece('icns', Buffer.concat(pieces));
}

function piece(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
