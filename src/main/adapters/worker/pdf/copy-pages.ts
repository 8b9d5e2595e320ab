import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectCopier,
  PDFPage,
} from 'pdf-lib';

// Each of these leads to other pages, which would be copied along unseen, or starts something (PDF.md 4).
const PAGE_KEYS = ['B', 'AA', 'StructParents', 'PieceInfo', 'Thumb', 'Metadata', 'Tabs'];
const ANNOTATION_KEYS = ['P', 'Parent', 'Popup', 'IRT', 'AA', 'Dest', 'StructParent', 'Kids'];
const SIGNATURE_KEYS = ['V', 'Lock', 'SV'];

/** A key of a field, or of the fields above it. */
function inherited(field: PDFDict, key: string): PDFObject | undefined {
  let at: PDFDict | undefined = field;
  for (let depth = 0; at && depth < 32; depth++) {
    const value = at.lookup(PDFName.of(key));
    if (value) return value;
    at = at.lookupMaybe(PDFName.of('Parent'), PDFDict);
  }
  return undefined;
}

function cleanAnnotation(annotation: PDFDict): void {
  const fieldType = inherited(annotation, 'FT');
  if (fieldType) annotation.set(PDFName.of('FT'), fieldType);
  // The seal's appearance stays on the page; the signature itself cannot survive a copy and would be shown as broken.
  if (fieldType === PDFName.of('Sig')) for (const key of SIGNATURE_KEYS) annotation.delete(PDFName.of(key));
  for (const key of ANNOTATION_KEYS) annotation.delete(PDFName.of(key));
  const action = annotation.lookup(PDFName.of('A'));
  const isLink = action instanceof PDFDict && action.lookup(PDFName.of('S')) === PDFName.of('URI');
  if (action && !isLink) annotation.delete(PDFName.of('A'));
}

/** What readers assume where a page says nothing usable about its size: pdf-lib would throw later. */
const ASSUMED_SIZE = [0, 0, 612, 792];

function isBox(value: PDFObject | undefined): boolean {
  return value instanceof PDFArray && value.size() === 4;
}

/** Gives a page that leaves out or garbles what it must say the values that readers assume. */
function completePage({ node, doc }: PDFPage): void {
  const said = (key: string): PDFObject | undefined => {
    const value = node.getInheritableAttribute(PDFName.of(key));
    return value && doc.context.lookup(value);
  };
  if (!isBox(said('MediaBox'))) node.set(PDFName.of('MediaBox'), doc.context.obj(ASSUMED_SIZE));
  if (!(said('Resources') instanceof PDFDict)) node.set(PDFName.of('Resources'), doc.context.obj({}));
  if (!(said('Rotate') instanceof PDFNumber)) node.set(PDFName.of('Rotate'), doc.context.obj(0));
  for (const key of ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox']) {
    if (!isBox(said(key))) node.delete(PDFName.of(key));
  }
}

function cleanPage(page: PDFPage): void {
  completePage(page);
  for (const key of PAGE_KEYS) page.node.delete(PDFName.of(key));
  const annotations = page.node.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) {
    page.node.delete(PDFName.of('Annots'));
    return;
  }
  const kept = page.doc.context.obj([]);
  for (let index = 0; index < annotations.size(); index++) {
    const annotation = annotations.lookup(index);
    if (!(annotation instanceof PDFDict) || annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Popup')) continue;
    cleanAnnotation(annotation);
    kept.push(annotations.get(index));
  }
  page.node.set(PDFName.of('Annots'), kept);
}

/** Appends the entries of one array of layers to another. */
function appendArray(into: PDFDict, from: PDFDict, key: string): void {
  const more = from.lookup(PDFName.of(key));
  if (!(more instanceof PDFArray)) return;
  const existing = into.lookup(PDFName.of(key));
  if (!(existing instanceof PDFArray)) {
    into.set(PDFName.of(key), more);
    return;
  }
  for (const entry of more.asArray()) existing.push(entry);
}

/** Layers are named in the catalog: without this a hidden layer becomes visible in the copy. */
function mergeLayers(target: PDFDocument, layers: PDFDict): void {
  const existing = target.catalog.lookup(PDFName.of('OCProperties'));
  if (!(existing instanceof PDFDict)) {
    target.catalog.set(PDFName.of('OCProperties'), layers);
    return;
  }
  appendArray(existing, layers, 'OCGs');
  const [into, from] = [existing, layers].map((properties) => properties.lookup(PDFName.of('D')));
  if (!(into instanceof PDFDict) || !(from instanceof PDFDict)) return;
  for (const key of ['ON', 'OFF', 'Order']) appendArray(into, from, key);
}

/**
 * Copies all pages to the end of the target with the hygiene of PDF.md 5. The source is cleaned in place: it can be
 * copied again, and is of no other use.
 */
export function copyPages(source: PDFDocument, target: PDFDocument): readonly PDFPage[] {
  // One copier for pages and layers: the layers must be the very objects that the pages name.
  const copier = PDFObjectCopier.for(source.context, target.context);
  const pages = source.getPages();
  for (const page of pages) cleanPage(page);
  const copies = pages.map((page) => {
    const node = copier.copy(page.node);
    const copy = PDFPage.of(node, target.context.register(node), target);
    target.addPage(copy);
    return copy;
  });
  const layers = source.catalog.lookup(PDFName.of('OCProperties'));
  if (layers instanceof PDFDict) mergeLayers(target, copier.copy(layers));
  return copies;
}
