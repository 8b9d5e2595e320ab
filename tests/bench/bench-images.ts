import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openImage } from '../../src/main/adapters/worker/images/open-image.ts';
import { getMediaType } from '../../src/main/adapters/worker/sniff.ts';
import { makeScene, readSceneCorners, type Scene, type SceneKind, type ScenePixels } from '../support/images-scenes.ts';
import { STORED_AS, type StoredAs, storeScene, storeTurned } from '../support/images-stored.ts';
import { makeUpload } from '../support/images-upload.ts';
import { UPLOAD_LIMITS } from '../support/packet-plan.ts';
import { hasTool, run } from '../support/pdf-tools.ts';
import { measureSsim, readLuminance } from './ssim.ts';

/** Pictures are compared at the size of their source, or at this one where that is larger (CAPTURE.md 4). */
const VIEWED_AREA = 2000 * 1500;
const PHOTOGRAPHS = 40;
const SIZES = [1, 2, 3, 5, 8, 12, 12, 16, 24, 50] as const;
const SHAPES = [4 / 3, 3 / 4, 1.585, 1 / Math.SQRT2, 1] as const;
const NOISE = [0, 2, 5, 8] as const;
const KINDS: readonly SceneKind[] = ['card', 'paper', 'gradient', 'card', 'texture', 'paper', 'card'];
/** These encoders take minutes or gigabytes for more. */
const MOST_MEGAPIXELS: Partial<Record<StoredAs, number>> = { avif: 8, gif: 8, heic: 12, 'png-16-p3': 24 };

interface Photograph extends Scene {
  readonly as: StoredAs;
  readonly orientation: number;
}

/** Forty photographs: the first eight through all EXIF turns, then every way to store one, again and again. */
function listPhotographs(): readonly Photograph[] {
  const formats = STORED_AS.filter((as) => as !== 'heic' || hasTool('heif-enc'));
  return Array.from({ length: PHOTOGRAPHS }, (_, index) => {
    const turned = index < 8;
    const as = turned ? 'jpeg' : (formats[(index - 8) % formats.length] ?? 'jpeg');
    const pick = <T>(list: readonly T[], by: number): T => list[(index * by + 3) % list.length] as T; // Never empty.
    const megapixels = Math.min(pick(SIZES, 7), MOST_MEGAPIXELS[as] ?? 50);
    const scene = { kind: pick(KINDS, 3), megapixels, shape: pick(SHAPES, 1), noise: pick(NOISE, 3), seed: index + 1 };
    return { ...scene, as, orientation: turned ? index + 1 : 1 };
  });
}

interface Source {
  /** What all are compared with, and what ImageMagick gets: the file itself, or all that is in it, as it was decoded. */
  readonly reference: Uint8Array;
  /** jpegoptim reads JPEG alone and knows no turn: it gets the file itself where it can. */
  readonly jpeg: Uint8Array;
}

async function readSource(bytes: Uint8Array, { as, orientation }: Photograph): Promise<Source> {
  if (orientation === 1 && (as === 'jpeg' || as === 'jpeg-progressive' || as === 'jpeg-grey')) {
    return { reference: bytes, jpeg: bytes };
  }
  const source = { name: `photo.${as}`, bytes, password: null };
  const image = await openImage(source, getMediaType(source));
  const reference = await (await image.pixels()).removeAlpha().tiff({ compression: 'none' }).toBuffer();
  const jpeg = (await image.pixels()).jpeg({ quality: 100, chromaSubsampling: '4:4:4' });
  return { reference, jpeg: await jpeg.toBuffer() };
}

/**
 * The field sends back what has too few pixels: there the peers' pictures are enlarged as far, as well as ImageMagick
 * can, and all are reduced to the source's size to be compared.
 */
function enlargingFor({ width, height }: ScenePixels): readonly string[] {
  const { minShortSide, minLongSide } = UPLOAD_LIMITS;
  const factor = Math.max(minShortSide / Math.min(width, height), minLongSide / Math.max(width, height));
  const [wide, high] = [Math.round(width * factor), Math.round(height * factor)];
  return factor > 1 ? ['-filter', 'Lanczos', '-resize', `${wide}x${high}!`] : [];
}

interface Peers {
  readonly jpegoptim: Uint8Array | null;
  readonly imagemagick: Uint8Array | null;
}

/** What jpegoptim makes of `in.jpg`. It overshoots by up to some percent: it is asked for less until it keeps the limit. */
function runJpegoptim(folder: string, cap: number): Uint8Array | null {
  if (!hasTool('jpegoptim')) return null;
  for (let kilobytes = Math.floor(cap / 1024); kilobytes > 0; kilobytes = Math.floor(kilobytes * 0.985)) {
    copyFileSync(join(folder, 'in.jpg'), join(folder, 'out.jpg'));
    run('jpegoptim', ['-q', '--strip-all', `--size=${kilobytes}k`, 'out.jpg'], folder);
    const jpeg = readFileSync(join(folder, 'out.jpg'));
    if (jpeg.length <= cap) return jpeg;
  }
  return null;
}

