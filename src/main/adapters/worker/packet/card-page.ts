import type { PDFDocument } from 'pdf-lib';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { CardLayout } from '../../../../shared/domain/packet/packet-options.ts';
import { cardNotCropped } from '../findings.ts';
import { A4, mm } from '../limits.ts';
import { embedCardPicture } from './card-picture.ts';
import { CARD, clearBoxes, hasCardShape, roundedPath } from './card-shape.ts';
import type { PacketFont } from './packet-font.ts';
import type { PacketTexts } from './packet-texts.ts';
import type { PreparedDocument } from './prepared-document.ts';
import { ACCENT, type Box, contain, HAIRLINE, INK, num, QUIET, Sheet } from './sheet.ts';

const CARD_SLOTS = ['id-card-front', 'id-card-back'] as const;
type CardSlot = (typeof CARD_SLOTS)[number];
const BETWEEN = mm(8);

/** The left upper corner of each side on its page, from the top of the page; and on which page it lies. */
const PLACES: Readonly<Record<CardLayout, Readonly<Record<CardSlot, { x: number; top: number; page: number }>>>> = {
  stacked: {
    'id-card-front': { x: (A4.width - CARD.width) / 2, top: 214, page: 0 },
    'id-card-back': { x: (A4.width - CARD.width) / 2, top: 452, page: 0 },
  },
  'side-by-side': {
    'id-card-front': { x: A4.width / 2 - BETWEEN / 2 - CARD.width, top: 214, page: 0 },
    'id-card-back': { x: A4.width / 2 + BETWEEN / 2, top: 214, page: 0 },
  },
  'one-per-page': {
    'id-card-front': { x: (A4.width - CARD.width) / 2, top: 320, page: 0 },
    'id-card-back': { x: (A4.width - CARD.width) / 2, top: 320, page: 1 },
  },
};

/** The card pages at the end of the document. */
export interface CardPages {
  readonly pages: number;
  /** Places, by page of the document from 0, that the watermark must leave free. */
  readonly keepClear: ReadonlyMap<number, readonly Box[]>;
  readonly findings: readonly Finding[];
}

interface CardContext {
  readonly font: PacketFont;
  readonly texts: PacketTexts;
  readonly resourcesDir: string;
}

/** Whether a document goes on the card page: it fills one of the two slots. */
export function isCardSide({ planned }: PreparedDocument): boolean {
  return CARD_SLOTS.some((slot) => slot === planned.slotId);
}

function drawEmptySide(sheet: Sheet, box: Box, text: string): void {
  sheet.raw(`q [4 3] 0 d 0.6 w ${HAIRLINE.map(num).join(' ')} RG ${roundedPath(box, CARD.radius)} S Q`);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 - 3 };
  sheet.textCentred(text, middle, { size: 10, colour: QUIET });
}

function drawHead(sheet: Sheet, texts: PacketTexts): void {
  sheet.text(texts.card, { x: 60, y: A4.height - 84 }, { size: 20, colour: INK, strong: true });
  sheet.fill({ x: 60, y: A4.height - 98, width: 26, height: 2.5 }, ACCENT);
  sheet.text(texts.cardSize, { x: 60, y: A4.height - 118 }, { size: 9, colour: QUIET });
}

/** Draws one side at true size; answers what must be kept clear of it, and what is to be said. */
async function drawSide(
  target: PDFDocument,
  { font: _, texts, resourcesDir }: CardContext,
  side: { readonly slot: CardSlot; readonly sheet: Sheet; readonly box: Box; readonly document?: PreparedDocument },
): Promise<{ readonly clear: readonly Box[]; readonly findings: readonly Finding[] }> {
  const { slot, sheet, box, document } = side;
  const caption = slot === 'id-card-front' ? texts.cardFront : texts.cardBack;
  sheet.textCentred(caption, { x: box.x + box.width / 2, y: box.y - 20 }, { size: 9, colour: QUIET });
  if (!document) {
    drawEmptySide(sheet, box, texts.noSide);
    return { clear: [], findings: [] };
  }
  const picture = await embedCardPicture(target, document, resourcesDir);
  const whole = hasCardShape(picture);
  const path = roundedPath(box, CARD.radius);
  sheet.raw(`q ${path} W n`);
  sheet.place(picture.ref, whole ? box : contain(picture, box));
  // Inside the clip, so that the line shows the edge of a white card without making it larger.
  sheet.raw(`0.5 w ${HAIRLINE.map(num).join(' ')} RG ${path} S Q`);
  return { clear: clearBoxes(slot, box), findings: whole ? [] : [cardNotCropped(document.planned.originalName)] };
}

/** Both sides of the card at true size, laid out as asked for. */
export async function addCardPages(
  target: PDFDocument,
  context: CardContext,
  { documents, layout }: { readonly documents: readonly PreparedDocument[]; readonly layout: CardLayout },
): Promise<CardPages> {
  const first = target.getPageCount();
  const pages = layout === 'one-per-page' ? 2 : 1;
  const findings: Finding[] = [];
  const keepClear = new Map<number, readonly Box[]>();
  for (let page = 0; page < pages; page++) {
    const sheet = new Sheet(context.font);
    drawHead(sheet, context.texts);
    const clear: Box[] = [];
    for (const slot of CARD_SLOTS) {
      const place = PLACES[layout][slot];
      if (place.page !== page) continue;
      const box = { x: place.x, y: A4.height - place.top - CARD.height, width: CARD.width, height: CARD.height };
      const document = documents.find(({ planned }) => planned.slotId === slot);
      const drawn = await drawSide(target, context, { slot, sheet, box, ...(document && { document }) });
      clear.push(...drawn.clear);
      findings.push(...drawn.findings);
    }
    sheet.toPage(target, A4);
    keepClear.set(first + page, clear);
  }
  return { pages, keepClear, findings };
}
