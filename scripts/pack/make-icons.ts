import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { encodeIcns, encodeIco, type SizedPng } from './icon-files.ts';

/** Windows' sizes at 100–400 %, Linux' usual ones, and the seven that a macOS icon is made of. */
const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256] as const;
const SET_SIZES = [16, 32, 48, 64, 128, 256, 512] as const;
const ICNS_SIZES = [16, 32, 64, 128, 256, 512, 1024] as const;
/** On macOS the shape fills 824 of 1,024 pixels; to the edge it would look larger than its neighbours. */
const MAC_SHAPE = 824 / 1024;

/** Draws `icon.svg` of the folder at every size that the installers need, each from the drawing itself and not from a larger picture. */
export async function makeIcons(folder: string): Promise<void> {
  const svg = join(folder, 'icon.svg');
  const drawn = (sizes: readonly number[], share = 1) => Promise.all(sizes.map((size) => draw(svg, size, share)));
  writeFileSync(join(folder, 'icon.ico'), encodeIco(await drawn(ICO_SIZES)));
  writeFileSync(join(folder, 'icon.icns'), encodeIcns(await drawn(ICNS_SIZES, MAC_SHAPE)));
  mkdirSync(join(folder, 'set'), { recursive: true });
  for (const { size, png } of await drawn(SET_SIZES)) writeFileSync(join(folder, 'set', `${size}x${size}.png`), png);
}

async function draw(svg: string, size: number, share: number): Promise<SizedPng> {
  const inner = Math.round(size * share);
  const before = Math.floor((size - inner) / 2);
  const after = size - inner - before;
  // The drawing is 64 units wide; the density makes it exactly as many pixels as are wanted.
  const png = await sharp(svg, { density: (72 * inner) / 64 })
    .resize(inner, inner)
    .extend({ top: before, left: before, bottom: after, right: after, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return { size, png };
}
