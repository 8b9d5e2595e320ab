import { describe, expect, it } from 'vitest';
import {
  lookOver,
  lostInk,
  orderLook,
  type PlacedSource,
} from '../../../../../../src/main/adapters/worker/packet/check-look.ts';
import { samplePicture } from '../../../../../../src/main/adapters/worker/pdf/ink-grid.ts';
import type { PagePicture } from '../../../../../../src/main/adapters/worker/pdf/page-look.ts';
import { withDocument } from '../../../../../../src/main/adapters/worker/pdf/pdfium-engine.ts';
import { makePdf } from '../../../../../support/pdf-tools.ts';

/** A white page with black bars, each 8 pixels high; `left` and `top` move them, `shade` is their colour. */
function page(options: {
  width?: number;
  height?: number;
  bars?: number;
  left?: number;
  top?: number;
  shade?: number;
}) {
  const { width = 200, height = 280, bars = 5, left = 20, top = 20, shade = 0 } = options;
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let bar = 0; bar < bars; bar++)
    for (let y = 0; y < 8; y++)
      for (let x = 0; x < 120; x++)
        pixels.fill(
          shade,
          ((top + bar * 24 + y) * width + left + x) * 4,
          ((top + bar * 24 + y) * width + left + x) * 4 + 3,
        );
  return { width, height, pixels } satisfies PagePicture;
}

const source = (options: Parameters<typeof page>[0] = {}) => samplePicture(page(options), 0);

describe('lostInk', () => {
  it('is nothing for the same page, also with something printed over it', () => {
    const marked = page({});
    for (let at = 0; at < marked.pixels.length; at += 40) marked.pixels.fill(30, at, at + 3);
    expect(lostInk(page({}), source())).toBe(0);
    expect(lostInk(marked, source())).toBe(0);
  });

  it('is the share of what is gone', () => {
    expect(lostInk(page({ bars: 4 }), source())).toBeCloseTo(0.2, 2);
    expect(lostInk(page({ bars: 0 }), source())).toBe(1);
    expect(lostInk(page({ shade: 140 }), source())).toBe(1);
  });

  it('finds a page that came to lie elsewhere', () => {
    expect(lostInk(page({ top: 32 }), source())).toBeGreaterThan(0.9);
  });

  it('takes a smaller page in the middle of A4 for what it is', () => {
    const small = page({ width: 160, height: 140 });
    const middle = page({ width: 413, height: 585, left: 0, top: 0, bars: 0 });
    // One and a half times as large, in the middle, as `fitOnA4` puts it.
    const [scale, x0, y0] = [1.5, (413 - 240) / 2, (585 - 210) / 2];
    for (let y = 0; y < 210; y++)
      for (let x = 0; x < 240; x++) {
        const from = (Math.floor(y / scale) * 160 + Math.floor(x / scale)) * 4;
        const to = ((Math.round(y0) + y) * 413 + Math.round(x0) + x) * 4;
        middle.pixels.set(small.pixels.subarray(from, from + 4), to);
      }
    expect(lostInk(middle, samplePicture(small, 0))).toBeLessThan(0.05);
  });
});

async function lookAt(bytes: Uint8Array, placed: readonly PlacedSource[]) {
  const order = await orderLook(placed);
  return withDocument({ bytes, password: '' }, (document) => lookOver(document, order));
}

describe('lookOver', () => {
  it('holds for the document itself and fails for another one in its place', async () => {
    const own = await makePdf({ pages: 3 });
    const other = await makePdf({ pages: 3, size: [595.28, 841.89], turn: 180 });
    expect(await lookAt(own, [{ bytes: own, pages: 3, firstPage: 0, sampled: null }])).toEqual({
      pages: 3,
      compared: 3,
      holds: true,
    });
    expect(await lookAt(own, [{ bytes: other, pages: 3, firstPage: 0, sampled: null }])).toMatchObject({
      holds: false,
    });
    const sampled = [samplePicture(page({ width: 413, height: 585 }), 0)];
    expect(await lookAt(own, [{ bytes: own, pages: 3, firstPage: 0, sampled }])).toMatchObject({ holds: false });
    expect(await lookAt(own, [])).toEqual({ pages: 0, compared: 0, holds: true });
  });
});
