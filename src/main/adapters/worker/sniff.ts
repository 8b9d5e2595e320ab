import type { MediaType } from '../../../shared/domain/documents/document.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../../shared/domain/documents/file-limit.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { SourceFile } from '../../services/ports/document-worker.ts';

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
const AVIF_BRANDS = new Set(['avif', 'avis']);

function startsWith(bytes: Uint8Array, ...prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** AVIF and HEIC share one container; the brands tell which. A generic major brand is settled by the others. */
function sniffIsoMedia(bytes: Uint8Array): MediaType | null {
  if (ascii(bytes, 4, 8) !== 'ftyp') return null;
  const boxEnd = Math.min(bytes.length, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 256);
  const brands = [ascii(bytes, 8, 12)];
  for (let at = 16; at + 4 <= boxEnd; at += 4) brands.push(ascii(bytes, at, at + 4));
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return 'image/avif';
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? 'image/heic' : null;
}

/** BMP begins with two common letters: the sizes in its header must make sense too. */
function isBitmap(bytes: Uint8Array): boolean {
  if (ascii(bytes, 0, 2) !== 'BM' || bytes.length < 26) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    view.getUint32(6, true) === 0 &&
    view.getUint32(10, true) >= 26 &&
    [12, 40, 52, 56, 64, 108, 124].includes(view.getUint32(14, true))
  );
}

/** What the bytes are, told from the bytes alone; null when it is nothing that the app takes. */
export function sniffMediaType(bytes: Uint8Array): MediaType | null {
  if (bytes.length < 12) return null;
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'image/tiff';
  if (ascii(bytes, 0, 6) === 'GIF87a' || ascii(bytes, 0, 6) === 'GIF89a') return 'image/gif';
  if (isBitmap(bytes)) return 'image/bmp';
  // Readers accept a PDF whose header comes a little later (mail gateways put lines before it).
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-'))
    return 'application/pdf';
  return sniffIsoMedia(bytes);
}

/** Pictures that no decoder here knows, by their first bytes: they get a truer sentence than "no image at all". */
function sniffForeignImage(bytes: Uint8Array): string | null {
  const box = ascii(bytes, 4, 8);
  if (box === 'jP  ' || startsWith(bytes, 0xff, 0x4f, 0xff, 0x51)) return 'JPEG 2000';
  if (box === 'JXL ' || startsWith(bytes, 0xff, 0x0a)) return 'JPEG XL';
  if (ascii(bytes, 0, 4) === '8BPS') return 'Photoshop';
  if (ascii(bytes, 4, 11) === 'ftypcrx' || ascii(bytes, 0, 8) === 'FUJIFILM') return 'RAW';
  if (startsWith(bytes, 0x49, 0x49, 0x2b, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2b)) return 'BigTIFF';
  return null;
}

/** Refuses what is empty or too large before anything opens it. */
export function assertUsableSize(file: SourceFile): void {
  if (file.bytes.length === 0) throw new AppFailure('file_empty', { file: file.name });
  if (file.bytes.length > MAX_FILE_BYTES) {
    throw new AppFailure('file_too_large', { file: file.name, limitMegabytes: MAX_FILE_MEGABYTES });
  }
}

/**
 * The media type of a usable file; fails with `file_empty`, `file_too_large`, `image_not_decodable` or
 * `file_type_unknown`.
 */
export function getMediaType(file: SourceFile): MediaType {
  assertUsableSize(file);
  const mediaType = sniffMediaType(file.bytes);
  if (mediaType) return mediaType;
  const format = sniffForeignImage(file.bytes);
  if (format) throw new AppFailure('image_not_decodable', { file: file.name, format });
  throw new AppFailure('file_type_unknown', { file: file.name });
}
