import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib';

// Each of these leads to other pages, names a place in a tree that is not copied, or starts something (PDF.md 4).
const DROPPED = [
  'T',
  'TU',
  'TM',
  'P',
  'Parent',
  'Popup',
  'IRT',
  'RT',
  'AA',
  'PA',
  'Dest',
  'StructParent',
  'Kids',
  'AF',
];
const SIGNATURE_KEYS = ['V', 'Lock', 'SV', 'DV'];
/** What a field takes from the fields above it. */
const INHERITED = ['FT', 'Ff', 'V', 'DA', 'Q', 'MaxLen', 'Opt'];
const MAX_DEPTH = 32;

const name = PDFName.of;

/** A key of a field, or of the fields above it. */
function inherited(field: PDFDict, key: string): PDFObject | undefined {
  let at: PDFDict | undefined = field;
  for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
    const value = at.get(name(key));
    if (value) return value;
    const parent: PDFObject | undefined = at.lookup(name('Parent'));
    at = parent instanceof PDFDict ? parent : undefined;
  }
  return undefined;
}

function isSignature(value: PDFObject | undefined): boolean {
  return value instanceof PDFDict && (value.lookup(name('Type')) === name('Sig') || value.has(name('ByteRange')));
}

function takeInherited(annotation: PDFDict): void {
  for (const key of INHERITED) {
    const value = inherited(annotation, key);
    if (value) annotation.set(name(key), value);
  }
}

function cleanAction(annotation: PDFDict): void {
  const action = annotation.lookup(name('A'));
  if (!(action instanceof PDFDict) || action.lookup(name('S')) !== name('URI')) annotation.delete(name('A'));
  else action.delete(name('Next')); // One action can start another.
}

function cleanAnnotation(annotation: PDFDict): void {
  if (annotation.lookup(name('Subtype')) === name('Widget')) takeInherited(annotation);
  // The seal's appearance stays on the page; the signature itself cannot survive a copy and would be shown as broken.
  const signed = annotation.lookup(name('FT')) === name('Sig') || isSignature(annotation.lookup(name('V')));
  if (signed) for (const key of SIGNATURE_KEYS) annotation.delete(name(key));
  for (const key of DROPPED) annotation.delete(name(key));
  cleanAction(annotation);
}

/** The annotations of a page that can be copied alone, cleaned in place. */
export function cleanAnnotations(annotations: PDFArray, context: PDFContext): PDFArray {
  const kept = context.obj([]);
  for (let index = 0; index < annotations.size(); index++) {
    const annotation = annotations.lookup(index);
    // The window of a note is shown by a reader only while it is open, and hangs on its note.
    if (!(annotation instanceof PDFDict) || annotation.lookup(name('Subtype')) === name('Popup')) continue;
    if (!(annotation.lookup(name('Rect')) instanceof PDFArray)) continue;
    cleanAnnotation(annotation);
    kept.push(annotations.get(index));
  }
  return kept;
}

/**
 * Names the widgets of a copied page that have an appearance. pdfium, and with it Chrome and Edge, shows a widget only
 * when its field has a name, which a widget often has from the field above it. One without an appearance stays nameless:
 * pdfium would draw it as no other reader does, and nobody would see that it is missing there.
 */
export function nameWidgets(page: PDFDict): void {
  const annotations = page.lookup(name('Annots'));
  if (!(annotations instanceof PDFArray)) return;
  for (const [index, entry] of annotations.asArray().entries()) {
    const annotation = annotations.lookup(index);
    if (!(annotation instanceof PDFDict) || annotation.lookup(name('Subtype')) !== name('Widget')) continue;
    const appearance = annotation.lookup(name('AP'));
    if (!(appearance instanceof PDFDict) || !appearance.lookup(name('N'))) continue;
    // Unique in the target, whatever the sources called theirs: fields of one name are one field.
    const number = entry instanceof PDFRef ? entry.objectNumber : page.context.nextRef().objectNumber;
    annotation.set(name('T'), PDFString.of(`field ${number}`));
  }
}
