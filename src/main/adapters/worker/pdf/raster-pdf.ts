import { PDFDocument } from 'pdf-lib';
import { loadSharp } from '../images/load-sharp.ts';
import { ownBytes } from '../own-bytes.ts';
import { drawPdfPages } from './draw-pdf.ts';
import { pageSizes, rewriteWithPdfium } from './pdfium.ts';
import type { PdfiumSource } from './pdfium-engine.ts';
import { saveDocument } from './trial-copy.ts';

/** Enough to read small print, and what a scan of the page would be. */
const DPI = 150;
const QUALITY = 85;
/** The last resort is slow and large; a document longer than this is refused instead. */
const MAX_RASTER_PAGES = 50;

/**
 * Every page as a picture: for a file that no engine can copy. Drawn by pdf.js, which has a font for Chinese text
 * whose font the file does not carry; pdfium would leave it blank (PDF.md 5). Null where that fails too.
 */
export async function rasterPdf(source: PdfiumSource, resourcesDir: string): Promise<Uint8Array | null> {
  const sizes = await pageSizes(source);
  if (!sizes || sizes.length > MAX_RASTER_PAGES) return null;
  const bytes = source.password === '' ? source.bytes : await rewriteWithPdfium(source, 'save');
  if (!bytes) return null;
  try {
    const sharp = await loadSharp();
    const target = await PDFDocument.create({ updateMetadata: false });
    for (const [index, size] of sizes.entries()) {
      // One at a time: fifty pictures of whole pages together are half a gigabyte.
      const [drawn] = await drawPdfPages(bytes, [index + 1], { size: { dpi: DPI }, resourcesDir });
      if (!drawn || !size) return null;
      const raw = { width: drawn.width, height: drawn.height, channels: 4 as const };
      const jpeg = await sharp(drawn.data, { raw }).removeAlpha().jpeg({ quality: QUALITY }).toBuffer();
      const picture = await target.embedJpg(ownBytes(jpeg));
      target.addPage([size.width, size.height]).drawImage(picture, { x: 0, y: 0, ...size });
    }
    return ownBytes(await saveDocument(target));
  } catch {
    return null;
  }
}
