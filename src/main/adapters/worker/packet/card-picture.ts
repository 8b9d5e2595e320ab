import type { PDFDocument, PDFImage } from 'pdf-lib';
import type { Sharp } from 'sharp';
import { editPicture } from '../images/edit-picture.ts';
import { openPixels } from '../images/encode-jpeg.ts';
import { stackPages } from '../images/stack-pages.ts';
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

/** A scanner puts the card somewhere on a white page: what is white around it is cut away where a card is what remains. */
async function trimToCard(whole: Sharp): Promise<Sharp> {
  const trimmed = await whole
    .clone()
    .trim({ background: '#ffffff', threshold: WHITE_TOLERANCE })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = trimmed.info;
  return hasCardShape(trimmed.info) ? openPixels({ width, height, data: trimmed.data }) : whole;
}

/** The page of a PDF that shows the card, the first unless the person chose another, as a picture. */
async function drawCardPage(
  { pdf, source, planned }: PreparedPdf,
  resourcesDir: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { edit } = planned;
  const draw = () => drawPdfPages(pdf.bytes, [edit?.page ?? 1], { size: { dpi: DPI }, resourcesDir });
  const drawn = stackPages(await orUndrawable(source, draw));
  const edited = await editPicture(drawn, edit).open();
  const chosen = edit?.corners ? edited : await trimToCard(edited);
  return ownBytes(await chosen.jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer());
}

/** A side of the card as an image object, from a photograph or from a page of a document. */
export async function embedCardPicture(
  target: PDFDocument,
  document: PreparedDocument,
  resourcesDir: string,
): Promise<PDFImage> {
  if (document.kind === 'image') return embedPicture(target, document);
  return target.embedJpg(await drawCardPage(document, resourcesDir));
}
