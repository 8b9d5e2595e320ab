import type { Sharp } from 'sharp';
import { openPixels } from './encode-jpeg.ts';

/** A page as pixels: three channels, or four of which the last is not looked at. */
export interface PagePixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface StackedPages {
  readonly width: number;
  readonly height: number;
  readonly open: () => Promise<Sharp>;
}

function copyRow(target: Uint8Array, at: number, row: { readonly from: Uint8Array; readonly channels: number }): void {
  const { from, channels } = row;
  if (channels === 3) {
    target.set(from, at);
    return;
  }
  for (let source = 0, place = at; source < from.length; source += 4, place += 3) {
    target[place] = from[source] ?? 0;
    target[place + 1] = from[source + 1] ?? 0;
    target[place + 2] = from[source + 2] ?? 0;
  }
}

/** Pages below each other in one picture, centred on the widest, on white. */
export function stackPages(pages: readonly PagePixels[]): StackedPages {
  const width = Math.max(...pages.map((page) => page.width));
  const height = pages.reduce((sum, page) => sum + page.height, 0);
  const data = new Uint8Array(width * height * 3).fill(255);
  let top = 0;
  for (const page of pages) {
    const channels = page.data.length / (page.width * page.height);
    const left = Math.floor((width - page.width) / 2);
    for (let y = 0; y < page.height; y++) {
      const from = page.data.subarray(y * page.width * channels, (y + 1) * page.width * channels);
      copyRow(data, ((top + y) * width + left) * 3, { from, channels });
    }
    top += page.height;
  }
  return { width, height, open: () => openPixels({ width, height, data }) };
}
