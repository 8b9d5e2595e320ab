import type { PagePicture } from './page-look.ts';

/** The pixels of one place: a fitted page lies between the pixels of its source. */
const CELL = 4;
const BYTES_A_PIXEL = 4;
const WHITE = 255;

/** How light the places of a page are, row by row, from 0 to 255. */
export interface InkGrid {
  readonly columns: number;
  readonly rows: number;
  readonly light: Uint8Array;
}

/** A page as a picture that is small enough to be kept: what it shows, and how large it was drawn in pixels. */
export interface SampledPage extends InkGrid {
  /** From 0. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a picture where the source lies, in pixels. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where each of so many equal parts of a length begins and ends, in whole pixels of a picture; at least one each. */
function spans(start: number, length: number, count: number, limit: number): Int32Array {
  const bounds = new Int32Array(count * 2);
  for (let at = 0; at < count; at++) {
    const from = Math.floor(start + (at / count) * length);
    const to = Math.max(start + (at / count) * length + 1, start + ((at + 1) / count) * length);
    bounds[2 * at] = from;
    bounds[2 * at + 1] = Math.min(limit, Math.ceil(to));
  }
  return bounds;
}

function meanLight({ pixels, width }: PagePicture, x: readonly [number, number], y: readonly [number, number]): number {
  let sum = 0;
  for (let row = y[0]; row < y[1]; row++) {
    const end = (row * width + x[1]) * BYTES_A_PIXEL;
    for (let at = (row * width + x[0]) * BYTES_A_PIXEL; at < end; at += BYTES_A_PIXEL) {
      sum += (pixels[at] ?? WHITE) + (pixels[at + 1] ?? WHITE) + (pixels[at + 2] ?? WHITE);
    }
  }
  const count = (x[1] - x[0]) * (y[1] - y[0]);
  return count <= 0 ? WHITE : sum / (count * 3);
}

/** A region of a picture as a grid of so many places, each the mean of the pixels that it covers. */
export function gridOf(
  picture: PagePicture,
  region: Region,
  { columns, rows }: Pick<InkGrid, 'columns' | 'rows'>,
): InkGrid {
  const light = new Uint8Array(columns * rows);
  const across = spans(region.left, region.width, columns, picture.width);
  const down = spans(region.top, region.height, rows, picture.height);
  for (let row = 0; row < rows; row++) {
    const y = [down[2 * row] ?? 0, down[2 * row + 1] ?? 0] as const;
    for (let column = 0; column < columns; column++) {
      const x = [across[2 * column] ?? 0, across[2 * column + 1] ?? 0] as const;
      light[row * columns + column] = meanLight(picture, x, y);
    }
  }
  return { columns, rows, light };
}

/** A whole page as it is kept. `page` counts from 0. */
export function samplePicture(picture: PagePicture, page: number): SampledPage {
  const { width, height } = picture;
  const size = { columns: Math.ceil(width / CELL), rows: Math.ceil(height / CELL) };
  return { page, width, height, ...gridOf(picture, { left: 0, top: 0, width, height }, size) };
}

/** Of so many things the first two, the middle one and the last: their places, from 0. */
export function pickSpread(count: number): readonly number[] {
  const places = [0, 1, Math.floor(count / 2), count - 1];
  return [...new Set(places)].filter((at) => at >= 0 && at < count).toSorted((one, other) => one - other);
}
