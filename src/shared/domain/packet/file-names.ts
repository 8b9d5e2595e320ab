import type { MediaType } from '../documents/document.ts';
import { DOCUMENT_KIND_NAMES, type DocumentKind } from '../documents/document-kind.ts';
import type { SlotId } from './packet-plan.ts';

/** What the name of a file of each kind ends with, without the dot. */
export const EXTENSIONS: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/tiff': 'tif',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/heic': 'heic',
};

const UPLOAD_NAMES: Readonly<Record<SlotId, string>> = {
  'id-card-front': '身份证-人像面',
  'id-card-back': '身份证-国徽面',
  'residence-proof': '居住地证明',
  'commitment-letter': '承诺书',
  'authenticity-commitment': '真实性承诺书',
  'holding-id-photo': '手持证件照',
};

/** Short enough for every file system, with the number and the kind before it: 255 bytes is the usual limit. */
const MAX_BASE_CHARACTERS = 40;
/** What Windows refuses in names, and what cannot be seen. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The name of an upload image: two digits in the console's order, then the field. */
export function uploadName(position: number, slotId: SlotId): string {
  return `${twoDigits(position)}-${UPLOAD_NAMES[slotId]}.jpg`;
}

/**
 * The name of an original below `originals/`: `01-身份证人像面-<what the file was called>.jpg`. The leading number keeps
 * names apart and keeps reserved names of Windows (CON, NUL) from ever being one; the extension says what the bytes are.
 */
export function originalName(
  position: number,
  {
    kind,
    fileName,
    mediaType,
  }: { readonly kind: DocumentKind; readonly fileName: string; readonly mediaType: MediaType },
): string {
  return `${twoDigits(position)}-${DOCUMENT_KIND_NAMES[kind].zh}-${safeBase(fileName)}.${EXTENSIONS[mediaType]}`;
}

function safeBase(fileName: string): string {
  const withoutExtension = fileName.normalize('NFC').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const safe = withoutExtension.replaceAll(FORBIDDEN, '_').replaceAll(/^[.\s]+|[.\s]+$/g, '');
  const short = [...safe]
    .slice(0, MAX_BASE_CHARACTERS)
    .join('')
    .replaceAll(/[.\s]+$/g, '');
  return short === '' ? '文件' : short;
}

function twoDigits(position: number): string {
  return String(position).padStart(2, '0');
}
