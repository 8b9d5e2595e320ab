import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page as poppler draws it, three bytes a pixel. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

const VISIBLE = 64;
const INK = 235;
const PAGES = 20;

function readPpm(bytes: Buffer): DrawnPage {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('not a picture of poppler');
  return { width: Number(header[1]), height: Number(header[2]), pixels: bytes.subarray(header[0].length) };
}

/** The first pages of a file at 50 dpi, from this page on (counted from 1). Empty where poppler draws none. */
export function drawWithPoppler(file: string, folder: string, firstPage: number): readonly DrawnPage[] {
  const prefix = `page-${firstPage}-${readdirSync(folder).length}-`;
  const range = ['-f', String(firstPage), '-l', String(firstPage + PAGES - 1)];
  spawnSync('pdftoppm', ['-r', '50', ...range, file, join(folder, prefix)], { stdio: 'ignore', timeout: 120_000 });
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix));
  const drawn = names.toSorted().map((name) => readPpm(readFileSync(join(folder, name))));
  // A page that poppler cannot read becomes a single pixel.
  return drawn.every(({ width }) => width <= 1) ? [] : drawn;
}

/** The share of pixels, and of inked pixels, in which two pictures differ. */
export function differ(one: DrawnPage, other: DrawnPage): { readonly pixels: number; readonly ink: number } {
  if (one.width !== other.width || one.height !== other.height) return { pixels: 1, ink: 1 };
  if (one.pixels.equals(other.pixels)) return { pixels: 0, ink: 0 };
  const [a, b] = [one.pixels, other.pixels];
  let [inked, differing] = [0, 0];
  for (let at = 0; at + 2 < a.length; at += 3) {
    let [apart, darkest] = [0, 255];
    for (let colour = at; colour < at + 3; colour += 1) {
      const [left, right] = [a[colour] ?? 0, b[colour] ?? 0];
      apart = Math.max(apart, Math.abs(left - right));
      darkest = Math.min(darkest, left, right);
    }
    if (darkest < INK) inked += 1;
    if (apart > VISIBLE) differing += 1;
  }
  return { pixels: differing / (one.width * one.height), ink: inked === 0 ? 0 : differing / inked };
}

/** The inked pixels of a part of a page; the part in shares of width and height from the top left. */
export function inkIn(
  { width, height, pixels }: DrawnPage,
  [left, top, right, bottom]: readonly [number, number, number, number],
  bytesAPixel = 3,
): number {
  let inked = 0;
  for (let y = Math.floor(top * height); y < Math.min(height, Math.ceil(bottom * height)); y += 1) {
    for (let x = Math.floor(left * width); x < Math.min(width, Math.ceil(right * width)); x += 1) {
      const at = (y * width + x) * bytesAPixel;
      if (Math.min(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255) < INK) inked += 1;
    }
  }
  return inked;
}
