import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { copyPages } from '../../../../../../src/main/adapters/worker/pdf/copy-pages.ts';
import { makeLayered, savePdf, startPdf } from '../../../../../support/pdf-samples.ts';

const name = PDFName.of;

async function copyOf(source: PDFDocument, times = 1): Promise<PDFDocument> {
  const target = await PDFDocument.create({ updateMetadata: false });
  for (let time = 0; time < times; time++) copyPages(source, target);
  return PDFDocument.load(await savePdf(target), { updateMetadata: false });
}

function typesIn(document: PDFDocument): readonly string[] {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  return objects.flatMap((object) => (object instanceof PDFDict ? [String(object.get(name('Type')))] : []));
}

const pagesIn = (document: PDFDocument) => typesIn(document).filter((type) => type === '/Page').length;

describe('a copied page', () => {
  it('drags no other page along, whichever way it leads there', async () => {
    const source = await startPdf(3);
    const { context } = source;
    const [first, second, third] = source.getPages();
    if (!first || !second || !third) throw new Error('no pages');
    const beads = context.register(context.obj({ Type: 'Bead', P: second.ref }));
    first.node.set(name('B'), context.obj([beads]));
    first.node.set(name('PresSteps'), context.obj({ NA: { S: 'GoTo', D: [third.ref, 'Fit'] } }));
    // A private key of some program: nobody can know them all.
    const odd = { Subtype: 'Square', Rect: [9, 9, 20, 20], VendorPages: [second.ref, third.ref] };
    const window = { Subtype: 'Popup', Rect: [0, 0, 9, 9], Parent: second.ref };
    const annotations = [odd, window].map((one) => context.register(context.obj({ Type: 'Annot', ...one })));
    first.node.set(name('Annots'), context.obj(annotations));
    source.catalog.set(name('Outlines'), context.register(context.obj({ Type: 'Outlines' })));
    const copy = await copyOf(source);
    expect([copy.getPageCount(), pagesIn(copy)]).toEqual([3, 3]);
    expect(typesIn(copy).filter((type) => ['/Bead', '/Outlines', '/StructTreeRoot'].includes(type))).toEqual([]);
    const kept = copy.getPage(0).node.lookup(name('Annots'), PDFArray);
    expect(kept.asArray().map((_, at) => String(kept.lookup(at, PDFDict).get(name('Subtype'))))).toEqual(['/Square']);
  });

  it('can be copied again from the same source', async () => {
    const copy = await copyOf(await startPdf(2), 2);
    expect([copy.getPageCount(), pagesIn(copy)]).toEqual([4, 4]);
  });

  it('stays in its order among hundreds, which lie in branches of the tree', async () => {
    const source = await PDFDocument.create({ updateMetadata: false });
    const widths = Array.from({ length: 300 }, (_, index) => 100 + index);
    for (const width of widths) source.addPage([width, 100]);
    const target = await PDFDocument.create({ updateMetadata: false });
    target.addPage([50, 50]);
    copyPages(source, target);
    target.addPage([60, 60]);
    const read = await PDFDocument.load(await savePdf(target));
    expect(read.getPages().map((page) => page.getWidth())).toEqual([50, ...widths, 60]);
    expect(read.catalog.Pages().Kids().size()).toBe(1 + 4 + 44 + 1);
    expect(read.catalog.Pages().Count().asNumber()).toBe(302);
  });

  it('takes along what it has from the nodes above it, even where these stand in a circle', async () => {
    const source = await startPdf();
    const tree = source.catalog.Pages();
    const [page] = source.getPages();
    page?.node.delete(name('MediaBox'));
    tree.set(name('MediaBox'), source.context.obj([0, 0, 300, 400]));
    const ref = page?.node.get(name('Parent'));
    if (ref) tree.set(name('Parent'), ref);
    const [copied] = copyPages(source, await PDFDocument.create());
    expect(copied?.getSize()).toEqual({ width: 300, height: 400 });
  });

  it.each([
    [
      [300, 400, 0, 0],
      [0, 0, 300, 400],
    ],
    [
      [0, 0, 0, 0],
      [0, 0, 612, 792],
    ],
    [
      ['a', 'b', 'c', 'd'],
      [0, 0, 612, 792],
    ],
  ] as const)('has a size that makes sense: %j', async (said, expected) => {
    const source = await startPdf();
    const box = source.context.obj(said.map((one) => (typeof one === 'string' ? name(one) : one)) as number[]);
    source.getPage(0).node.set(name('MediaBox'), box);
    const [page] = copyPages(source, await PDFDocument.create());
    const { x, y, width, height } = page?.getMediaBox() ?? { x: 0, y: 0, width: 0, height: 0 };
    expect([x, y, x + width, y + height]).toEqual(expected);
  });

  it('loses parts of its content that are no streams', async () => {
    const source = await startPdf();
    const { node, doc } = source.getPage(0);
    const contents = node.get(name('Contents'));
    if (!contents) throw new Error('no contents');
    const flat = contents instanceof PDFArray ? contents.asArray() : [contents];
    node.set(name('Contents'), doc.context.obj([doc.context.nextRef(), ...flat, PDFBool.True]));
    const [page] = copyPages(source, await PDFDocument.create());
    const kept = page?.node.lookup(name('Contents'));
    expect(kept instanceof PDFArray ? kept.size() : 0).toBe(flat.length);
  });
});

