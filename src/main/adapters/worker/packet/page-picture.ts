import type { PDFDocument, PDFImage } from 'pdf-lib';
import { type JpegFacts, readJpegFacts, stripJpeg } from '../images/jpeg-stream.ts';
import { orDamaged } from '../images/refuse-image.ts';
import { ownBytes } from '../own-bytes.ts';
import type { PreparedImage } from './prepared-document.ts';

// 4096 pixels over a page are more than 350 dpi.
const LONGEST_SIDE = 4096;
const QUALITY = 92;

/** Whether a PDF reader shows this stream just as an image viewer does: readers ignore EXIF turns and profiles (PDF.md 4). */
function goesInAsItIs(facts: JpegFacts | null): boolean {
  if (!facts?.plain || facts.bits !== 8 || facts.orientation !== 1) return false;
  return (facts.components === 1 || facts.components === 3) && (!facts.hasProfile || facts.profileIsSrgb);
}

/** One picture of a document as an image object: untouched where that is right, never with metadata. */
export async function embedPicture(target: PDFDocument, document: PreparedImage, page = 0): Promise<PDFImage> {
  const { source, mediaType, image } = document;
  if (mediaType === 'image/jpeg' && goesInAsItIs(readJpegFacts(source.bytes))) {
    const stripped = stripJpeg(source.bytes);
    if (stripped) return target.embedJpg(stripped);
  }
  const jpeg = await orDamaged(source, async () =>
    (await image.pixels(page))
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: QUALITY, mozjpeg: true, chromaSubsampling: '4:4:4' })
      .toBuffer(),
  );
  return target.embedJpg(ownBytes(jpeg));
}
