/** What a picture or a PDF may be. Beyond these a document is refused with a sentence instead of filling the memory. */
export const MAX_MEGAPIXELS = 120;
/** Pages of a TIFF: each is a picture. */
export const MAX_PAGES = 200;
/** Pages of a PDF; measured with time and memory within their limits (npm run bench -- pdf). */
export const MAX_PDF_PAGES = 2000;

export const MAX_PIXELS = MAX_MEGAPIXELS * 1_000_000;

/** One file may take this long; a packet as many times as it has files. */
export const FILE_TIME_LIMIT_MS = 60_000;

/** A4 in PDF points, as `pdfinfo` names it. */
export const A4 = { width: 595.28, height: 841.89 } as const;

const POINTS_PER_MM = 72 / 25.4;

/** Millimetres as PDF points. */
export function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}
