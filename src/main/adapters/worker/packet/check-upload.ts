import { type CoarseLook, coarseSize, lookOf, looksEqual } from '../images/coarse-look.ts';
import { readJpegFacts, stripJpeg } from '../images/jpeg-stream.ts';
import { decodesCleanly } from '../images/plain-jpeg.ts';
import type { Checked } from './check-files.ts';
import type { UploadImage } from './upload-image.ts';

/** An image of the upload set as it was written, and what it must be. */
export interface UploadExpectation {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What the source shows; null where it is not at hand any more. */
  readonly look: CoarseLook | null;
}

/** What can be wrong with an upload image. */
export type UploadFault = 'format' | 'metadata' | 'decoding' | 'look';

/** What is checked, in words for the manifest. */
export function uploadWords({ width, height, look }: UploadExpectation): Readonly<Record<UploadFault, string>> {
  return {
    format: `JPEG 结构：${width} × ${height} 像素，8 位，方向正`,
    metadata: 'JPEG 结构：无 EXIF、定位等元数据，末尾无多余数据',
    decoding: 'sharp：可完整解码，无错误',
    look: look ? 'Skia（另一引擎）：可解码，画面与来源一致' : 'Skia（另一引擎）：可解码，像素数一致',
  };
}

/** The markers by our own reader, which is neither of the two decoders. */
function findStructureFault({ bytes, width, height }: UploadExpectation): UploadFault | null {
  const facts = readJpegFacts(bytes);
  if (!facts?.plain || facts.bits !== 8 || facts.width !== width || facts.height !== height) return 'format';
  const isBare = facts.orientation === 1 && !facts.hasProfile && !facts.hasGps;
  return isBare && stripJpeg(bytes) === bytes ? null : 'metadata';
}

/** The same with an engine that did not write it: Skia with its own libjpeg, as a browser has it. */
async function looksRight({ bytes, width, height, look }: UploadExpectation): Promise<boolean> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  try {
    const image = await loadImage(bytes);
    if (image.width !== width || image.height !== height) return false;
    const small = coarseSize(width, height);
    const context = createCanvas(small.width, small.height).getContext('2d');
    context.imageSmoothingQuality = 'medium'; // Means of all pixels; the others take single ones.
    context.drawImage(image, 0, 0, small.width, small.height);
    const { data } = context.getImageData(0, 0, small.width, small.height);
    const seen = lookOf({ ...small, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }, 4);
    return look === null || looksEqual(seen, look);
  } catch {
    return false;
  }
}

/** What is wrong with an upload image; null for nothing. */
export async function findUploadFault(upload: UploadExpectation): Promise<UploadFault | null> {
  const fault = findStructureFault(upload);
  if (fault) return fault;
  if (!(await decodesCleanly(upload.bytes))) return 'decoding';
  return (await looksRight(upload)) ? null : 'look';
}

function assertHolds(holds: boolean, what: string): void {
  if (!holds) throw new Error(`A finished file does not hold what it must: ${what}.`);
}

/** Opens an upload image again. One of ours that fails is a defect. */
export async function checkUploadImage(upload: UploadImage): Promise<Checked> {
  const { plan, bytes, width, height } = upload;
  const { limits } = plan;
  assertHolds(bytes.length <= limits.maxBytes, 'size of an upload image');
  const pixels = Math.min(width, height) >= limits.minShortSide && Math.max(width, height) >= limits.minLongSide;
  assertHolds(pixels, 'pixels of an upload image');
  const fault = await findUploadFault(upload);
  assertHolds(fault === null, `${fault} of an upload image`);
  return { checks: Object.values(uploadWords(upload)), findings: [] };
}
