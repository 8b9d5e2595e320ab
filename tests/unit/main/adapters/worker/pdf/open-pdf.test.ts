import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { copyPages } from '../../../../../../src/main/adapters/worker/pdf/copy-pages.ts';
import { type OpenedPdf, openPdf } from '../../../../../../src/main/adapters/worker/pdf/open-pdf.ts';
import { compareLooks, drawLooks } from '../../../../../../src/main/adapters/worker/pdf/page-look.ts';
import { findingsOfPdf } from '../../../../../../src/main/adapters/worker/pdf/pdf-findings.ts';
import { ENCRYPTIONS, type Encryption, encryptWith, rewriteWithQpdf } from '../../../../../support/pdf-rewrite.ts';
import {
  makeBoast,
  makeGiantPages,
  makeInherited,
  makeLayered,
  makeNestedForms,
  makeSealed,
  makeUndrawnForm,
  makeUnembeddedChinese,
  savePdf,
  startPdf,
} from '../../../../../support/pdf-samples.ts';
import { makePdf } from '../../../../../support/pdf-tools.ts';
import { workerOptions } from '../../../../../support/pdf-worker.ts';

const { resourcesDir } = workerOptions();
const SCHEMES = Object.keys(ENCRYPTIONS) as Encryption[];

const open = (bytes: Uint8Array, password: string | null = null): Promise<OpenedPdf> =>
  openPdf({ name: 'proof.pdf', bytes: Uint8Array.from(bytes), password }, resourcesDir);
const refused = (bytes: Uint8Array, code: string, password: string | null = null) =>
  expect(
    open(bytes, password).then(
      ({ way }) => ({ code: `opened: ${way}` }),
      (failure) => failure,
    ),
  ).resolves.toHaveProperty('code', code);
const rules = (pdf: OpenedPdf) => findingsOfPdf(pdf, 'proof.pdf').map(({ ruleId }) => ruleId);

async function assemble(pdf: OpenedPdf): Promise<Uint8Array> {
  const target = await PDFDocument.create({ updateMetadata: false });
  copyPages(pdf.document, target);
  return savePdf(target);
}

/** Draws both with all fields and seals, and tells the worst share of differing pixels. */
async function worstDifference(source: Uint8Array, copy: Uint8Array, pages: number): Promise<number> {
  const request = { pages: Array.from({ length: pages }, (_, index) => index), milliseconds: 60_000 };
  const [before, after] = await Promise.all([source, copy].map((bytes) => drawLooks({ bytes, password: '' }, request)));
  const shares = (before ?? []).map((page, index) => {
    const other = after?.[index];
    return page && other ? compareLooks(page, other).pixels : 1;
  });
  expect(shares).toHaveLength(pages);
  return Math.max(...shares);
}

describe('files that need no repair', () => {
  it.each([
    ['plain', async () => makePdf({ pages: 3 }), 3],
    ['linearized', async () => rewriteWithQpdf(await savePdf(await startPdf(3)), ['--linearize']), 3],
    ['object streams', async () => rewriteWithQpdf(await makeSealed(), ['--object-streams=generate']), 2],
    ['turned', async () => makePdf({ pages: 2, turn: 270 }), 2],
    ['inherited size, turn, fonts and crop box', makeInherited, 2],
  ] as const)('go in directly and look the same: %s', async (_, make, pages) => {
    const source = await make();
    const pdf = await open(source);
    expect(pdf).toMatchObject({ way: 'direct', pages, repaired: false, looksDifferent: false });
    expect(pdf.look).toMatchObject({ pixels: 0, compared: pages });
    expect(await worstDifference(source, await assemble(pdf), pages)).toBe(0);
    expect(rules(pdf)).toEqual([]);
  });

  it('compares the first twenty pages of a long one, and ten of the others', async () => {
    const pdf = await open(await makePdf({ pages: 60 }));
    expect([pdf.pages, pdf.look.compared]).toEqual([60, 30]);
  });
});

describe('encrypted files', () => {
  it.each(SCHEMES)('open without a password where it is empty: %s', async (scheme) => {
    const source = await makeSealed();
    const pdf = await open(await encryptWith(source, scheme, ''));
    expect(pdf).toMatchObject({ way: 'qpdf', needsPassword: false, repaired: false });
    expect(await worstDifference(source, await assemble(pdf), 2)).toBe(0);
  });

  it.each(SCHEMES)('ask for a password, tell a wrong one, and open with the right one: %s', async (scheme) => {
    const locked = await encryptWith(await makePdf({ pages: 1 }), scheme, 'secret');
    await refused(locked, 'document_needs_password');
    await refused(locked, 'document_needs_password', '');
    await refused(locked, 'document_wrong_password', 'wrong');
    expect(await open(locked, 'secret')).toMatchObject({ way: 'qpdf', needsPassword: true, pages: 1 });
    // What was learnt about the file with the password must not open it without.
    await refused(locked, 'document_needs_password');
  });

  it.each(SCHEMES)('keep their texts: pdf-lib garbles some when it decrypts by itself: %s', async (scheme) => {
    const document = await startPdf();
    const [page] = document.getPages();
    const { context } = document;
    const note = { Type: 'Annot', Subtype: 'Text', Rect: [9, 9, 29, 29], Contents: PDFString.of('told by nobody') };
    page?.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(note))]));
    const pdf = await open(await encryptWith(await savePdf(document), scheme, ''));
    const annotations = pdf.document.getPage(0).node.lookup(PDFName.of('Annots'), PDFArray);
    expect(annotations.lookup(0, PDFDict).lookup(PDFName.of('Contents'), PDFString).asString()).toBe('told by nobody');
  });
});

