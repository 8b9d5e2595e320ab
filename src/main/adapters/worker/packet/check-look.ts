import { drawLooks, type PagePicture } from '../pdf/page-look.ts';

/** What is printed over a page is grey and thin; a source's ink darker than this must be there still. */
const INK = 150;
/** How much lighter a place may be in the packet than in the source, of 255. */
const LIGHTER = 64;
/** Places of the source's ink that may be lighter: edges fall on other pixels where a page was fitted on A4. */
const LOST = 0.05;
/** The pixels of one place: a fitted page lies between the pixels of its source. */
const CELL = 4;
const MILLISECONDS = 10_000;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Mean lightness of each cell, from 0. */
  readonly light: Float32Array;
}

/** The part of a picture where the source lies, in pixels. */
interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function lightAt({ pixels, width }: PagePicture, x: number, y: number): number {
  const at = (y * width + x) * 4;
  return ((pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255)) / 3;
}

/** The picture's region as a grid of so many cells, each the mean of the pixels that it covers. */
function gridOf(picture: PagePicture, region: Region, { columns, rows }: Pick<Grid, 'columns' | 'rows'>): Grid {
  const light = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x0, y0] = [region.left + (column / columns) * region.width, region.top + (row / rows) * region.height];
      const x1 = Math.max(x0 + 1, region.left + ((column + 1) / columns) * region.width);
      const y1 = Math.max(y0 + 1, region.top + ((row + 1) / rows) * region.height);
      let sum = 0;
      let count = 0;
      for (let y = Math.floor(y0); y < Math.min(picture.height, y1); y++) {
        for (let x = Math.floor(x0); x < Math.min(picture.width, x1); x++) {
          sum += lightAt(picture, x, y);
          count += 1;
        }
      }
      light[row * columns + column] = count === 0 ? 255 : sum / count;
    }
  }
  return { columns, rows, light };
}

/** Where the source's page lies on the packet's page: as large as it fits, in the middle. */
function regionOf(page: PagePicture, source: PagePicture, isFitted: boolean): Region {
  if (!isFitted) return { left: 0, top: 0, width: page.width, height: page.height };
  const scale = Math.min(page.width / source.width, page.height / source.height, 1.5);
  const [width, height] = [source.width * scale, source.height * scale];
  return { left: (page.width - width) / 2, top: (page.height - height) / 2, width, height };
}

/** The share of the source's inked places that are missing from the page of the packet. */
export function lostInk(page: PagePicture, source: PagePicture): number {
  const isFitted = Math.abs(page.width - source.width) > 2 || Math.abs(page.height - source.height) > 2;
  const size = { columns: Math.ceil(source.width / CELL), rows: Math.ceil(source.height / CELL) };
  const before = gridOf(source, { left: 0, top: 0, width: source.width, height: source.height }, size);
  const after = gridOf(page, regionOf(page, source, isFitted), size);
  let inked = 0;
  let lost = 0;
  for (const [at, light] of before.light.entries()) {
    if (light > INK) continue;
    inked += 1;
    if ((after.light[at] ?? 255) - light > LIGHTER) lost += 1;
  }
  return inked === 0 ? 0 : lost / inked;
}

/** A document whose pages lie in the packet one after the other, from this page (from 0). */
export interface PlacedSource {
  /** Opens without a password. */
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly firstPage: number;
}

/** The look of the documents in the packet beside their sources. */
export interface LookCheck {
  readonly pages: number;
  readonly compared: number;
  /** Whether no page lost more ink than edges explain. */
  readonly holds: boolean;
}

/**
 * The first three pages, the last, and two between. The chain compared more of them when it copied the document
 * (PDF.md 5); here it is seen that they came to lie where and as they should.
 */
function samplePages(pages: number): readonly number[] {
  const sample = [0, 1, 2, Math.floor(pages / 3), Math.floor((2 * pages) / 3), pages - 1];
  return [...new Set(sample)].filter((page) => page >= 0 && page < pages).toSorted((one, other) => one - other);
}

/** Draws the sampled pages of every document once in the packet and once in its source. */
export async function checkLook(packet: Uint8Array, placed: readonly PlacedSource[]): Promise<LookCheck> {
  const sampled = placed.map((source) => ({ ...source, sample: samplePages(source.pages) }));
  const wanted = sampled.flatMap(({ firstPage, sample }) => sample.map((page) => firstPage + page));
  if (wanted.length === 0) return { pages: 0, compared: 0, holds: true };
  const drawn = await drawLooks({ bytes: packet, password: '' }, { pages: wanted, milliseconds: MILLISECONDS });
  let lost = 0;
  let compared = 0;
  let at = 0;
  for (const { bytes, sample } of sampled) {
    const own = await drawLooks({ bytes, password: '' }, { pages: sample, milliseconds: MILLISECONDS });
    for (const [index] of sample.entries()) {
      const [page, source] = [drawn?.[at], own?.[index]];
      at += 1;
      if (!page || !source) continue;
      compared += 1;
      lost = Math.max(lost, lostInk(page, source));
    }
  }
  const pages = placed.reduce((sum, source) => sum + source.pages, 0);
  return { pages, compared, holds: lost <= LOST };
}
