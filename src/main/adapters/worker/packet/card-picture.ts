import type { PDFDocument, PDFImage } from 'pdf-lib';
import { loadSharp } from '../images/load-sharp.ts';
import { ownBytes } from '../own-bytes.ts';
import { drawPdfPages } from '../pdf/draw-pdf.ts';
import { orUndrawable } from '../pdf/or-undrawable.ts';
import { hasCardShape } from './card-shape.ts';
import { embedPicture } from './page-picture.ts';
import type { PreparedDocument, PreparedPdf } from './prepared-document.ts';

/** A card on a page of A4 is then 1,350 pixels wide. */
const DPI = 400;
const QUALITY = 90;
/** A scanner's white is not quite white. */
const WHITE_TOLERANCE = 24;

/**
 * The first page as a picture. A scanner puts the card somewhere on a white page: what is white around it is cut away
 * where a card is what remains.
 */
async function drawFirstPage({ pdf, source }: PreparedPdf, resourcesDir: string): Promise<Uint8Array<ArrayBuffer>> {
  const draw = () => drawPdfPages(pdf.bytes, [1], { size: { dpi: DPI }, resourcesDir });
  const [page] = await orUndrawable(source, draw);
  if (!page) throw new Error('A page that was counted could not be drawn.');
  const sharp = await loadSharp();
  const raw = { width: page.width, height: page.height, channels: 4 } as const;
  const whole = sharp(page.data, { raw, limitInputPixels: false }).removeAlpha();
  const trimmed = await whole
    .clone()
    .trim({ background: '#ffffff', threshold: WHITE_TOLERANCE })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = trimmed.info;
  const chosen = hasCardShape(trimmed.info)
    ? sharp(trimmed.data, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    : whole;
  return ownBytes(await chosen.jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer());
}

/** A side of the card as an image object, from a photograph or from the first page of a document. */
export async function embedCardPicture(
  target: PDFDocument,
  document: PreparedDocument,
  resourcesDir: string,
): Promise<PDFImage> {
  if (document.kind === 'image') return embedPicture(target, document);
  return target.embedJpg(await drawFirstPage(document, resourcesDir));
}
