import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from 'pdf-lib';
import type { Box } from './sheet.ts';

const name = PDFName.of;

/** The bytes of several content streams as one: an operator may begin in one and end in the next. */
function join(streams: readonly PDFRawStream[]): Uint8Array {
  const newline = Buffer.from('\n');
  return Buffer.concat(streams.flatMap((stream) => [decodePDFRawStream(stream).decode(), newline]));
}

/** The page's whole drawing as one stream; null for a page that draws nothing, or in a way that cannot be decoded. */
function wholeContents({ node, doc }: PDFPage): PDFRawStream | null {
  const contents = node.lookup(name('Contents'));
  if (contents instanceof PDFRawStream) return contents;
  if (!(contents instanceof PDFArray)) return null;
  const streams = contents.asArray().map((_, index) => contents.lookup(index));
  const raw = streams.filter((stream) => stream instanceof PDFRawStream);
  if (raw.length === 0 || raw.length < streams.length) return null;
  if (raw.length === 1) return raw[0] ?? null;
  try {
    return doc.context.flateStream(join(raw));
  } catch {
    return null;
  }
}

function refsOf({ node, doc }: PDFPage): readonly PDFRef[] {
  const contents = node.get(name('Contents'));
  const list = contents instanceof PDFRef ? doc.context.lookup(contents) : contents;
  const all = list instanceof PDFArray ? [...list.asArray(), contents] : [contents];
  return all.filter((ref) => ref instanceof PDFRef);
}

/** The drawing of a page, of which readers show `box`, as a form object that pages can show like a picture. */
function makeForm(page: PDFPage, contents: PDFRawStream, box: Box): PDFRef {
  const { context } = page.doc;
  const dict = contents.dict.clone(context);
  const resources = page.node.get(name('Resources')) ?? context.obj({});
  const { x, y, width, height } = box;
  dict.set(name('Type'), name('XObject'));
  dict.set(name('Subtype'), name('Form'));
  dict.set(name('BBox'), context.obj([x, y, x + width, y + height]));
  dict.set(name('Resources'), resources);
  return context.register(PDFRawStream.of(dict, contents.contents));
}

/**
 * Makes the drawing of each page a form of its own, which the page then shows. A source may leave graphics states open,
 * close more than it opened, or leave the axes moved: in a form none of that reaches what is drawn around it, and
 * patterns move along when the page is fitted on another size. A page that cannot be decoded stays as it is.
 */
export function encloseContents(document: PDFDocument, pages: readonly PDFPage[], boxOf: (page: PDFPage) => Box): void {
  const { context } = document;
  const replaced = new Set<PDFRef>();
  const kept = new Set<PDFRef>();
  for (const page of pages) {
    const contents = wholeContents(page);
    for (const ref of refsOf(page)) (contents ? replaced : kept).add(ref);
    if (!contents) continue;
    const form = makeForm(page, contents, boxOf(page));
    page.node.set(name('Resources'), context.obj({ XObject: { Source: form } }));
    page.node.set(name('Contents'), context.register(context.flateStream('/Source Do')));
  }
  // What stands in the forms now would be in the file twice.
  for (const ref of replaced) if (!kept.has(ref)) context.delete(ref);
}
