import type { PDFDocument, PDFRef } from 'pdf-lib';
import type { Watermark } from '../../../../shared/domain/packet/packet-options.ts';
import { A4 } from '../limits.ts';
import type { PacketFont } from './packet-font.ts';
import type { PacketTexts } from './packet-texts.ts';
import { frameOf, type PageFrame, wrapPage } from './page-frame.ts';
import { type Box, num, QUIET, Sheet } from './sheet.ts';

const MARK_SIZE = 16;
/** Rows lie a third further apart than the marks of a row. */
const ROW_GAP = 4 / 3;
const A4_DIAGONAL = Math.hypot(A4.width, A4.height);

interface Mark {
  readonly form: PDFRef;
  readonly width: number;
  readonly state: PDFRef;
  readonly settings: Watermark;
}

/** What is laid over the pages. Pages count from 0. */
export interface Overlays {
  readonly watermark: Watermark | null;
  readonly texts: PacketTexts;
  /** Places that the watermark leaves free. */
  readonly keepClear: ReadonlyMap<number, readonly Box[]>;
  /** Forms to sign: the person signs their own words, not ours across them. */
  readonly unmarked: ReadonlySet<number>;
}

/** The text as outlines: as text it would mix into what is read from the pages (PDF.md 6). One object for all pages. */
function makeMark(document: PDFDocument, font: PacketFont, settings: Watermark): Mark {
  const { path, width, pictures } = font.outlines(settings.text, MARK_SIZE);
  const { context } = document;
  const placed = pictures.map(({ x }, index) => {
    return `q ${num(MARK_SIZE)} 0 0 ${num(MARK_SIZE)} ${num(x)} ${num(-MARK_SIZE * 0.12)} cm /P${index} Do Q`;
  });
  const form = context.flateStream(`0.2 g\n${path}\nf\n${placed.join('\n')}`, {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [-1, -MARK_SIZE * 0.4, width + 1, MARK_SIZE * 1.2],
    Resources: { XObject: Object.fromEntries(pictures.map(({ ref }, index) => [`P${index}`, ref])) },
  });
  const state = context.obj({ Type: 'ExtGState', ca: settings.opacity, CA: settings.opacity });
  return { form: context.register(form), width, state: context.register(state), settings };
}

/** Everything but these boxes. */
function clipAround(frame: PageFrame, boxes: readonly Box[]): string {
  const outer = { x: 0, y: 0, width: frame.width, height: frame.height };
  const paths = [outer, ...boxes].map(({ x, y, width, height }) => `${[x, y, width, height].map(num).join(' ')} re`);
  return `${paths.join(' ')} W* n`;
}

/** Rows of the mark over the whole page, every second row moved by half, all turned about the middle. */
function drawWatermark(sheet: Sheet, frame: PageFrame, mark: Mark): void {
  const angle = (mark.settings.angle * Math.PI) / 180;
  // A page as large as a wall gets marks as much larger, not millions of them.
  const scale = Math.max(1, Math.hypot(frame.width, frame.height) / (2 * A4_DIAGONAL));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const length = mark.width * scale;
  const reach = Math.hypot(frame.width, frame.height) / 2;
  const step = length + mark.settings.spacing * scale;
  const across = mark.settings.spacing * ROW_GAP * scale;
  const rows = Math.ceil(reach / across);
  const columns = Math.ceil(reach / step) + 1;
  sheet.applyState(mark.state);
  for (let row = -rows; row <= rows; row++) {
    for (let column = -columns; column <= columns; column++) {
      const along = (column + (row % 2 === 0 ? 0 : 0.5)) * step - length / 2;
      const x = frame.width / 2 + along * cos - row * across * sin;
      const y = frame.height / 2 + along * sin + row * across * cos;
      const [endX, endY] = [x + length * cos, y + length * sin];
      const tall = MARK_SIZE * 1.2 * scale;
      const isSeen =
        Math.max(x, endX) > -tall &&
        Math.min(x, endX) < frame.width + tall &&
        Math.max(y, endY) > -tall &&
        Math.min(y, endY) < frame.height + tall;
      if (isSeen) sheet.placeForm(mark.form, [cos * scale, sin * scale, -sin * scale, cos * scale, x, y]);
    }
  }
}

/** Page numbers on every page but the cover, and the watermark over it. */
export function addOverlays(document: PDFDocument, font: PacketFont, overlays: Overlays): void {
  const mark = overlays.watermark ? makeMark(document, font, overlays.watermark) : null;
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    if (index === 0) continue;
    const frame = frameOf(page);
    const sheet = new Sheet(font);
    if (mark && !overlays.unmarked.has(index)) {
      const clear = overlays.keepClear.get(index) ?? [];
      sheet.raw(clear.length > 0 ? `q ${clipAround(frame, clear)}` : 'q');
      drawWatermark(sheet, frame, mark);
      sheet.raw('Q');
    }
    const label = overlays.texts.pageNumber(index + 1, pages.length);
    sheet.textCentred(label, { x: frame.width / 2, y: 20 }, { size: 8, colour: QUIET });
    const form = sheet.toForm(document, { x: 0, y: 0, width: frame.width, height: frame.height });
    page.node.normalize();
    const name = page.node.newXObject('Beihao', form);
    wrapPage(page, 'q', `Q q ${frame.matrix.map(num).join(' ')} cm ${name.toString()} Do Q`);
  }
}
