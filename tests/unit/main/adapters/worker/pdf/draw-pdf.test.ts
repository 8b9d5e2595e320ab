import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type DrawnPage, drawPdfPages, inkShare } from '../../../../../../src/main/adapters/worker/pdf/draw-pdf.ts';
import { drawProof, losesInk } from '../../../../../../src/main/adapters/worker/pdf/draw-pdf-guard.ts';
import { drawWithPdfium } from '../../../../../../src/main/adapters/worker/pdf/draw-pdf-pdfium.ts';
import { makeSealedPdf, makeUnembeddedPdf, SEAL_COLOUR } from '../../../../../support/images-pdf.ts';
import { readSample } from '../../../../../support/packet-plan.ts';
import { hasTool, makePdf, run, withPdfFile } from '../../../../../support/pdf-tools.ts';
import { workerOptions } from '../../../../../support/pdf-worker.ts';

const { resourcesDir } = workerOptions();
const drawOne = async (bytes: Uint8Array, dpi = 100): Promise<DrawnPage> => {
  const [page] = await drawPdfPages(bytes, [1], { size: { dpi }, resourcesDir });
  if (!page) throw new Error('nothing was drawn');
  return page;
};

const drawByPoppler = async (bytes: Uint8Array, dpi: number): Promise<DrawnPage> => {
  const png = withPdfFile(bytes, (folder) => {
    run('pdftoppm', ['-r', `${dpi}`, '-png', '-singlefile', '-cropbox', 'in.pdf', 'page'], folder);
    return readFileSync(join(folder, 'page.png'));
  });
  const { data, info } = await sharp(png)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
};

const colourAt = ({ width, height, data }: DrawnPage, x: number, y: number): readonly number[] => {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [...data.subarray(at, at + 3)];
};

/** The part of a page between two heights, from 0 at the top. */
const band = ({ width, height, data }: DrawnPage, from: number, to: number): DrawnPage => {
  const [top, bottom] = [Math.floor(from * height), Math.floor(to * height)];
  return { width, height: bottom - top, data: data.subarray(top * width * 4, bottom * width * 4) };
};

const BLUE = [0, 0, 255];

describe('Chinese text in fonts that are not embedded', () => {
  it('is drawn, in every font and encoding, without a font of the system', async () => {
    const page = await drawOne(await makeUnembeddedPdf(), 150);
    for (let index = 0; index < 6; index++) {
      const top = (842 - 800 + index * 90) / 842;
      // A line of 16 and one of 10 points; blank would be 0, boxes instead of letters far less than this.
      expect(inkShare(band(page, top, top + 70 / 842))).toBeGreaterThan(0.04);
    }
  });

  it('is the same picture in a process that hides the fonts of the system', async () => {
    const page = await drawOne(await makeUnembeddedPdf(), 60);
    const script = `
      const { drawPdfPages, inkShare } = await import('./src/main/adapters/worker/pdf/draw-pdf.ts');
      const { makeUnembeddedPdf } = await import('./tests/support/images-pdf.ts');
      const { GlobalFonts } = await import('@napi-rs/canvas');
      const options = { size: { dpi: 60 }, resourcesDir: ${JSON.stringify(resourcesDir)} };
      const [page] = await drawPdfPages(await makeUnembeddedPdf(), [1], options);
      console.log(JSON.stringify([inkShare(page), GlobalFonts.families.length]));`;
    const root = join(import.meta.dirname, '..', '..', '..', '..', '..', '..');
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, DISABLE_SYSTEM_FONTS_LOAD: '1' },
    });
    const [ink, families] = JSON.parse(output);
    expect(ink).toBe(inkShare(page));
    expect(families).toBeLessThanOrEqual(GlobalFonts.families.length);
  });

  it.skipIf(!hasTool('pdftoppm'))('has within 30 % the ink of poppler', async (context) => {
    const fonts = hasTool('fc-list') ? run('fc-list', [':lang=zh-cn'], '.') : '';
    if (!fonts.includes('Noto')) context.skip('poppler has no Noto CJK font here to compare with');
    const bytes = await makeUnembeddedPdf();
    const [own, poppler] = [inkShare(await drawOne(bytes, 150)), inkShare(await drawByPoppler(bytes, 150))];
    expect(own / poppler).toBeGreaterThan(0.7);
    expect(own / poppler).toBeLessThan(1.3);
  });
});

describe('fields, seals, turned and cropped pages', () => {
  it.each([
    { title: 'as it is', options: {}, size: [556, 833], blue: [0.18, 0.125], seal: [0.65, 0.73] },
    { title: 'cropped', options: { crop: true }, size: [417, 694], blue: [0.08, 0.05], seal: [0.7, 0.78] },
    { title: 'turned by 90', options: { turn: 90 }, size: [833, 556], blue: [0.875, 0.18], seal: [0.27, 0.65] },
    { title: 'turned by 180', options: { turn: 180 }, size: [556, 833], blue: [0.82, 0.875], seal: [0.35, 0.27] },
    { title: 'turned by 270', options: { turn: 270 }, size: [833, 556], blue: [0.125, 0.82], seal: [0.73, 0.35] },
  ])('are drawn: $title', async ({ options, size, blue, seal }) => {
    const page = await drawOne(await makeSealedPdf(options));
    expect(Math.abs(page.width - (size[0] ?? 0)) + Math.abs(page.height - (size[1] ?? 0))).toBeLessThanOrEqual(2);
    expect(colourAt(page, blue[0] ?? 0, blue[1] ?? 0)).toEqual(BLUE);
    expect(colourAt(page, seal[0] ?? 0, seal[1] ?? 0)).toEqual([...SEAL_COLOUR]);
  });

  it('shows what is in a text field', async () => {
    const page = await drawOne(await makeSealedPdf(), 150);
    expect(inkShare(band(page, 0.3, 0.37))).toBeGreaterThan(0.02);
  });
});

describe('the guard against lost ink', () => {
  it('holds for the sample and for a sealed page, by pdf.js and by pdfium', async () => {
    for (const bytes of [readSample('proof.pdf'), await makeSealedPdf(), await makePdf({ pages: 1 })]) {
      const { pages, doubtful } = await drawProof({ bytes, unembeddedCjk: false }, [1], { dpi: 200, resourcesDir });
      expect([pages.length, doubtful]).toEqual([1, []]);
    }
  });

  it('sees a missing seal, and not that lines are thinner', async () => {
    const [page] = (await drawWithPdfium(await makeSealedPdf(), [1], 50)) ?? [];
    if (!page) throw new Error('pdfium drew nothing');
    expect(colourAt(page, 0.65, 0.73)).toEqual([...SEAL_COLOUR]);
    expect(losesInk(page, await drawOne(await makeSealedPdf(), 200))).toBe(false);
    const white = { ...page, data: Uint8Array.from(page.data) };
    white.data.fill(255, Math.floor(page.height * 0.6) * page.width * 4);
    expect(losesInk(page, white)).toBe(true);
  });

  it('draws by pdfium what pdf.js cannot open, unless that would lose Chinese text', async () => {
    const text = Buffer.from(await makePdf({ pages: 1 })).toString('latin1');
    const bytes = Uint8Array.from(Buffer.from(text.replaceAll('/Catalog', '/Katalog'), 'latin1'));
    const { pages } = await drawProof({ bytes, unembeddedCjk: false }, [1], { dpi: 100, resourcesDir });
    expect(inkShare(pages[0] ?? { width: 1, height: 1, data: new Uint8Array(4) })).toBeGreaterThan(0.0005);
  });
});
