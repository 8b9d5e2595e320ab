import type { PDFDocument } from 'pdf-lib';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { SlotId } from '../../../../shared/domain/packet/packet-plan.ts';
import { cardNotCropped } from '../findings.ts';
import { A4, mm } from '../limits.ts';
import type { PacketFont } from './packet-font.ts';
import { embedPicture } from './page-picture.ts';
import type { PreparedDocument, PreparedImage } from './prepared-document.ts';
import { ACCENT, type Box, contain, HAIRLINE, INK, num, QUIET, Sheet } from './sheet.ts';

/** The card of GB/T 14916 (ISO/IEC 7810 ID-1). */
const CARD = { width: mm(85.6), height: mm(54), radius: mm(3.18) } as const;
const SHAPE_TOLERANCE = 0.03;

const SIDES = [
  { slotId: 'id-card-front', caption: '居民身份证 · 人像面', top: 214 },
  { slotId: 'id-card-back', caption: '居民身份证 · 国徽面', top: 452 },
] as const satisfies readonly { slotId: SlotId; caption: string; top: number }[];

/** Whether a document goes on the card page: an image in one of the two slots. A PDF keeps its own pages. */
export function isCardSide(document: PreparedDocument): document is PreparedImage {
  return document.kind === 'image' && SIDES.some(({ slotId }) => slotId === document.planned.slotId);
}

/** A rectangle with rounded corners as a path. */
function roundedPath({ x, y, width, height }: Box, radius: number): string {
  const k = radius * (1 - 0.5523); // The control point that makes a Bézier curve a quarter circle.
  const [right, top] = [x + width, y + height];
  const line = (...values: readonly number[]): string => values.map(num).join(' ');
  return [
    `${line(x + radius, y)} m ${line(right - radius, y)} l`,
    `${line(right - k, y, right, y + k, right, y + radius)} c ${line(right, top - radius)} l`,
    `${line(right, top - k, right - k, top, right - radius, top)} c ${line(x + radius, top)} l`,
    `${line(x + k, top, x, top - k, x, top - radius)} c ${line(x, y + radius)} l`,
    `${line(x, y + k, x + k, y, x + radius, y)} c h`,
  ].join('\n');
}

function hasCardShape({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return Math.abs(width / height / (CARD.width / CARD.height) - 1) <= SHAPE_TOLERANCE;
}

function drawEmptySide(sheet: Sheet, box: Box): void {
  sheet.raw(`q [4 3] 0 d 0.6 w ${HAIRLINE.map(num).join(' ')} RG ${roundedPath(box, CARD.radius)} S Q`);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 - 3 };
  sheet.textCentred('未提供', middle, { size: 10, colour: QUIET });
}

/** Both sides of the card at true size, one above the other on one A4. */
export async function addCardPage(
  target: PDFDocument,
  font: PacketFont,
  documents: readonly PreparedImage[],
): Promise<readonly Finding[]> {
  const sheet = new Sheet(font);
  const findings: Finding[] = [];
  sheet.text('身份证', { x: 60, y: A4.height - 84 }, { size: 20, colour: INK, strong: true });
  sheet.fill({ x: 60, y: A4.height - 98, width: 26, height: 2.5 }, ACCENT);
  sheet.text('原大 85.6 × 54.0 毫米，请按 100% 比例打印', { x: 60, y: A4.height - 118 }, { size: 9, colour: QUIET });
  for (const { slotId, caption, top } of SIDES) {
    const x = (A4.width - CARD.width) / 2;
    const box = { x, y: A4.height - top - CARD.height, width: CARD.width, height: CARD.height };
    const document = documents.find(({ planned }) => planned.slotId === slotId);
    if (document) {
      const picture = await embedPicture(target, document);
      const whole = hasCardShape(picture);
      if (!whole) findings.push(cardNotCropped(document.planned.originalName));
      const path = roundedPath(box, CARD.radius);
      sheet.raw(`q ${path} W n`);
      sheet.place(picture.ref, whole ? box : contain(picture, box));
      // Inside the clip, so that the line shows the edge of a white card without making it larger.
      sheet.raw(`0.5 w ${HAIRLINE.map(num).join(' ')} RG ${path} S Q`);
    } else {
      drawEmptySide(sheet, box);
    }
    sheet.textCentred(caption, { x: A4.width / 2, y: box.y - 20 }, { size: 9, colour: QUIET });
  }
  sheet.toPage(target, A4);
  return findings;
}
