import { readFileSync } from 'node:fs';
import { PDFDocument, rgb } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { previewFile } from '../../../../../src/main/adapters/worker/preview-file.ts';
import { type DocumentEdit, NO_EDIT } from '../../../../../src/shared/domain/documents/document-edit.ts';
import { makeBitmap, makeTurnedJpeg, readCorners } from '../../../../support/images.ts';
import { makeSealedPdf, makeUnembeddedPdf } from '../../../../support/images-pdf.ts';
import { readSceneCorners } from '../../../../support/images-scenes.ts';
import { workerOptions } from '../../../../support/pdf-worker.ts';

const pagesOfColours = async (colours: readonly string[]): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (const colour of colours) {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    document
      .addPage([200, 300])
      .drawRectangle({ x: 0, y: 0, width: 200, height: 300, color: rgb(r ?? 0, g ?? 0, b ?? 0) });
  }
  return document.save();
};

const preview = (name: string, bytes: Uint8Array, longSide = 400, edit: DocumentEdit | null = null) => {
  const { resourcesDir } = workerOptions();
  const context = { resourcesDir, progress: () => undefined, workingOn: () => undefined };
  return previewFile({ name, bytes: Uint8Array.from(bytes), password: null }, { longSide, edit }, context);
};

describe('previewFile', () => {
  it('shows a HEIC upright, without metadata', async () => {
    const heic = readFileSync(new URL('../../../../support/files/turned-p3.heic', import.meta.url));
    const jpeg = await preview('phone.heic', heic);
    const { width, height, exif, icc } = await sharp(jpeg).metadata();
    expect([width, height, exif, icc]).toEqual([400, 266, undefined, undefined]);
    expect(await readSceneCorners(jpeg)).toBe('0123');
  });

  it('does not enlarge a small picture', async () => {
    expect((await sharp(await preview('old.bmp', makeBitmap(30, 20))).metadata()).width).toBe(30);
  });

  it('carries no profile of a sixteen-bit picture either', async () => {
    const red = sharp({ create: { width: 60, height: 40, channels: 3, background: '#c83c28' } });
    const png = await red.withIccProfile('p3').toColourspace('rgb16').png().toBuffer();
    const { icc, depth } = await sharp(await preview('deep.png', png)).metadata();
    expect([icc, depth]).toEqual([undefined, 'uchar']);
  });

  it.each([
    ['whose fonts are not in it', makeUnembeddedPdf, 'darker'],
    ['with a seal', makeSealedPdf, 'redder'],
  ])('shows a PDF %s', async (_what, make, expected) => {
    const jpeg = await preview('proof.pdf', await make(), 600);
    const { height } = await sharp(jpeg).metadata();
    expect(Math.abs(height - 600)).toBeLessThanOrEqual(1);
    const { channels } = await sharp(jpeg).stats();
    const [red = 255, green = 255] = channels.map(({ mean }) => mean);
    if (expected === 'darker') expect(green).toBeLessThan(252);
    else expect(red - green).toBeGreaterThan(3);
  });

  it('turns by quarters, whatever turn the camera wrote down', async () => {
    const jpeg = await preview('phone.jpg', await makeTurnedJpeg(8), 400, { ...NO_EDIT, turns: 1 });
    const { width, height } = await sharp(jpeg).metadata();
    expect([width, height]).toEqual([250, 400]);
    expect(await readCorners(jpeg)).toBe('bottomLeft topLeft bottomRight topRight');
  });

  it('shows what lies between the corners of the turned picture', async () => {
    const quarter = [
      { x: 0.5, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 0.5 },
      { x: 0.5, y: 0.5 },
    ] as const;
    const jpeg = await preview('phone.jpg', await makeTurnedJpeg(1), 400, { ...NO_EDIT, turns: 2, corners: quarter });
    const { width, height } = await sharp(jpeg).metadata();
    expect([width, height]).toEqual([400, 250]);
    expect(await readCorners(jpeg)).toBe('bottomLeft bottomLeft bottomLeft bottomLeft');
  });

  it('draws the page that was chosen', async () => {
    const red = await preview('three.pdf', await pagesOfColours(['#ff0000', '#00ff00', '#0000ff']), 200);
    const blue = await preview('three.pdf', await pagesOfColours(['#ff0000', '#00ff00', '#0000ff']), 200, {
      ...NO_EDIT,
      page: 3,
    });
    expect((await sharp(red).stats()).dominant).toMatchObject({ r: 248, g: 8, b: 8 });
    expect((await sharp(blue).stats()).dominant).toMatchObject({ r: 8, g: 8, b: 248 });
  });
});
