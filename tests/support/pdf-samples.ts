import { type PDFContext, PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString, rgb } from 'pdf-lib';

const name = PDFName.of;
const A4 = [595.28, 841.89] as const;

/** A PDF whose pages hold some lines of text, so that a look at them means something. */
export async function startPdf(pages = 1): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let number = 1; number <= pages; number++) {
    const page = document.addPage([...A4]);
    for (let line = 0; line < 12; line++) {
      page.drawText(`Page ${number}, line ${line + 1}: invented text`, { x: 60, y: 760 - line * 22, size: 12 });
    }
  }
  return document;
}

export async function savePdf(document: PDFDocument): Promise<Uint8Array> {
  const bytes = await document.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false });
  return Uint8Array.from(bytes);
}

function stamp(context: PDFContext): PDFRef {
  const drawing = '0.8 0 0 RG 6 w 8 8 104 104 re S 0.8 0 0 rg 40 40 40 40 re f';
  return context.register(
    context.flateStream(drawing, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 120, 120], Resources: {} }),
  );
}

/** Where the seal stands, in points from the bottom left. */
export const SEAL_RECT = [400, 80, 520, 200] as const;

/** Signed, with a visible seal whose field is split into a parent and its widget, and a note that leads to page 2. */
export async function makeSealed(): Promise<Uint8Array> {
  const document = await startPdf(2);
  const { context, catalog } = document;
  const [first, second] = document.getPages();
  if (!first || !second) throw new Error('no pages');
  const signature = context.register(
    context.obj({
      ...{ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'adbe.pkcs7.detached', ByteRange: [0, 10, 20, 30] },
      Contents: PDFHexString.of('00'.repeat(64)),
    }),
  );
  const field = context.nextRef();
  const lock = { Type: 'SigFieldLock', Action: 'All' };
  const widget = context.register(
    context.obj({
      ...{ Type: 'Annot', Subtype: 'Widget', Rect: [...SEAL_RECT], Parent: field, P: first.ref, F: 4 },
      ...{ AP: { N: stamp(context) }, Lock: lock },
    }),
  );
  context.assign(field, context.obj({ FT: 'Sig', T: PDFString.of('seal'), V: signature, Kids: [widget] }));
  const note = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [second.ref, name('Fit')] });
  first.node.set(name('Annots'), context.obj([widget, context.register(note)]));
  catalog.set(name('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }));
  return savePdf(document);
}

/** A black square on a layer that starts hidden. `baseState` says it the other way round: all layers are, but for `ON`. */
export async function makeLayered(how: 'off' | 'base-state'): Promise<Uint8Array> {
  const document = await startPdf();
  const { context, catalog } = document;
  const [page] = document.getPages();
  if (!page) throw new Error('no page');
  const layer = (title: string) => context.register(context.obj({ Type: 'OCG', Name: PDFString.of(title) }));
  const [hidden, shown] = [layer('hidden'), layer('shown')];
  page.node.set(
    name('Resources'),
    context.obj({
      ...{ Properties: { H: hidden, S: shown } },
      Font: { F1: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } },
    }),
  );
  const drawing =
    '/OC /H BDC 0 g 50 50 400 300 re f EMC /OC /S BDC 0 g 50 500 200 200 re f EMC BT /F1 14 Tf 60 780 Td (Layers) Tj ET';
  page.node.set(name('Contents'), context.register(context.flateStream(drawing)));
  const config = how === 'off' ? { OFF: [hidden] } : { BaseState: 'OFF', ON: [shown] };
  catalog.set(name('OCProperties'), context.obj({ OCGs: [hidden, shown], D: config }));
  return savePdf(document);
}

