import type { PDFDocument, PDFRef } from 'pdf-lib';
import type { PacketFont } from './packet-font.ts';
import { frameOf, type PageFrame, wrapPage } from './page-frame.ts';
import { num, QUIET, Sheet } from './sheet.ts';

const MARK_SIZE = 16;
const MARK_ANGLE = Math.PI / 6;
const MARK_GAP = { along: 84, across: 112 } as const;
const MARK_OPACITY = 0.1;

interface Watermark {
  readonly form: PDFRef;
  readonly width: number;
  readonly state: PDFRef;
}

/** The text as outlines: as text it would mix into what is read from the pages (PDF.md 6). One object for all pages. */
function makeWatermark(document: PDFDocument, font: PacketFont, text: string): Watermark {
  const { path, width } = font.outlines(text, MARK_SIZE);
  const { context } = document;
  const form = context.flateStream(`0.2 g\n${path}\nf`, {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [-1, -MARK_SIZE * 0.4, width + 1, MARK_SIZE * 1.2],
    Resources: {},
  });
  const state = context.obj({ Type: 'ExtGState', ca: MARK_OPACITY, CA: MARK_OPACITY });
  return { form: context.register(form), width, state: context.register(state) };
}

/** Rows of the mark over the whole page, every second row moved by half, all turned about the middle. */
function drawWatermark(sheet: Sheet, frame: PageFrame, mark: Watermark): void {
  const [cos, sin] = [Math.cos(MARK_ANGLE), Math.sin(MARK_ANGLE)];
  const reach = Math.hypot(frame.width, frame.height) / 2;
  const step = mark.width + MARK_GAP.along;
  const rows = Math.ceil(reach / MARK_GAP.across);
  const columns = Math.ceil(reach / step) + 1;
  sheet.applyState(mark.state);
  for (let row = -rows; row <= rows; row++) {
    for (let column = -columns; column <= columns; column++) {
      const along = (column + (row % 2 === 0 ? 0 : 0.5)) * step - mark.width / 2;
      const across = row * MARK_GAP.across;
      const x = frame.width / 2 + along * cos - across * sin;
      const y = frame.height / 2 + along * sin + across * cos;
      const isSeen = x > -mark.width && x < frame.width && y > -mark.width && y < frame.height + MARK_SIZE;
      if (isSeen) sheet.placeForm(mark.form, [cos, sin, -sin, cos, x, y]);
    }
  }
}

/** Page numbers on every page but the cover, and the watermark over it. */
export function addOverlays(document: PDFDocument, font: PacketFont, watermark: string | null): void {
  const mark = watermark ? makeWatermark(document, font, watermark) : null;
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    if (index === 0) continue;
    const frame = frameOf(page);
    const sheet = new Sheet(font);
    if (mark) {
      sheet.raw('q');
      drawWatermark(sheet, frame, mark);
      sheet.raw('Q');
    }
    const label = `第 ${index + 1} 页 / 共 ${pages.length} 页`;
    sheet.textCentred(label, { x: frame.width / 2, y: 20 }, { size: 8, colour: QUIET });
    const form = sheet.toForm(document, { x: 0, y: 0, width: frame.width, height: frame.height });
    page.node.normalize();
    const name = page.node.newXObject('Beihao', form);
    wrapPage(page, 'q', `Q q ${frame.matrix.map(num).join(' ')} cm ${name.toString()} Do Q`);
  }
}
