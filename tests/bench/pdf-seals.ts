import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFPage } from 'pdf-lib';
import { drawLooks } from '../../src/main/adapters/worker/pdf/page-look.ts';
import { type DrawnPage, inkIn } from './poppler-look.ts';

type Region = readonly [number, number, number, number];

/** Where a signature shows itself: its page from 0, and the place in shares of the page as it is seen. */
export interface Seal {
  readonly page: number;
  readonly region: Region;
}

const name = PDFName.of;
const HIDDEN = 2 | 32;

function fieldType(widget: PDFDict): PDFObject | undefined {
  let at: PDFObject | undefined = widget;
  for (let depth = 0; at instanceof PDFDict && depth < 32; depth += 1) {
    const value = at.lookup(name('FT'));
    if (value) return value;
    at = at.lookup(name('Parent'));
  }
  return undefined;
}

function regionOf(page: PDFPage, rect: PDFArray): Region {
  const box = page.getCropBox();
  const numbers = rect.asArray().map((_, index) => rect.lookup(index, PDFNumber).asNumber());
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)].map((x) => (x - box.x) / box.width) as [number, number];
  const [low, high] = [Math.min(y1, y2), Math.max(y1, y2)].map((y) => (y - box.y) / box.height) as [number, number];
  switch (((page.getRotation().angle % 360) + 360) % 360) {
    case 90:
      return [low, left, high, right];
    case 180:
      return [1 - right, low, 1 - left, high];
    case 270:
      return [1 - high, 1 - right, 1 - low, 1 - left];
    default:
      return [left, 1 - high, right, 1 - low];
  }
}

function sealsOf(page: PDFPage, index: number): Seal[] {
  const annotations = page.node.lookup(name('Annots'));
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((_, at) => {
    const widget = annotations.lookup(at);
    if (!(widget instanceof PDFDict) || fieldType(widget) !== name('Sig') || !widget.has(name('AP'))) return [];
    const flags = widget.lookup(name('F'));
    const rect = widget.lookup(name('Rect'));
    const isHidden = flags instanceof PDFNumber && (flags.asNumber() & HIDDEN) !== 0;
    return isHidden || !(rect instanceof PDFArray) ? [] : [{ page: index, region: regionOf(page, rect) }];
  });
}

/** The visible signatures of a file; none where pdf-lib cannot read it. */
export async function findSeals(bytes: Uint8Array): Promise<readonly Seal[]> {
  try {
    const document = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    return document.getPages().flatMap(sealsOf);
  } catch {
    return [];
  }
}

/** Pages as pdfium draws them, in the form of poppler's. */
async function drawWithPdfium(bytes: Uint8Array, pages: readonly number[]): Promise<readonly (DrawnPage | null)[]> {
  const drawn = await drawLooks({ bytes, password: '' }, { pages, milliseconds: 60_000 });
  return (drawn ?? []).map((page) => page && { ...page, pixels: Buffer.from(page.pixels.buffer) });
}

interface Drawings {
  readonly source: Uint8Array;
  readonly copy: Uint8Array;
  readonly sourcePages: readonly DrawnPage[];
  readonly copyPages: readonly DrawnPage[];
}

/** The seals that show less than nine tenths of their ink in the copy (behind one cover page), in one engine or the other. */
export async function countLostSeals(seals: readonly Seal[], drawings: Drawings): Promise<number> {
  let lost = 0;
  for (const { page, region } of seals) {
    const [before] = await drawWithPdfium(drawings.source, [page]);
    const [after] = await drawWithPdfium(drawings.copy, [page + 1]);
    const inPdfium = before && after ? inkIn(after, region, 4) >= 0.9 * inkIn(before, region, 4) : !before;
    const [source, copy] = [drawings.sourcePages[page], drawings.copyPages[page]];
    const inPoppler = source && copy ? inkIn(copy, region) >= 0.9 * inkIn(source, region) : !source;
    if (!inPdfium || !inPoppler) lost += 1;
  }
  return lost;
}