function runPeers(folder: string, { reference, jpeg }: Source, enlarging: readonly string[]): Peers {
  const cap = UPLOAD_LIMITS.maxBytes;
  const hasConvert = hasTool('convert');
  writeFileSync(join(folder, 'in'), reference);
  writeFileSync(join(folder, 'in.jpg'), jpeg);
  if (hasConvert) run('convert', ['in', ...enlarging, '-strip', '-define', `jpeg:extent=${cap}B`, 'im.jpg'], folder);
  const imagemagick = hasConvert ? readFileSync(join(folder, 'im.jpg')) : null;
  if (enlarging.length > 0) {
    if (!hasConvert) return { jpegoptim: null, imagemagick };
    run('convert', ['in', ...enlarging, '-quality', '100', '-sampling-factor', '1x1', 'in.jpg'], folder);
  }
  return { jpegoptim: runJpegoptim(folder, cap), imagemagick };
}

/** Groups of tags that say something about more than the picture's own coding; null where exiftool is missing. */
function metadataOf(folder: string, bytes: Uint8Array): string | null {
  if (!hasTool('exiftool')) return null;
  writeFileSync(join(folder, 'seen.jpg'), bytes);
  const json = run('exiftool', ['-j', '-G1', 'seen.jpg'], folder);
  const [tags = {}] = JSON.parse(json) as readonly Record<string, unknown>[]; // One object for the one file.
  const groups = Object.keys(tags).map((tag) => tag.split(':')[0] ?? '');
  return groups
    .filter((group) => !['SourceFile', 'ExifTool', 'System', 'File', 'JFIF', 'Composite'].includes(group))
    .join();
}

interface Row {
  readonly photograph: string;
  readonly ms: number;
  readonly bytes: number;
  readonly pixels: string;
  readonly faults: string;
  /** The source has fewer pixels than the field asks for. */
  readonly enlarged: boolean;
  readonly ssim: number;
  readonly jpegoptim: number | null;
  readonly imagemagick: number | null;
}

async function measurePhotograph(photograph: Photograph, folder: string): Promise<Row> {
  const { as, orientation, kind, megapixels, noise } = photograph;
  const pixels = await makeScene(photograph);
  const bytes = orientation === 1 ? await storeScene(pixels, as) : await storeTurned(pixels, orientation);
  const startedAt = performance.now();
  const upload = await makeUpload(`photo.${as}`, bytes);
  const ms = Math.round(performance.now() - startedAt);
  const source = await readSource(bytes, photograph);
  const enlarging = enlargingFor(pixels);
  const peers = runPeers(folder, source, enlarging);
  const scale = Math.min(1, Math.sqrt(VIEWED_AREA / (pixels.width * pixels.height)));
  const [width, height] = [Math.round(pixels.width * scale), Math.round(pixels.height * scale)];
  const reference = await readLuminance(source.reference, width, height);
  const score = async (jpeg: Uint8Array | null): Promise<number | null> =>
    jpeg && Number(measureSsim(reference, await readLuminance(jpeg, width, height)).toFixed(4));
  const cap = UPLOAD_LIMITS.maxBytes;
  const short = Math.min(upload.width, upload.height) < UPLOAD_LIMITS.minShortSide;
  const long = Math.max(upload.width, upload.height) < UPLOAD_LIMITS.minLongSide;
  const corners = await readSceneCorners(upload.bytes);
  // A grey picture has no colours to tell its corners by, but it is not turned either.
  const isTurned = as !== 'jpeg-grey' && corners !== '0123';
  const faults = [
    ...(upload.bytes.length > cap ? ['bytes'] : []),
    ...(short || long ? ['pixels'] : []),
    ...(isTurned ? [`turn ${corners}`] : []),
    ...(metadataOf(folder, upload.bytes) ? ['metadata'] : []),
  ];
  return {
    photograph: `${as}${orientation > 1 ? ` turn ${orientation}` : ''} ${kind} ${megapixels} MP noise ${noise}`,
    ms,
    bytes: upload.bytes.length,
    pixels: `${upload.width}×${upload.height}`,
    faults: faults.join(', '),
    enlarged: enlarging.length > 0,
    ssim: (await score(upload.bytes)) ?? 0,
    jpegoptim: await score(peers.jpegoptim),
    imagemagick: await score(peers.imagemagick),
  };
}

/** Forty generated photographs through the upload image, beside two command-line tools with the same limit of bytes. */
export async function benchImages(): Promise<void> {
  for (const tool of ['jpegoptim', 'convert', 'exiftool', 'heif-enc']) {
    if (!hasTool(tool)) console.log(`${tool} is not installed: its column or check is left out.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'beihao-images-'));
  const rows: Row[] = [];
  try {
    for (const photograph of listPhotographs()) {
      rows.push(await measurePhotograph(photograph, folder));
      console.log(Object.values(rows.at(-1) ?? {}).join(' | '));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.table(rows);
  const worse = (peer: 'jpegoptim' | 'imagemagick'): number => rows.filter((row) => (row[peer] ?? 0) > row.ssim).length;
  console.log(`faults: ${rows.filter(({ faults }) => faults !== '').length} of ${rows.length}`);
  console.log(`SSIM below jpegoptim: ${worse('jpegoptim')}, below ImageMagick: ${worse('imagemagick')}`);
}
