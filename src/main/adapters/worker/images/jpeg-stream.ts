/** One marker segment of a JPEG stream; `start` is the 0xFF of its marker. */
interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/** What the markers of a JPEG say, without decoding a pixel. */
export interface JpegFacts {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly components: number;
  /** Baseline, extended or progressive Huffman: what every PDF reader decodes. */
  readonly plain: boolean;
  /** EXIF orientation, 1 where nothing is said. */
  readonly orientation: number;
  readonly hasProfile: boolean;
  /** The profile's own description holds "sRGB". */
  readonly profileIsSrgb: boolean;
  readonly hasGps: boolean;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;

function isStandalone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** The end of the entropy-coded data that begins at `at`: the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, at: number): number {
  for (let i = bytes.indexOf(0xff, at); i >= 0 && i + 1 < bytes.length; i = bytes.indexOf(0xff, i + 1)) {
    const next = bytes[i + 1] ?? 0;
    if (next !== 0x00 && next !== 0xff && !isStandalone(next)) return i;
  }
  return bytes.length;
}

/** The same photograph is asked about several times while it goes into a packet; nobody alters the bytes of an original. */
const read = new WeakMap<Uint8Array, readonly Segment[] | null>();

/** All segments up to the end of the image; null when the structure is broken or the end is missing. */
function readSegments(bytes: Uint8Array): readonly Segment[] | null {
  const known = read.get(bytes);
  if (known !== undefined) return known;
  const segments = findSegments(bytes);
  read.set(bytes, segments);
  return segments;
}

function findSegments(bytes: Uint8Array): readonly Segment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const segments: Segment[] = [{ marker: SOI, start: 0, end: 2 }];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // Fill bytes before a marker.
      continue;
    }
    if (marker === EOI) return [...segments, { marker, start: at, end: at + 2 }];
    if (at + 3 >= bytes.length) return null;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2) return null;
    const head = at + 2 + length;
    const end = marker === SOS ? endOfScan(bytes, head) : head;
    if (end > bytes.length) return null;
    segments.push({ marker, start: at, end });
    at = end;
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Orientation and GPS pointer of the first directory of an EXIF block. */
function readExif(bytes: Uint8Array): { readonly orientation: number; readonly hasGps: boolean } {
  const nothing = { orientation: 1, hasGps: false };
  if (latin1(bytes.subarray(4, 10)) !== 'Exif\0\0' || bytes.length < 24) return nothing;
  const tiff = new DataView(bytes.buffer, bytes.byteOffset + 10, bytes.byteLength - 10);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return nothing;
  const count = tiff.getUint16(directory, little);
  let found = nothing;
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.byteLength) break;
    const tag = tiff.getUint16(entry, little);
    if (tag === 0x0112) found = { ...found, orientation: tiff.getUint16(entry + 8, little) };
    if (tag === 0x8825) found = { ...found, hasGps: true };
  }
  return found;
}

/** Reads the markers of a JPEG; null when it is not one whole JPEG stream. */
export function readJpegFacts(bytes: Uint8Array): JpegFacts | null {
  const segments = readSegments(bytes);
  const frame = segments?.find((segment) => isFrame(segment.marker));
  if (!segments || !frame || frame.end - frame.start < 10) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + frame.start, frame.end - frame.start);
  const body = (segment: Segment): Uint8Array => bytes.subarray(segment.start, segment.end);
  const exif = segments.filter((segment) => segment.marker === APP1).map((segment) => readExif(body(segment)));
  const profiles = segments
    .filter((segment) => segment.marker === APP2)
    .map((segment) => latin1(body(segment)))
    .filter((text) => text.startsWith('ICC_PROFILE\0', 4));
  return {
    bits: view.getUint8(4),
    height: view.getUint16(5),
    width: view.getUint16(7),
    components: view.getUint8(9),
    plain: frame.marker <= 0xc2,
    orientation: exif.find((part) => part.orientation !== 1)?.orientation ?? 1,
    hasGps: exif.some((part) => part.hasGps),
    hasProfile: profiles.length > 0,
    // A description is ASCII in version 2 profiles and UTF-16 in version 4 ones.
    profileIsSrgb: profiles.some((text) => text.replaceAll('\0', '').includes('sRGB')),
  };
}

function isApplicationData({ marker }: Segment): boolean {
  return marker >= APP0 && marker <= APP15;
}

/** Where the Adobe marker says how the colours were transformed; 1 is YCbCr, which every reader takes for granted. */
const ADOBE_TRANSFORM = 15;
const YCBCR = 1;

/** An Adobe marker that says something unusual, and a JFIF header without a thumbnail (18 bytes with its marker). */
function saysHowColoursAreStored(bytes: Uint8Array, { marker, start, end }: Segment): boolean {
  if (marker === APP14) return bytes[start + ADOBE_TRANSFORM] !== YCBCR;
  return marker === APP0 && end - start === 18;
}

/**
 * The same picture without anything but the picture: EXIF, GPS, thumbnails, comments, profiles and whatever stands
 * behind the end are gone, the compressed data is untouched. The very bytes where nothing of that is there.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const segments = readSegments(bytes);
  if (!segments) return null;
  const kept = segments.filter(
    (segment) => saysHowColoursAreStored(bytes, segment) || (segment.marker !== COM && !isApplicationData(segment)),
  );
  // Nothing to leave out: a scan of some megabytes need not be there twice.
  if (kept.length === segments.length && segments.at(-1)?.end === bytes.length) return bytes;
  const stripped = new Uint8Array(kept.reduce((length, { start, end }) => length + end - start, 0));
  let at = 0;
  for (const { start, end } of kept) {
    stripped.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return stripped;
}
