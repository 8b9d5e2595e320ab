import type { DrawnPage } from './draw-pdf.ts';
import { type OpenDocument, readMemory, withDocument, withForms, withPage } from './pdfium-engine.ts';

const BGRX = 3;
const WHITE = 0xffffffff;
/** Annotations are drawn, and the bytes come as red, green, blue. */
const FLAGS = 0x01 | 0x10;
const BYTES_A_PIXEL = 4;
const MAX_PIXELS = 25_000_000;

function draw({ pdfium }: OpenDocument, { page, form }: { page: number; form: number }, dpi: number): DrawnPage {
  const [points, high] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  const scale = Math.min(dpi / 72, Math.sqrt(MAX_PIXELS / Math.max(1, points * high)));
  const [width, height] = [Math.max(1, Math.round(points * scale)), Math.max(1, Math.round(high * scale))];
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0);
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS);
    if (form !== 0) pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, FLAGS);
    const length = width * height * BYTES_A_PIXEL;
    return { width, height, data: readMemory(pdfium, pdfium.FPDFBitmap_GetBuffer(bitmap), length) };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

/**
 * Draws pages, counted from 1, with pdfium: what pdf.js fails at. Not for documents with Chinese text whose fonts they
 * do not carry, which pdfium leaves out (PDF.md 5). Null when one of the pages cannot be drawn.
 */
export async function drawWithPdfium(
  bytes: Uint8Array,
  pageNumbers: readonly number[],
  dpi: number,
): Promise<readonly DrawnPage[] | null> {
  const answer = await withDocument({ bytes, password: '' }, (document) =>
    withForms(document, (form) =>
      pageNumbers.map((number) =>
        withPage(document, { index: number - 1, form }, (page) => draw(document, { page, form }, dpi)),
      ),
    ),
  );
  if (typeof answer === 'string') return null;
  const drawn = answer.filter((page) => page !== null);
  return drawn.length === pageNumbers.length ? drawn : null;
}