describe('seals, forms and layers', () => {
  it('keep a seal and drop its signature', async () => {
    const source = await makeSealed();
    const pdf = await open(source);
    const copy = await assemble(pdf);
    expect(await worstDifference(source, copy, 2)).toBe(0);
    const text = Buffer.from(copy).toString('latin1');
    expect(['/ByteRange', '/SigFieldLock', '/adbe.pkcs7.detached'].filter((word) => text.includes(word))).toEqual([]);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2);
  });

  it('draw what was filled in where the form itself leaves that to the reader', async () => {
    const source = await makeUndrawnForm();
    const pdf = await open(source);
    expect(pdf.way).toMatch(/-flatten$/);
    expect(pdf).toMatchObject({ repaired: false, looksDifferent: false });
    expect(await worstDifference(source, await assemble(pdf), 1)).toBeLessThanOrEqual(0.002);
    expect(rules(pdf)).toEqual(['document.fields-fixed']);
  });

  it.each(['off', 'base-state'] as const)('leave a hidden layer hidden: %s', async (how) => {
    const source = await makeLayered(how);
    const pdf = await open(source);
    expect(pdf.way).toBe('direct');
    expect(await worstDifference(source, await assemble(pdf), 1)).toBe(0);
  });

  it('tell that a Chinese font is missing in the file', async () => {
    const pdf = await open(await makeUnembeddedChinese());
    expect([pdf.way, ...rules(pdf)]).toEqual(['direct', 'document.font-not-embedded']);
  });
});

describe('damaged files', () => {
  const spoil = async (change: (text: string) => string): Promise<Uint8Array> =>
    Uint8Array.from(Buffer.from(change(Buffer.from(await savePdf(await startPdf(3))).toString('latin1')), 'latin1'));

  it.each([
    ['a wrong startxref', (text: string) => text.replace(/startxref\n\d+/, 'startxref\n12')],
    ['shifted objects', (text: string) => text.replace('1 0 obj', '% something in between\n1 0 obj')],
    ['no end', (text: string) => text.slice(0, text.lastIndexOf('startxref'))],
    ['wrong stream lengths', (text: string) => text.replaceAll(/\/Length \d+/g, '/Length 3')],
  ])('are repaired, and it is said: %s', async (_, change) => {
    const pdf = await open(await spoil(change));
    expect(pdf).toMatchObject({ pages: 3, repaired: true, looksDifferent: false });
    expect(rules(pdf)).toEqual(['document.repaired']);
    expect((await PDFDocument.load(await assemble(pdf))).getPageCount()).toBe(3);
  });

  it('are opened without any table, if nothing is missing', async () => {
    const withoutTable = (text: string): string => text.slice(0, text.lastIndexOf('xref', text.lastIndexOf('trailer')));
    const catalogLast = (text: string): string => withoutTable(text).replace(/%%EOF\s*$/, '');
    expect(await open(await spoil(catalogLast))).toMatchObject({ pages: 3, repaired: true });
    // The same with its last object cut off, which a page needs.
    await refused(
      await spoil((text) => catalogLast(text).slice(0, catalogLast(text).lastIndexOf('endstream') - 20)),
      'file_damaged',
    );
  });

  it('is opened though its catalog does not say that it is one', async () => {
    const pdf = await open(await spoil((text) => text.replace('/Type /Catalog', '/Kind /Catalog')));
    expect(pdf).toMatchObject({ pages: 3, looksDifferent: false });
  });

  it.each([
    ['half of it', (text: string) => text.slice(0, text.length / 8)],
    ['only words', () => `%PDF-1.7\n${'Only words, no document. '.repeat(40)}`],
    ['no pages', (text: string) => text.replace('/Kids [', '/Gone [')],
    [
      'noise',
      () => `%PDF-1.4\n${Array.from({ length: 4000 }, (_, at) => String.fromCharCode((at * 7919) % 251)).join('')}`,
    ],
  ])('are refused: %s', async (_, change) => {
    await refused(await spoil(change), 'file_damaged');
  });
});

describe('files that are too much', () => {
  it('refuses more pages than it can hold by what the file says', async () => {
    await expect(open(await makeBoast(100_000))).rejects.toMatchObject({
      code: 'document_too_many_pages',
      data: { file: 'proof.pdf', limit: 2000 },
    });
  });

  it('refuses what would fill all memory, and goes on with the next', async () => {
    await refused(await makeNestedForms(14), 'file_damaged');
    expect(await open(await makeNestedForms(2))).toMatchObject({ way: 'direct', pages: 1 });
  });

  it('draws pages of ten metres small', async () => {
    const source = await makeGiantPages(3);
    const pdf = await open(source);
    expect([pdf.way, pdf.look.compared]).toEqual(['direct', 3]);
    const drawn = await drawLooks({ bytes: source, password: '' }, { pages: [0, 1, 2], milliseconds: 60_000 });
    expect(Math.max(...(drawn ?? []).map((page) => page?.pixels.length ?? 0))).toBeLessThanOrEqual(4 * 4_010_000);
  });
});
