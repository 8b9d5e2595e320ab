const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: number;
}

/**
 * RGBA pixels with the colour profile that they were stored in, as a TIFF without compression: sharp takes a profile
 * only from a file, never beside raw pixels.
 */
export function wrapAsTiff(
  pixels: { readonly data: Uint8Array; readonly width: number; readonly height: number },
  profile: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const { data, width, height } = pixels;
  const bitsAt = 8;
  const dataAt = bitsAt + 8;
  const profileAt = dataAt + data.length;
  const directoryAt = profileAt + profile.length + (profile.length % 2);
  const entries: readonly Entry[] = [
    { tag: 256, type: LONG, count: 1, value: width },
    { tag: 257, type: LONG, count: 1, value: height },
    { tag: 258, type: SHORT, count: 4, value: bitsAt },
    { tag: 259, type: SHORT, count: 1, value: 1 }, // No compression.
    { tag: 262, type: SHORT, count: 1, value: 2 }, // RGB.
    { tag: 273, type: LONG, count: 1, value: dataAt },
    { tag: 277, type: SHORT, count: 1, value: 4 },
    { tag: 278, type: LONG, count: 1, value: height },
    { tag: 279, type: LONG, count: 1, value: data.length },
    { tag: 338, type: SHORT, count: 1, value: 2 }, // The fourth channel is transparency.
    { tag: 34_675, type: UNDEFINED, count: profile.length, value: profileAt },
  ];
  const file = new Uint8Array(directoryAt + 2 + entries.length * 12 + 4);
  const view = new DataView(file.buffer);
  file.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, directoryAt, true);
  for (let channel = 0; channel < 4; channel++) view.setUint16(bitsAt + channel * 2, 8, true);
  file.set(data, dataAt);
  file.set(profile, profileAt);
  view.setUint16(directoryAt, entries.length, true);
  for (const [index, { tag, type, count, value }] of entries.entries()) {
    const at = directoryAt + 2 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true); // Little-endian: a short lies in the first two bytes.
  }
  return file;
}
