import { degrees, PDFDocument, PDFName, type PDFPage, type PDFRef, PDFString } from 'pdf-lib';

/** One font that a document names and does not carry, and text in the encoding that it is set in. */
interface UnembeddedFont {
  readonly name: string;
  readonly encoding: string;
  readonly subtype: 'CIDFontType0' | 'CIDFontType2';
  /** The text as the content stream holds it, in hexadecimal. */
  readonly text: string;
}

const UNEMBEDDED_TEXT = '参保缴费证明 张三 累计缴费月数30';

const UCS2 = Buffer.from(UNEMBEDDED_TEXT, 'utf16le').swap16().toString('hex');
/** The same in GBK; Node has no encoder for it. */
const GBK = 'b2ceb1a3bdc9b7d1d6a4c3f720d5c5c8fd20c0dbbcc6bdc9b7d1d4c2cafd3330';

/** What government PDFs name: Acrobat's own fonts, Windows' fonts, and the old fonts of Apple and Founder. */
const FONTS: readonly UnembeddedFont[] = [
  { name: 'STSong-Light', encoding: 'UniGB-UCS2-H', subtype: 'CIDFontType0', text: UCS2 },
  { name: 'SimSun', encoding: 'GBK-EUC-H', subtype: 'CIDFontType2', text: GBK },
  { name: 'AdobeSongStd-Light', encoding: 'UniGB-UTF16-H', subtype: 'CIDFontType0', text: UCS2 },
  { name: 'SimHei', encoding: 'GBKp-EUC-H', subtype: 'CIDFontType2', text: GBK },
  { name: 'STFangsong-Light', encoding: 'GB-EUC-H', subtype: 'CIDFontType0', text: GBK },
  { name: 'KaiTi_GB2312', encoding: 'GBK2K-H', subtype: 'CIDFontType2', text: GBK },
];

function addFont(document: PDFDocument, { name, encoding, subtype }: UnembeddedFont): PDFRef {
  const { context } = document;
  const descriptor = context.register(
    context.obj({
      ...{ Type: 'FontDescriptor', FontName: name, Flags: 6, FontBBox: [-25, -254, 1000, 880] },
      ...{ ItalicAngle: 0, Ascent: 880, Descent: -120, CapHeight: 880, StemV: 93 },
    }),
  );
  const system = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('GB1'), Supplement: 2 };
  const descendant = context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: subtype, BaseFont: name, CIDSystemInfo: system },
      ...{ DW: 1000, FontDescriptor: descriptor },
    }),
  );
  const font = { Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: encoding, DescendantFonts: [descendant] };
  return context.register(context.obj(font));
}

function addContent(document: PDFDocument, page: PDFPage, content: string): void {
  page.node.set(PDFName.of('Contents'), document.context.register(document.context.stream(content)));
}

/** A page of Chinese text whose fonts are not in the file: two lines for each font, 16 and 10 points. */
export async function makeUnembeddedPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([595, 842]);
  const lines = FONTS.flatMap((font, index) => {
    page.node.setFontDictionary(PDFName.of(`F${index}`), addFont(document, font));
    const show = (size: number, y: number): string => `/F${index} ${size} Tf 1 0 0 1 60 ${y} Tm <${font.text}> Tj`;
    return [show(16, 780 - index * 90), show(10, 750 - index * 90)];
  });
  addContent(document, page, `BT\n${lines.join('\n')}\nET`);
  return Uint8Array.from(await document.save({ useObjectStreams: false }));
}

export const SEAL_COLOUR = [208, 32, 32] as const;

/**
 * A page of 400 × 600 points with a text field, a signature whose red seal is only in its appearance, and a blue square
 * in the upper left corner of what is shown. `turn` and `crop` as a scanner leaves them.
 */
export async function makeSealedPdf(
  options: { readonly turn?: number; readonly crop?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const page = document.addPage([400, 600]);
  addContent(document, page, 'q 0 0 1 rg 50 500 50 50 re f Q');
  const form = document.getForm();
  const field = form.createTextField('name');
  field.setText('4301 0219');
  field.addToPage(page, { x: 60, y: 380, width: 220, height: 40 });
  const [r, g, b] = SEAL_COLOUR.map((value) => (value / 255).toFixed(4));
  const appearance = context.register(
    context.stream(`q ${r} ${g} ${b} rg 0 0 120 120 re f Q`, {
      ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 120, 120] },
    }),
  );
  const widget = context.register(
    context.obj({
      ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', T: PDFString.of('seal'), F: 4, P: page.ref },
      ...{ Rect: [200, 100, 320, 220], AP: { N: appearance } },
    }),
  );
  page.node.addAnnot(widget);
  form.acroForm.addField(widget);
  if (options.turn) page.setRotation(degrees(options.turn));
  if (options.crop) page.setCropBox(50, 50, 300, 500);
  return Uint8Array.from(await document.save({ useObjectStreams: false }));
}
