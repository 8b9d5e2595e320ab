import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentWorker } from '../../src/main/adapters/worker/document-worker.ts';
import type { DocumentWorker } from '../../src/main/services/ports/document-worker.ts';
import { CARD_LAYOUTS, type CardLayout } from '../../src/shared/domain/packet/packet-options.ts';
import { makePacketJob, SAMPLE_FILES } from '../support/packet-plan.ts';
import { hasTool, run, withPdfFile } from '../support/pdf-tools.ts';
import { workerOptions } from '../support/pdf-worker.ts';

const DPI = 600;
const px = (millimetres: number) => (millimetres / 25.4) * DPI;
const mm = (pixels: number) => (pixels / DPI) * 25.4;
const CARD = { width: 85.6, height: 54 };
/** White around a card that belongs to it alone, in millimetres. */
const AROUND = 3;
/** Nothing of the corners' arcs lies on what is left of an edge without this much at both ends, in millimetres. */
const CORNER = 4;

/** Left upper corner of each side, front first, in millimetres from that of its page. */
const PLACES: Readonly<
  Record<CardLayout, readonly { readonly page: number; readonly x: number; readonly y: number }[]>
> = {
  stacked: [
    { page: 2, x: 62.2, y: 75.49 },
    { page: 2, x: 62.2, y: 159.46 },
  ],
  'side-by-side': [
    { page: 2, x: 15.4, y: 75.49 },
    { page: 2, x: 109, y: 75.49 },
  ],
  'one-per-page': [
    { page: 2, x: 62.2, y: 112.89 },
    { page: 3, x: 62.2, y: 112.89 },
  ],
};

/** Whether there is ink on a pixel, counted from the left upper corner of a part of the page. */
type Ink = (x: number, y: number) => boolean;
interface Part {
  readonly inked: Ink;
  readonly width: number;
  readonly height: number;
}

/** The pages with cards by their number, each as grey pixels. */
async function drawPages(pdf: Uint8Array, pages: readonly number[]) {
  const files = withPdfFile(pdf, (folder) =>
    pages.map((page) => {
      run(
        'pdftoppm',
        [
          '-r',
          `${DPI}`,
          '-f',
          `${page}`,
          '-l',
          `${page}`,
          '-gray',
          '-tiff',
          '-tiffcompression',
          'none',
          '-singlefile',
          'in.pdf',
          `${page}`,
        ],
        folder,
      );
      return [page, readFileSync(join(folder, `${page}.tif`))] as const;
    }),
  );
  const drawn = await Promise.all(
    files.map(async ([page, file]) => {
      const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true });
      return [page, { data, width: info.width }] as const;
    }),
  );
  return new Map(drawn);
}

type Pages = Awaited<ReturnType<typeof drawPages>>;

/** One side with the white around it. */
function partOf(pages: Pages, { page, x, y }: { readonly page: number; readonly x: number; readonly y: number }): Part {
  const drawn = pages.get(page);
  if (!drawn) throw new Error(`no page ${page}`);
  const [left, top] = [Math.round(px(x - AROUND)), Math.round(px(y - AROUND))];
  return {
    inked: (dx, dy) => (drawn.data[(top + dy) * drawn.width + left + dx] ?? 255) < 252,
    width: Math.round(px(CARD.width + 2 * AROUND)),
    height: Math.round(px(CARD.height + 2 * AROUND)),
  };
}

/** The same part with its left edge at the top, and so on: every edge and corner is then measured in one way. */
const mirrored = (part: Part): Part => ({ ...part, inked: (x, y) => part.inked(part.width - 1 - x, y) });
const turned = ({ inked, width, height }: Part): Part => ({
  inked: (x, y) => inked(y, x),
  width: height,
  height: width,
});

/** Where the left edge lies in each row between the corners, in pixels from the left of the part. */
function leftEdge({ inked, width, height }: Part): readonly number[] {
  const from = Math.ceil(px(AROUND + CORNER));
  return Array.from({ length: height - 2 * from }, (_, row) => {
    let x = 0;
    while (x < width && !inked(x, from + row)) x += 1;
    return x;
  });
}

