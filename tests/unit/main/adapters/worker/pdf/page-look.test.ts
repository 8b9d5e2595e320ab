import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import {
  compareLooks,
  drawLooks,
  hasInk,
  type PagePicture,
} from '../../../../../../src/main/adapters/worker/pdf/page-look.ts';
import { samplePages } from '../../../../../../src/main/adapters/worker/pdf/trial-copy.ts';
import { makeSealed, SEAL_RECT, savePdf, startPdf } from '../../../../../support/pdf-samples.ts';

/** A white page on which the first so many pixels are grey. */
function picture(grey: number, level = 0): PagePicture {
  const pixels = new Uint8Array(100 * 100 * 4).fill(255);
  for (let at = 0; at < grey * 4; at++) if (at % 4 !== 3) pixels[at] = level;
  return { width: 100, height: 100, pixels };
}

describe('compareLooks', () => {
  it('counts the pixels that differ, of all and of those with ink', () => {
    expect(compareLooks(picture(100), picture(100))).toEqual({ pixels: 0, ink: 0 });
    expect(compareLooks(picture(100), picture(80))).toEqual({ pixels: 0.002, ink: 0.2 });
    expect(compareLooks(picture(0), picture(5))).toEqual({ pixels: 0.0005, ink: 1 });
  });

  it('does not see what nobody sees', () => {
    expect(compareLooks(picture(100, 100), picture(100, 160))).toEqual({ pixels: 0, ink: 0 });
    expect(compareLooks(picture(100, 100), picture(100, 170)).pixels).toBe(0.01);
  });

  it('takes another size for another page', () => {
    expect(compareLooks(picture(1), { ...picture(1), width: 50, height: 200 })).toEqual({ pixels: 1, ink: 1 });
  });
});

describe('drawLooks', () => {
  const draw = (bytes: Uint8Array, pages: readonly number[], milliseconds = 60_000) =>
    drawLooks({ bytes, password: '' }, { pages, milliseconds });

  it('draws A4 at 50 dpi, with the seal of a signature', async () => {
    const [page] = (await draw(await makeSealed(), [0])) ?? [];
    expect([page?.width, page?.height]).toEqual([413, 585]);
    const [x, y] = [SEAL_RECT[0] + 60, 841.89 - SEAL_RECT[1] - 60].map((points) => Math.round((points * 50) / 72));
    const at = ((y ?? 0) * 413 + (x ?? 0)) * 4;
    const [blue, green, red] = page?.pixels.subarray(at, at + 3) ?? [];
    expect([blue, green, red]).toEqual([0, 0, 204]);
  });

  it('leaves out what comes after the time is up, and what its model leaves out', async () => {
    const bytes = await savePdf(await startPdf(2));
    expect(await draw(bytes, [0, 1], -1)).toEqual([null, null]);
    const like = [null, picture(1)];
    const drawn = await drawLooks({ bytes, password: '' }, { pages: [0, 1], like, milliseconds: 60_000 });
    expect(drawn?.map((page) => page !== null)).toEqual([false, true]);
  });

  it('answers nothing for what is no document', async () => {
    expect(await draw(new Uint8Array([1, 2, 3]), [0])).toBeNull();
  });

  it('tells an empty page', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const [page] = (await draw(await savePdf(document), [0])) ?? [];
    expect(page && hasInk(page)).toBe(false);
    expect(hasInk(picture(1))).toBe(true);
  });
});

describe('samplePages', () => {
  it('takes the first twenty and ten of the rest, the last among them', () => {
    expect(samplePages(3)).toEqual([0, 1, 2]);
    expect(samplePages(22)).toHaveLength(22);
    const sample = samplePages(2000);
    expect([sample.length, sample[19], sample.at(-1), new Set(sample).size]).toEqual([30, 19, 1999, 30]);
  });
});
