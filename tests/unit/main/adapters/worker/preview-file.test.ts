import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { previewFile } from '../../../../../src/main/adapters/worker/preview-file.ts';
import { makeBitmap } from '../../../../support/images.ts';
import { makeSealedPdf, makeUnembeddedPdf } from '../../../../support/images-pdf.ts';
import { readSceneCorners } from '../../../../support/images-scenes.ts';
import { workerOptions } from '../../../../support/pdf-worker.ts';

const preview = (name: string, bytes: Uint8Array, longSide = 400) => {
  const { resourcesDir } = workerOptions();
  const context = { resourcesDir, progress: () => undefined, workingOn: () => undefined };
  return previewFile({ name, bytes: Uint8Array.from(bytes), password: null }, longSide, context);
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
});
