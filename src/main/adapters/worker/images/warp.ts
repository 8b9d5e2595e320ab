import type { PicturePoint, PictureSize } from '../../../../shared/domain/documents/document-edit.ts';
import type { Pixels } from './encode-jpeg.ts';

/** Four places in a picture, in pixels: left top, right top, right bottom, left bottom. */
export type Quad = readonly [PicturePoint, PicturePoint, PicturePoint, PicturePoint];

/** Where a place of the unit square lies in the picture. */
type Projection = (u: number, v: number) => PicturePoint;

/**
 * The one projection that takes the unit square to four corners (Heckbert, Fundamentals of Texture Mapping and Image
 * Warping, 1989, 2.2.3): what a camera does to a flat card.
 */
export function projectSquare([a, b, c, d]: Quad): Projection {
  const sum = { x: a.x - b.x + c.x - d.x, y: a.y - b.y + c.y - d.y };
  const one = { x: b.x - c.x, y: b.y - c.y };
  const two = { x: d.x - c.x, y: d.y - c.y };
  const area = one.x * two.y - two.x * one.y;
  const g = (sum.x * two.y - two.x * sum.y) / area;
  const h = (one.x * sum.y - sum.x * one.y) / area;
  const [xu, xv] = [b.x - a.x + g * b.x, d.x - a.x + h * d.x];
  const [yu, yv] = [b.y - a.y + g * b.y, d.y - a.y + h * d.y];
  return (u, v) => {
    const w = g * u + h * v + 1;
    return { x: (xu * u + xv * v + a.x) / w, y: (yu * u + yv * v + a.y) / w };
  };
}

/** One place between pixels, mixed from the four around it; outside of the picture its edge goes on. */
function mix(
  { width, height, data }: Pixels,
  place: PicturePoint,
  target: { readonly data: Uint8Array; readonly at: number },
): void {
  const x = Math.min(width - 1, Math.max(0, place.x - 0.5));
  const y = Math.min(height - 1, Math.max(0, place.y - 0.5));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const right = left + 1 < width ? 3 : 0;
  const below = top + 1 < height ? width * 3 : 0;
  const from = (top * width + left) * 3;
  for (let channel = 0; channel < 3; channel++) {
    const at = from + channel;
    const upper = (data[at] ?? 0) + ((data[at + right] ?? 0) - (data[at] ?? 0)) * (x - left);
    const lower = (data[at + below] ?? 0) + ((data[at + below + right] ?? 0) - (data[at + below] ?? 0)) * (x - left);
    target.data[target.at + channel] = upper + (lower - upper) * (y - top) + 0.5;
  }
}

/** What lies between the corners, seen from straight above, as a rectangle of this size. */
export function straighten(source: Pixels, quad: Quad, { width, height }: PictureSize): Pixels {
  const project = projectSquare(quad);
  const data = new Uint8Array(width * height * 3);
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) mix(source, project((x + 0.5) / width, (y + 0.5) / height), { data, at });
  }
  return { width, height, data };
}
