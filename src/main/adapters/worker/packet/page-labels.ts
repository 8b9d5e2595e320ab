import { type PDFDocument, PDFHexString, PDFName } from 'pdf-lib';

/** What readers show instead of the bare position: the cover by its name, every other page by its printed number. */
export function addPageLabels(document: PDFDocument, cover: string): void {
  const { context, catalog } = document;
  const labels = context.obj({
    Nums: [0, { P: PDFHexString.fromText(cover) }, 1, { S: PDFName.of('D'), St: 2 }],
  });
  catalog.set(PDFName.of('PageLabels'), labels);
}
