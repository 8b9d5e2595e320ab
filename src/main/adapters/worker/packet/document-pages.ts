import type { PDFDocument } from 'pdf-lib';
import type { ProofPages } from '../../../../shared/domain/packet/packet-options.ts';
import { A4 } from '../limits.ts';
import { copyPages } from '../pdf/copy-pages.ts';
import { encloseContents } from './enclose-contents.ts';
import type { PacketFont } from './packet-font.ts';
import { fitOnA4, shownBox } from './page-frame.ts';
import { embedPicture } from './page-picture.ts';
import type { PreparedDocument, PreparedImage } from './prepared-document.ts';
import { contain, QUIET, Sheet } from './sheet.ts';

const MARGIN = 48;

async function addImagePages(target: PDFDocument, font: PacketFont, document: PreparedImage): Promise<void> {
  for (let page = 0; page < document.image.pages; page++) {
    const sheet = new Sheet(font);
    const picture = await embedPicture(target, document, page);
    sheet.text(document.title, { x: MARGIN, y: A4.height - 40 }, { size: 9, colour: QUIET });
    const room = { x: MARGIN, y: MARGIN + 12, width: A4.width - 2 * MARGIN, height: A4.height - 2 * MARGIN - 24 };
    sheet.place(picture.ref, contain(picture, room));
    sheet.toPage(target, A4);
  }
}

/** All pages of one document at the end of the packet. */
export async function addDocumentPages(
  target: PDFDocument,
  { font, proofPages }: { readonly font: PacketFont; readonly proofPages: ProofPages },
  document: PreparedDocument,
): Promise<void> {
  if (document.kind === 'image') return addImagePages(target, font, document);
  const pages = copyPages(document.pdf.document, target);
  encloseContents(target, pages, shownBox);
  for (const page of pages) if (proofPages === 'fit-a4') fitOnA4(page);
}

/** How many pages the original has. */
export function pagesOf(document: PreparedDocument): number {
  return document.kind === 'pdf' ? document.pdf.pages : document.image.pages;
}
