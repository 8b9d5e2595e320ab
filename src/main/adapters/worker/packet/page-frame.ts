import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage } from 'pdf-lib';
import { A4 } from '../limits.ts';
import { type Box, num } from './sheet.ts';

// Programs round A4 in different ways, and a bleed of a millimetre prints all the same.
const SAME_SIZE = 3;
/** A small slip is enlarged, but not until its letters are headlines. */
const MAX_ENLARGEMENT = 1.5;

/** The part of the page that readers show, before it is turned: CropBox within MediaBox. */
export function shownBox(page: PDFPage): Box {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const x = Math.max(media.x, crop.x);
  const y = Math.max(media.y, crop.y);
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x;
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y;
  // A crop box outside of the page is ignored by readers.
  return width > 0 && height > 0 ? { x, y, width, height } : media;
}

function turnOf(page: PDFPage): number {
  return (((page.getRotation().angle % 360) + 360) % 360) as number;
}

/** A page as the reader sees it: its size, and the matrix from there (origin bottom left) to the page's own space. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly matrix: readonly [number, number, number, number, number, number];
}

export function frameOf(page: PDFPage): PageFrame {
  const { x, y, width, height } = shownBox(page);
  switch (turnOf(page)) {
    case 90:
      return { width: height, height: width, matrix: [0, 1, -1, 0, x + width, y] };
    case 180:
      return { width, height, matrix: [-1, 0, 0, -1, x + width, y + height] };
    case 270:
      return { width: height, height: width, matrix: [0, -1, 1, 0, x, y + height] };
    default:
      return { width, height, matrix: [1, 0, 0, 1, x, y] };
  }
}

/** Draws before and after everything that the page shows already. */
export function wrapPage(page: PDFPage, before: string, after: string): void {
  const { context } = page.doc;
  page.node.normalize(); // Makes Contents an array.
  const contents = page.node.Contents();
  const start = context.register(context.flateStream(before));
  const end = context.register(context.flateStream(after));
  if (contents instanceof PDFArray) {
    contents.insert(0, start);
    contents.push(end);
  } else {
    page.node.set(PDFName.of('Contents'), context.obj([start, end]));
  }
}

/** Annotations stand outside of the page's drawing: their places are moved along with it. */
function moveAnnotations(page: PDFPage, move: (x: number, y: number) => readonly [number, number]): void {
  const annotations = page.node.Annots();
  for (let index = 0; index < (annotations?.size() ?? 0); index++) {
    const annotation = annotations?.lookup(index);
    if (!(annotation instanceof PDFDict)) continue;
    for (const key of ['Rect', 'QuadPoints']) {
      const points = annotation.lookup(PDFName.of(key));
      if (!(points instanceof PDFArray)) continue;
      const values = points.asArray().map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
      const moved = values.flatMap((value, at) => (at % 2 === 0 ? move(value, values[at + 1] ?? 0) : []));
      annotation.set(PDFName.of(key), page.doc.context.obj(moved));
    }
  }
}

/** Fits a page that is not A4 on A4, in its own orientation and turn. One that is A4 stays exactly as it is. */
export function fitOnA4(page: PDFPage): void {
  const box = shownBox(page);
  const lying = box.width > box.height;
  const [width, height] = lying ? [A4.height, A4.width] : [A4.width, A4.height];
  if (Math.abs(box.width - width) <= SAME_SIZE && Math.abs(box.height - height) <= SAME_SIZE) return;
  const scale = Math.min(width / box.width, height / box.height, MAX_ENLARGEMENT);
  const left = (width - box.width * scale) / 2 - box.x * scale;
  const bottom = (height - box.height * scale) / 2 - box.y * scale;
  const clip = [box.x, box.y, box.width, box.height].map(num).join(' ');
  // What the crop box hid must stay hidden in the margins.
  wrapPage(page, `q ${[scale, 0, 0, scale, left, bottom].map(num).join(' ')} cm ${clip} re W n`, 'Q');
  moveAnnotations(page, (x, y) => [x * scale + left, y * scale + bottom]);
  for (const key of ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'UserUnit']) page.node.delete(PDFName.of(key));
  page.node.set(PDFName.of('MediaBox'), page.doc.context.obj([0, 0, width, height]));
}