/** A form whose filled-in text is in the field above the widget, which has no appearance of its own. */
export async function makeUndrawnForm(): Promise<Uint8Array> {
  const document = await startPdf();
  const { context, catalog } = document;
  const [page] = document.getPages();
  if (!page) throw new Error('no page');
  const field = context.nextRef();
  const widget = context.register(
    context.obj({ Type: 'Annot', Subtype: 'Widget', Rect: [60, 300, 300, 320], Parent: field, P: page.ref, F: 4 }),
  );
  const parent = { FT: 'Tx', T: PDFString.of('who'), V: PDFString.of('Somebody Invented'), Kids: [widget] };
  context.assign(field, context.obj({ ...parent, DA: PDFString.of('/Helv 12 Tf 0 g') }));
  page.node.set(name('Annots'), context.obj([widget]));
  const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
  const form = { Fields: [field], NeedAppearances: true, DA: PDFString.of('/Helv 0 Tf 0 g') };
  catalog.set(name('AcroForm'), context.obj({ ...form, DR: { Font: { Helv: context.register(font) } } }));
  return savePdf(document);
}

/** Pages that take their size, turn and fonts from the node above them, and whose crop box shows a part. */
export async function makeInherited(): Promise<Uint8Array> {
  const document = await startPdf(2);
  const tree = document.catalog.Pages();
  for (const { node } of document.getPages()) {
    const resources = node.get(name('Resources'));
    if (resources) tree.set(name('Resources'), resources);
    for (const key of ['Resources', 'MediaBox', 'Rotate']) node.delete(name(key));
  }
  tree.set(name('MediaBox'), document.context.obj([0, 0, 600, 800]));
  tree.set(name('CropBox'), document.context.obj([50, 450, 600, 800]));
  tree.set(name('Rotate'), document.context.obj(90));
  return savePdf(document);
}

/** Chinese text in a font that the file only names. */
export async function makeUnembeddedChinese(): Promise<Uint8Array> {
  const document = await startPdf();
  const { context } = document;
  const [page] = document.getPages();
  const system = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 2 };
  const descriptor = { Type: 'FontDescriptor', FontName: 'STSong-Light', Flags: 6, FontBBox: [-25, -254, 1000, 880] };
  const descendant = context.obj({
    ...{ Type: 'Font', Subtype: 'CIDFontType0', BaseFont: 'STSong-Light', CIDSystemInfo: system, DW: 1000 },
    FontDescriptor: context.register(context.obj({ ...descriptor, ItalicAngle: 0, Ascent: 880, Descent: -120 })),
  });
  const font = { Type: 'Font', Subtype: 'Type0', BaseFont: 'STSong-Light-UniGB-UCS2-H', Encoding: 'UniGB-UCS2-H' };
  page?.node.setFontDictionary(
    name('C'),
    context.register(context.obj({ ...font, DescendantFonts: [context.register(descendant)] })),
  );
  const text = context.flateStream('BT /C 24 Tf 60 400 Td <793e4fdd8bc1660e> Tj ET');
  page?.node.addContentStream(context.register(text));
  return savePdf(document);
}

/** One page of 10,000 by 10,000 millimetres with a square in the middle. */
export async function makeGiantPages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let number = 0; number < count; number++) {
    const page = document.addPage([28_346, 28_346]);
    page.drawRectangle({ x: 9000, y: 9000, width: 9000, height: 9000, color: rgb(0, 0, 0.6) });
  }
  return savePdf(document);
}

/** One page in a tree that says it holds so many. */
export async function makeBoast(pages: number): Promise<Uint8Array> {
  const document = await startPdf();
  document.catalog.Pages().set(name('Count'), document.context.obj(pages));
  return savePdf(document);
}

/** A form that draws a form ten times, so many deep: with a dozen, more drawings than any memory holds. */
export async function makeNestedForms(depth: number): Promise<Uint8Array> {
  const document = await startPdf();
  const { context } = document;
  const about = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] };
  let inner = context.register(context.flateStream('0 0 1 1 re f', { ...about, Resources: {} }));
  for (let level = 0; level < depth; level++) {
    const resources = { XObject: { X: inner } };
    inner = context.register(context.flateStream('/X Do '.repeat(10), { ...about, Resources: resources }));
  }
  const [page] = document.getPages();
  page?.node.set(name('Resources'), context.obj({ XObject: { X: inner } }));
  page?.node.set(name('Contents'), context.register(context.flateStream('/X Do')));
  return savePdf(document);
}
