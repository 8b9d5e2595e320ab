import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { compareLooks, drawLooks } from '../../../../../../src/main/adapters/worker/pdf/page-look.ts';
import { rasterPdf } from '../../../../../../src/main/adapters/worker/pdf/raster-pdf.ts';
import { askPdfJs } from '../../../../../../src/main/adapters/worker/pdf/second-opinion.ts';
import { encryptWith } from '../../../../../support/pdf-rewrite.ts';
import { savePdf, startPdf } from '../../../../../support/pdf-samples.ts';
import { makePdf } from '../../../../../support/pdf-tools.ts';
import { workerOptions } from '../../../../../support/pdf-worker.ts';

const { resourcesDir } = workerOptions();

describe('pages as pictures', () => {
  it('keep their size and what is on them, of a locked file too', async () => {
    const source = await savePdf(await startPdf(2));
    const locked = await encryptWith(source, 'AES-256 R6', 'secret');
    for (const file of [
      { bytes: source, password: '' },
      { bytes: locked, password: 'secret' },
    ]) {
      const raster = await rasterPdf(file, resourcesDir);
      const looks = [source, raster ?? new Uint8Array()].map((bytes) =>
        drawLooks({ bytes, password: '' }, { pages: [0, 1], milliseconds: 60_000 }),
      );
      const [before, after] = await Promise.all(looks);
      for (const index of [0, 1]) {
        const [page, picture] = [before?.[index], after?.[index]];
        if (!page || !picture) throw new Error('a page is missing');
        // Another engine sets the letters a little differently; an empty page would differ in nearly all of its ink.
        expect(compareLooks(page, picture).ink).toBeLessThan(0.5);
      }
    }
  });

  it('are not made of a book, nor of what is no document', async () => {
    expect(await rasterPdf({ bytes: await makePdf({ pages: 51 }), password: '' }, resourcesDir)).toBeNull();
    expect(await rasterPdf({ bytes: new Uint8Array([1, 2, 3]), password: '' }, resourcesDir)).toBeNull();
  });
});

describe('the second opinion', () => {
  const first = [{ source: 0, copy: 0 }];

  it('agrees where the copy looks like the source, and tells how far it is where not', async () => {
    const [one, two] = [await savePdf(await startPdf(1)), await makePdf({ pages: 1 })];
    expect(await askPdfJs({ source: one, copy: one }, first, resourcesDir)).toEqual({ pixels: 0, ink: 0 });
    expect((await askPdfJs({ source: one, copy: two }, first, resourcesDir))?.ink).toBeGreaterThan(0.2);
  });

  it('has none where it sees nothing in the source', async () => {
    const empty = await PDFDocument.create();
    empty.addPage([595.28, 841.89]);
    const files = { source: await savePdf(empty), copy: await savePdf(await startPdf(1)) };
    expect(await askPdfJs(files, first, resourcesDir)).toBeNull();
    expect(await askPdfJs({ ...files, source: new Uint8Array([1]) }, first, resourcesDir)).toBeNull();
  });
});
