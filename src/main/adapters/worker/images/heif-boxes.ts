/** One box of an ISO base media file; `start` is where its content begins. */
interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

function readType(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** The boxes between two places; null when one of them reaches beyond the end: the file is cut off. */
function listBoxes(bytes: Uint8Array, from: number, to: number): readonly Box[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    if (at + 8 > to) return null;
    const size = view.getUint32(at);
    const isLong = size === 1;
    if (isLong && at + 16 > to) return null;
    // Size 0 means up to the end, size 1 that 64 bits follow.
    const length = isLong ? Number(view.getBigUint64(at + 8)) : size || to - at;
    const header = isLong ? 16 : 8;
    if (length < header || at + length > to) return null;
    boxes.push({ type: readType(bytes, at + 4), start: at + header, end: at + length });
    at += length;
  }
  return boxes;
}

/** Whether all boxes of the file are there whole, with a picture's directory and its data among them. */
export function isWholeHeif(bytes: Uint8Array): boolean {
  const types = listBoxes(bytes, 0, bytes.length)?.map(({ type }) => type) ?? [];
  return types.includes('meta') && (types.includes('mdat') || types.includes('idat'));
}

/** The boxes in which colour profiles lie; `meta` carries four bytes of version before its boxes. */
const PATH = [
  { type: 'meta', skip: 4 },
  { type: 'iprp', skip: 0 },
  { type: 'ipco', skip: 0 },
] as const;

/** The ICC profile of a HEIF picture, where one is embedded: libheif answers the pixels as they are stored. */
export function findHeifProfile(bytes: Uint8Array): Uint8Array | null {
  let boxes = listBoxes(bytes, 0, bytes.length) ?? [];
  for (const { type, skip } of PATH) {
    const box = boxes.find((each) => each.type === type);
    if (!box) return null;
    boxes = listBoxes(bytes, box.start + skip, box.end) ?? [];
  }
  const colour = boxes.find(({ type, start }) => type === 'colr' && ['prof', 'rICC'].includes(readType(bytes, start)));
  return colour ? bytes.subarray(colour.start + 4, colour.end) : null;
}
