import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../../../../../src/main/adapters/worker/images/encode-jpeg.ts';
import { projectSquare, type Quad, straighten } from '../../../../../../src/main/adapters/worker/images/warp.ts';

/** A flat card of soft shades, and the same seen by a tilted camera: each pixel by the inverse of the projection. */
const SHADE = (u: number, v: number): readonly [number, number, number] => [
  127 + 100 * Math.sin(7 * u),
  127 + 100 * Math.sin(5 * v + 1),
  127 + 100 * Math.sin(4 * (u + v)),
];
const QUAD: Quad = [
  { x: 40, y: 30 },
  { x: 265, y: 10 },
  { x: 300, y: 200 },
  { x: 20, y: 165 },
];

function paint(width: number, height: number, at: (x: number, y: number) => readonly [number, number, number]): Pixels {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(at(x + 0.5, y + 0.5).map(Math.round), (y * width + x) * 3);
  }
  return { width, height, data };
}

/** By Newton's method, so that it shares nothing with the code under test but the projection itself. */
function invert(x: number, y: number): readonly [number, number] {
  const project = projectSquare(QUAD);
  let [u, v] = [0.5, 0.5];
  for (let step = 0; step < 12; step++) {
    const [here, right, below] = [project(u, v), project(u + 1e-5, v), project(u, v + 1e-5)];
    const [a, b] = [(right.x - here.x) / 1e-5, (below.x - here.x) / 1e-5];
    const [c, d] = [(right.y - here.y) / 1e-5, (below.y - here.y) / 1e-5];
    const [dx, dy] = [x - here.x, y - here.y];
    u += (d * dx - b * dy) / (a * d - b * c);
    v += (a * dy - c * dx) / (a * d - b * c);
  }
  return [u, v];
}

function meanDifference(one: Pixels, other: Pixels): number {
  return one.data.reduce((sum, value, at) => sum + Math.abs(value - (other.data[at] ?? 0)), 0) / one.data.length;
}

describe('projectSquare', () => {
  it('takes the corners to the corners, and straight lines to straight lines', () => {
    const project = projectSquare(QUAD);
    const places = [project(0, 0), project(1, 0), project(1, 1), project(0, 1)];
    for (const [index, { x, y }] of QUAD.entries()) {
      expect(places[index]?.x).toBeCloseTo(x, 9);
      expect(places[index]?.y).toBeCloseTo(y, 9);
    }
    const [a, b, c] = [project(0, 0.3), project(0.6, 0.3), project(1, 0.3)];
    expect((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).toBeCloseTo(0, 6);
  });
});

describe('straighten', () => {
  it('gives back the card that a tilted camera saw', () => {
    const photo = paint(320, 215, (x, y) => SHADE(...invert(x, y)));
    const flat = paint(250, 158, (x, y) => SHADE(x / 250, y / 158));
    expect(meanDifference(straighten(photo, QUAD, flat), flat)).toBeLessThan(1);
  });

  it('changes nothing where the corners are those of the picture', () => {
    const picture = paint(97, 61, (x, y) => [x, y, (x * y) % 256]);
    const whole: Quad = [
      { x: 0, y: 0 },
      { x: 97, y: 0 },
      { x: 97, y: 61 },
      { x: 0, y: 61 },
    ];
    expect(straighten(picture, whole, picture).data).toEqual(picture.data);
  });

  it('finds the same places as another engine draws', () => {
    // Skia draws a sheared card (no perspective: a canvas has none); its corner marks must come back to the corners.
    const canvas = createCanvas(400, 300);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, 400, 300);
    context.setTransform(0.9, 0.2, -0.3, 0.8, 110, 20);
    for (const [index, colour] of ['#ff0000', '#00ff00', '#0000ff', '#000000'].entries()) {
      context.fillStyle = colour;
      context.fillRect(index % 2 === 0 ? 0 : 200, index < 2 ? 0 : 120, 40, 40);
    }
    const { data } = context.getImageData(0, 0, 400, 300);
    const photo = { width: 400, height: 300, data: data.filter((_, at) => at % 4 !== 3) } as unknown as Pixels;
    const corner = (x: number, y: number) => ({ x: 0.9 * x - 0.3 * y + 110, y: 0.2 * x + 0.8 * y + 20 });
    const flat = straighten(photo, [corner(0, 0), corner(240, 0), corner(240, 160), corner(0, 160)], {
      width: 240,
      height: 160,
    });
    const at = (x: number, y: number) => [...flat.data.subarray((y * 240 + x) * 3, (y * 240 + x) * 3 + 3)];
    expect([at(20, 20), at(220, 20), at(20, 140), at(220, 140), at(120, 80)]).toEqual([
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [0, 0, 0],
      [255, 255, 255],
    ]);
  });
});
