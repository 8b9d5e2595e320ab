import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import { cleanAnnotations, nameWidgets } from './clean-annotations.ts';
import { copyLayers } from './layers.ts';

const name = PDFName.of;

/** All that a page needs to look as it does. Anything else belongs to its document or leads to other pages. */
const INHERITED_KEYS = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
const OWN_KEYS = ['Contents', 'BleedBox', 'TrimBox', 'ArtBox', 'Group', 'UserUnit', 'Annots'] as const;
const BOXES = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'] as const;

/** Objects that hold a document together. A page that still reaches one would drag the whole document along. */
const STRUCTURE = new Set(['Page', 'Pages', 'Catalog', 'Template', 'StructTreeRoot', 'StructElem', 'Outlines']);

/** What readers assume where a page says nothing usable about its size. */
const ASSUMED_SIZE = [0, 0, 612, 792];
const MAX_DEPTH = 64;

/** An attribute of a page, or of the nodes above it: those of a damaged file may stand in a circle. */
function attribute(node: PDFDict, key: string): PDFObject | undefined {
  let at: PDFDict | undefined = node;
  for (let depth = 0; at && depth < MAX_DEPTH; depth++) {
    const value = at.lookup(name(key));
    if (value && value !== PDFNull) return at.get(name(key));
    const parent: PDFObject | undefined = at.lookup(name('Parent'));
    at = parent instanceof PDFDict ? parent : undefined;
  }
  return undefined;
}

/** The box with its corners in order, or nothing where it is none. */
function boxOf(value: PDFObject | undefined): readonly number[] | undefined {
  if (!(value instanceof PDFArray) || value.size() !== 4) return undefined;
  const numbers = value.asArray().map((_, index) => {
    const number = value.lookup(index);
    return number instanceof PDFNumber ? number.asNumber() : Number.NaN;
  });
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
  const box = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  const isArea = numbers.every(Number.isFinite) && x1 !== x2 && y1 !== y2;
  return isArea ? box : undefined;
}

/** Gives a page that leaves out or garbles what it must say the values that readers assume. */
function completePage(page: PDFDict): void {
  const { context } = page;
  for (const key of BOXES) {
    const box = boxOf(page.lookup(name(key)));
    if (box) page.set(name(key), context.obj([...box]));
    else page.delete(name(key));
  }
  if (!page.has(name('MediaBox'))) page.set(name('MediaBox'), context.obj(ASSUMED_SIZE));
  if (!(page.lookup(name('Resources')) instanceof PDFDict)) page.set(name('Resources'), context.obj({}));
  const turn = page.lookup(name('Rotate'));
  page.set(name('Rotate'), context.obj(turn instanceof PDFNumber ? Math.trunc(turn.asNumber() / 90) * 90 : 0));
  if (!(page.lookup(name('Group')) instanceof PDFDict)) page.delete(name('Group'));
}

/** Keeps what is a stream: an entry that is missing or something else ends the reading of the page in some readers. */
function completeContents(page: PDFDict): void {
  const contents = page.lookup(name('Contents'));
  if (contents instanceof PDFStream) return;
  page.delete(name('Contents'));
  if (!(contents instanceof PDFArray)) return;
  const streams = contents.asArray().filter((_, index) => contents.lookup(index) instanceof PDFStream);
  if (streams.length > 0) page.set(name('Contents'), page.context.obj(streams));
}

/** The page alone, with all that it needs and nothing that leads away from it. */
function barePage({ node, doc }: PDFPage): PDFPageLeaf {
  const page = PDFPageLeaf.fromMapWithContext(new Map(), doc.context, false);
  page.set(name('Type'), name('Page'));
  for (const key of INHERITED_KEYS) {
    const value = attribute(node, key);
    if (value) page.set(name(key), value);
  }
  for (const key of OWN_KEYS) {
    const value = node.get(name(key));
    if (value) page.set(name(key), value);
  }
  completePage(page);
  completeContents(page);
  const annotations = page.lookup(name('Annots'));
  if (annotations instanceof PDFArray) page.set(name('Annots'), cleanAnnotations(annotations, doc.context));
  else page.delete(name('Annots'));
  return page;
}

function cutStructure({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || ref === context.trailerInfo.Root) continue;
    const type = object.get(name('Type'));
    if (type instanceof PDFName && STRUCTURE.has(type.decodeText())) context.assign(ref, PDFNull);
  }
}

const bared = new WeakMap<PDFDocument, readonly PDFPageLeaf[]>();

/** The pages of a source by themselves. The source is taken apart for it: it can be copied again, and nothing else. */
function barePages(source: PDFDocument): readonly PDFPageLeaf[] {
  const known = bared.get(source);
  if (known) return known;
  const pages = source.getPages().map(barePage);
  // Whatever way a page still has to another page, or to itself, ends at nothing from here on.
  cutStructure(source);
  bared.set(source, pages);
  return pages;
}

/** Pages of one branch of the target's tree. */
const BRANCH = 64;

/**
 * Moves the last pages of the target into a branch of their own. pdf-lib walks along the whole flat list for every page
 * that it adds: two thousand pages would take four times as long as one thousand.
 */
function branchOff({ catalog, context }: PDFDocument, pages: readonly PDFPage[]): void {
  const root = catalog.get(name('Pages'));
  if (!(root instanceof PDFRef)) return;
  const kids = catalog.Pages().Kids();
  const branch = PDFPageTree.withContext(context, root);
  const ref = context.register(branch);
  for (let count = 0; count < pages.length; count++) kids.remove(kids.size() - 1);
  for (const page of pages) {
    branch.Kids().push(page.ref);
    page.node.setParent(ref);
  }
  branch.set(name('Count'), context.obj(pages.length));
  kids.push(ref);
}

function addPages(target: PDFDocument, nodes: readonly PDFPageLeaf[]): readonly PDFPage[] {
  const added: PDFPage[] = [];
  for (const node of nodes) {
    const page = PDFPage.of(node, target.context.register(node), target);
    target.addPage(page);
    added.push(page);
    if (added.length % BRANCH === 0) branchOff(target, added.slice(-BRANCH));
  }
  return added;
}

/**
 * Copies pages to the end of the target with the hygiene of PDF.md 5: all of them, or those given, counted from 0.
 * The source can be copied again, and is of no other use afterwards.
 */
export function copyPages(source: PDFDocument, target: PDFDocument, chosen?: readonly number[]): readonly PDFPage[] {
  // One copier for pages and layers, so that what several pages share is copied once.
  const copier = PDFObjectCopier.for(source.context, target.context);
  const pages = barePages(source);
  const wanted = chosen ? pages.filter((_, index) => chosen.includes(index)) : pages;
  const nodes = wanted.map((page) => {
    const node = copier.copy(page);
    nameWidgets(node);
    return node;
  });
  copyLayers(source, target, copier);
  return addPages(target, nodes);
}
