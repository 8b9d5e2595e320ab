import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from 'pdf-lib';

const name = PDFName.of;

/** Encodings that say by themselves that the text is Chinese, Japanese or Korean (PDF 32000-1, table 118). */
const CJK_ENCODING = /^(Uni(GB|CNS|JIS|KS)|GB|B5|HK|ET|CNS|KSC|\d{2}p?v?-RKSJ|EUC|Ext-RKSJ|Add-)/;
const CJK_ORDERING = /GB1|CNS1|Japan1|Korea1|KR/;
const FONT_FILES = ['FontFile', 'FontFile2', 'FontFile3'];

function isEmbedded(font: PDFDict): boolean {
  const descriptor = font.lookup(name('FontDescriptor'));
  return descriptor instanceof PDFDict && FONT_FILES.some((key) => descriptor.has(name(key)));
}

function descendantOf(font: PDFDict): PDFDict | undefined {
  const descendants = font.lookup(name('DescendantFonts'));
  const first = descendants instanceof PDFArray && descendants.size() > 0 ? descendants.lookup(0) : undefined;
  return first instanceof PDFDict ? first : undefined;
}

function isUnembeddedCjk(object: PDFObject): boolean {
  if (!(object instanceof PDFDict) || object.get(name('Subtype')) !== name('Type0')) return false;
  const descendant = descendantOf(object);
  if (!descendant || isEmbedded(descendant)) return false;
  const encoding = object.lookup(name('Encoding'));
  if (encoding instanceof PDFName && CJK_ENCODING.test(encoding.decodeText())) return true;
  const system = descendant.lookup(name('CIDSystemInfo'));
  return system instanceof PDFDict && CJK_ORDERING.test(String(system.lookup(name('Ordering'))));
}

/** Whether a document sets Chinese, Japanese or Korean text in a font that it does not carry. */
export function hasUnembeddedCjk(document: PDFDocument): boolean {
  return document.context.enumerateIndirectObjects().some(([, object]) => isUnembeddedCjk(object));
}