describe('annotations', () => {
  async function copyOne(annotation: Record<string, PDFDict | string>): Promise<PDFDict> {
    const source = await startPdf();
    const { context } = source;
    const made = context.obj({ Type: 'Annot', Rect: [9, 9, 90, 90] });
    for (const [key, value] of Object.entries(annotation)) {
      made.set(name(key), typeof value === 'string' ? name(value) : value);
    }
    source.getPage(0).node.set(name('Annots'), context.obj([context.register(made)]));
    const copy = await copyOf(source);
    return copy.getPage(0).node.lookup(name('Annots'), PDFArray).lookup(0, PDFDict);
  }

  it('of a signature that does not say that it is one lose it too', async () => {
    const source = await startPdf();
    const value = source.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] });
    const seal = await copyOne({ Subtype: 'Widget', V: value });
    expect(seal.has(name('V'))).toBe(false);
  });

  it('start nothing but a link to the web, and nothing after it', async () => {
    const { context } = await startPdf();
    const script = context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });
    expect((await copyOne({ Subtype: 'Link', A: script })).has(name('A'))).toBe(false);
    const link = context.obj({ S: 'URI', URI: PDFString.of('https://example.com'), Next: script });
    const kept = (await copyOne({ Subtype: 'Link', A: link })).lookup(name('A'), PDFDict);
    expect([kept.has(name('URI')), kept.has(name('Next'))]).toEqual([true, false]);
  });

  it('with an appearance get a name of their own, without which pdfium does not show them', async () => {
    const source = await startPdf(2);
    const { context } = source;
    const form = () => context.register(context.flateStream('0 0 9 9 re f', { Subtype: 'Form', BBox: [0, 0, 9, 9] }));
    for (const page of source.getPages()) {
      const widget = { Type: 'Annot', Subtype: 'Widget', Rect: [9, 9, 90, 90], FT: 'Btn', AP: { N: form() } };
      const bare = { Type: 'Annot', Subtype: 'Widget', Rect: [9, 9, 90, 90], FT: 'Btn' };
      page.node.set(name('Annots'), context.obj([widget, bare].map((one) => context.register(context.obj(one)))));
    }
    const target = await PDFDocument.create();
    const names = copyPages(source, target).flatMap(({ node }) => {
      const annotations = node.lookup(name('Annots'), PDFArray);
      return annotations.asArray().map((_, at) => annotations.lookup(at, PDFDict).lookup(name('T')));
    });
    expect(names.filter((title) => title === undefined)).toHaveLength(2);
    expect(new Set(names.filter((title) => title !== undefined).map(String)).size).toBe(2);
  });
});

describe('layers', () => {
  it('of several sources stay as hidden as they were, and hide nothing of each other', async () => {
    const target = await PDFDocument.create();
    for (const how of ['off', 'base-state'] as const) copyPages(await PDFDocument.load(await makeLayered(how)), target);
    const properties = target.catalog.lookup(name('OCProperties'), PDFDict);
    const config = properties.lookup(name('D'), PDFDict);
    const layers = properties.lookup(name('OCGs'), PDFArray);
    const titleOf = (list: PDFArray, at: number) => list.lookup(at, PDFDict).lookup(name('Name'), PDFString).asString();
    expect(layers.asArray().map((_, at) => titleOf(layers, at))).toEqual(['hidden', 'shown', 'hidden', 'shown']);
    const off = config.lookup(name('OFF'), PDFArray);
    expect(off.asArray().map((_, at) => titleOf(off, at))).toEqual(['hidden', 'hidden']);
    expect(String(config.get(name('BaseState')))).toBe('/ON');
    // The layers that the pages name are the ones that the catalog names.
    for (const [index, page] of target.getPages().entries()) {
      const named = page.node.lookup(name('Resources'), PDFDict).lookup(name('Properties'), PDFDict).get(name('H'));
      expect(layers.asArray().map(String)[index * 2]).toBe(String(named));
    }
  });

  it('are not spoken of where there are none', async () => {
    expect((await copyOf(await startPdf())).catalog.has(name('OCProperties'))).toBe(false);
  });
});
