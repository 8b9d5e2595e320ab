import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFPage, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { fitOnA4, frameOf } from '../../../../../../src/main/adapters/worker/packet/page-frame.ts';
import { copyPages } from '../../../../../../src/main/adapters/worker/pdf/copy-pages.ts';
import { makePdf } from '../../../../../support/pdf-tools.ts';

const name = PDFName.of;

/** Three pages; the first has a signed seal, a link inside, a link outside and a note with its window. */
async function makeSigned(): Promise<PDFDocument> {
  const document = await PDFDocument.load(await makePdf({ pages: 3 }));
  const { context } = document;
  const [first, second] = document.getPages() as [PDFPage, PDFPage];
  const signature = context.register(context.obj({ Type: 'Sig', Contents: PDFHexString.of('00ff') }));
  const field = context.register(context.obj({ FT: 'Sig', T: PDFString.of('seal'), V: signature }));
  const add = (annotation: Record<string, never>) => context.register(context.obj(annotation));
  const rect = [100, 100, 200, 200];
  const seal = { Subtype: 'Widget', Rect: rect, Parent: field, P: first.ref, V: signature, AP: { N: null } };
  const inside = { Subtype: 'Link', Rect: rect, Dest: [second.ref, 'Fit'] };
  const jump = { Subtype: 'Link', Rect: rect, A: { S: 'GoTo', D: [second.ref, 'Fit'] } };
  const outside = { Subtype: 'Link', Rect: rect, A: { S: 'URI', URI: PDFString.of('https://example.com') } };
  const annotations = [seal, inside, jump, outside, { Subtype: 'Popup', Rect: rect, Parent: second.ref }];
  first.node.set(name('Annots'), context.obj(annotations.map((one) => add(one as unknown as Record<string, never>))));
  return document;
}

describe('copyPages', () => {
  it('keeps the seal, drops the signature, and leaves no way to another page', async () => {
    const target = await PDFDocument.create();
    const [first] = copyPages(await makeSigned(), target);
    const annotations = first?.node.lookup(name('Annots'), PDFArray);
    const kept = (annotations?.asArray() ?? []).map((ref) => target.context.lookup(ref, PDFDict));
    expect(kept.map((one) => String(one.get(name('Subtype'))))).toEqual(['/Widget', '/Link', '/Link', '/Link']);
    const [seal, inside, jump, outside] = kept;
    expect([seal?.has(name('AP')), String(seal?.get(name('FT')))]).toEqual([true, '/Sig']);
    expect(['V', 'Parent', 'P'].filter((key) => seal?.has(name(key)))).toEqual([]);
    expect([inside?.has(name('Dest')), jump?.has(name('A')), outside?.has(name('A'))]).toEqual([false, false, true]);
  });

  it('copies no page twice, however the source refers to it', async () => {
    const target = await PDFDocument.create();
    copyPages(await makeSigned(), target);
    const again = await PDFDocument.load(await target.save({ useObjectStreams: false }));
    const pages = again.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.get(name('Type')) === name('Page'));
    expect([again.getPageCount(), pages.length]).toEqual([3, 3]);
  });

  it('takes the layers of two sources along', async () => {
    const target = await PDFDocument.create();
    for (const title of ['one', 'two']) {
      const source = await PDFDocument.load(await makePdf({ pages: 1 }));
      const layer = source.context.register(source.context.obj({ Type: 'OCG', Name: PDFString.of(title) }));
      source.catalog.set(name('OCProperties'), source.context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
      copyPages(source, target);
    }
    const layers = target.catalog.lookup(name('OCProperties'), PDFDict);
    expect(layers.lookup(name('OCGs'), PDFArray).size()).toBe(2);
    expect(layers.lookup(name('D'), PDFDict).lookup(name('OFF'), PDFArray).size()).toBe(2);
  });
});

describe('fitOnA4', () => {
  const pageOf = async (options: Parameters<typeof makePdf>[0]) =>
    (await PDFDocument.load(await makePdf(options))).getPage(0);
  const box = (page: PDFPage) => Object.values(page.getMediaBox()).map(Math.round);

  it('leaves a page that is A4 within a millimetre exactly as it is', async () => {
    const page = await pageOf({ pages: 1, size: [594, 843] });
    const before = page.node.toString();
    fitOnA4(page);
    expect(page.node.toString()).toBe(before);
  });

  it('scales what the crop box shows, and moves the annotations along', async () => {
    const page = await pageOf({ pages: 1, size: [1400, 1900] });
    page.setCropBox(100, 100, 1190.56, 1683.78);
    const mark = page.doc.context.obj({ Subtype: 'Stamp', Rect: [100, 100, 1290.56, 1783.78] });
    page.node.set(name('Annots'), page.doc.context.obj([mark]));
    fitOnA4(page);
    expect([box(page), page.node.has(name('CropBox'))]).toEqual([[0, 0, 595, 842], false]);
    const rect = mark.lookup(name('Rect'), PDFArray).asRectangle();
    expect(Object.values(rect).map(Math.round)).toEqual([0, 0, 595, 842]);
  });

  it('enlarges a small slip by half at most and puts it in the middle', async () => {
    const page = await pageOf({ pages: 1, size: [200, 100] });
    const mark = page.doc.context.obj({ Subtype: 'Stamp', Rect: [0, 0, 200, 100] });
    page.node.set(name('Annots'), page.doc.context.obj([mark]));
    fitOnA4(page);
    expect(box(page)).toEqual([0, 0, 842, 595]);
    const { x, y, width, height } = mark.lookup(name('Rect'), PDFArray).asRectangle();
    expect([x, y, width, height].map(Math.round)).toEqual([271, 223, 300, 150]);
  });
});

describe('frameOf', () => {
  it.each([
    [0, [600, 800], [0, 0]],
    [90, [800, 600], [600, 0]],
    [180, [600, 800], [600, 800]],
    [270, [800, 600], [0, 800]],
  ] as const)('tells size and bottom left of a page turned by %i as the reader sees it', async (turn, size, corner) => {
    const page = (await PDFDocument.load(await makePdf({ pages: 1, size: [600, 800], turn }))).getPage(0);
    const { width, height, matrix } = frameOf(page);
    expect([width, height]).toEqual(size);
    expect(matrix.slice(4)).toEqual(corner);
    // The far corner of what is seen lies at the far corner of the page.
    const [a, b, c, d, e, f] = matrix;
    expect([a * width + c * height + e, b * width + d * height + f]).toEqual([600 - corner[0], 800 - corner[1]]);
  });
});

describe('pages that say nothing usable', () => {
  it('get what readers assume: letter size, no turn, no annotations', async () => {
    const source = await PDFDocument.load(await makePdf({ pages: 1 }));
    const { node } = source.getPage(0);
    for (const key of ['MediaBox', 'Resources']) node.delete(name(key));
    node.set(name('Annots'), source.context.obj({ odd: 1 }));
    node.set(name('Rotate'), name('Sideways'));
    node.set(name('CropBox'), source.context.obj([1, 2]));
    const [page] = copyPages(source, await PDFDocument.create());
    if (!page) throw new Error('no page');
    fitOnA4(page);
    const { width, height } = frameOf(page);
    expect([Math.round(width), Math.round(height), page.getRotation().angle]).toEqual([595, 842, 0]);
  });
});