/** How far the best straight line through the places moves from one end to the other. */
function drift(places: readonly number[]): number {
  const middle = (places.length - 1) / 2;
  const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
  const moment = places.reduce((sum, place, at) => sum + (at - middle) * (place - mean), 0);
  const spread = places.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return (moment / spread) * (places.length - 1);
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The radius of the left upper corner, from where the diagonal of the corner meets the arc: at r·(1 − 1/√2) both ways. */
function cornerRadius(part: Part): number {
  const [left, top] = [median(leftEdge(part)), median(leftEdge(turned(part)))];
  let step = 0;
  while (step < px(CORNER) && !part.inked(left + step, top + step)) step += 1;
  return mm(step) / (1 - Math.SQRT1_2);
}

describe.skipIf(!hasTool('pdftoppm'))('both sides of the card, measured at 600 dpi', () => {
  let worker: DocumentWorker;
  beforeAll(() => {
    worker = createDocumentWorker(workerOptions());
  });
  afterAll(() => worker.close());

  async function sidesIn(cardLayout: CardLayout): Promise<readonly Part[]> {
    const job = makePacketJob({ files: SAMPLE_FILES.slice(0, 2), watermark: null });
    const plan = { ...job.plan, uploads: [], options: { ...job.plan.options, cardLayout } };
    const built = await worker.buildPacket({ ...job, plan });
    const places = PLACES[cardLayout];
    const pages = await drawPages(built.files[0]?.content ?? new Uint8Array(), [
      ...new Set(places.map(({ page }) => page)),
    ]);
    return places.map((place) => partOf(pages, place));
  }

  it.each(CARD_LAYOUTS)('%s: 85.6 × 54.0 mm, straight, with corners of 3.18 mm', async (layout) => {
    for (const part of await sidesIn(layout)) {
      const edges = { left: part, right: mirrored(part), top: turned(part), bottom: mirrored(turned(part)) };
      const [left, right, top, bottom] = Object.values(edges).map((edge) => median(leftEdge(edge)));
      expect(Math.abs(mm(part.width - (left ?? 0) - (right ?? 0)) - CARD.width)).toBeLessThan(0.1);
      expect(Math.abs(mm(part.height - (top ?? 0) - (bottom ?? 0)) - CARD.height)).toBeLessThan(0.1);
      for (const edge of Object.values(edges)) expect(Math.abs(mm(drift(leftEdge(edge))))).toBeLessThan(0.1);
      const flipped = turned(mirrored(turned(part)));
      for (const corner of [part, mirrored(part), flipped, mirrored(flipped)]) {
        const radius = cornerRadius(corner);
        expect(radius).toBeGreaterThan(2.88);
        expect(radius).toBeLessThan(3.48);
      }
    }
  });

  it('would see a side that is turned by a tenth of a degree, and one of another size', () => {
    const slope = Math.tan(Math.PI / 1800);
    const [x0, y0] = [px(AROUND), px(AROUND)];
    const crooked: Part = {
      width: Math.round(px(CARD.width + 2 * AROUND)),
      height: Math.round(px(CARD.height + 2 * AROUND)),
      inked: (x, y) => x >= x0 + (y - y0) * slope && x <= x0 + px(86) && y >= y0 && y <= y0 + px(CARD.height),
    };
    // Over 46 mm between the corners.
    expect(mm(drift(leftEdge(crooked)))).toBeCloseTo(46 * slope, 1);
    expect(Math.abs(mm(drift(leftEdge(mirrored(crooked)))))).toBeLessThan(0.01);
    expect(cornerRadius(crooked)).toBeLessThan(2.88);
    const wide = crooked.width - median(leftEdge(crooked)) - median(leftEdge(mirrored(crooked)));
    expect(Math.abs(mm(wide) - CARD.width)).toBeGreaterThan(0.1);
  });
});
