import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { DocumentEdit } from '../../../../../../src/shared/domain/documents/document-edit.ts';
import { measureSsim, readLuminance } from '../../../../../bench/ssim.ts';
import { makeTurnedJpeg, readCorners, UPRIGHT } from '../../../../../support/images.ts';
import { makeScene, readSceneCorners, type ScenePixels } from '../../../../../support/images-scenes.ts';
import { STORED_AS, storeScene, storeTurned } from '../../../../../support/images-stored.ts';
import { makeUpload } from '../../../../../support/images-upload.ts';
import { readSample, UPLOAD_LIMITS } from '../../../../../support/packet-plan.ts';
import { hasTool, makePdf, run, withPdfFile } from '../../../../../support/pdf-tools.ts';
import { workerOptions } from '../../../../../support/pdf-worker.ts';

const ruleIds = ({ findings }: Awaited<ReturnType<typeof makeUpload>>) => findings.map(({ ruleId }) => ruleId);

const meetsField = async ({ bytes, width, height }: Awaited<ReturnType<typeof makeUpload>>) => {
  const seen = await sharp(bytes).metadata();
  expect([seen.format, seen.width, seen.height]).toEqual(['jpeg', width, height]);
  expect([seen.exif, seen.icc, seen.xmp, seen.iptc, seen.orientation]).toEqual(new Array(5).fill(undefined));
  expect(bytes.length).toBeLessThanOrEqual(UPLOAD_LIMITS.maxBytes);
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(720);
  expect(Math.max(width, height)).toBeGreaterThanOrEqual(1280);
};

/** Pages of one colour each, as an animation or a document. */
const joinPages = async (reds: readonly number[], size: { readonly width: number; readonly height: number }) => {
  const page = (r: number) => sharp({ create: { ...size, channels: 3, background: { r, g: 90, b: 90 } } });
  return sharp(await Promise.all(reds.map((red) => page(red).png().toBuffer())), { join: { animated: true } });
};

const card = (): Promise<ScenePixels> => makeScene({ kind: 'card', megapixels: 1.2, shape: 1.5, noise: 2, seed: 11 });

const likeness = async (scene: ScenePixels, jpeg: Uint8Array) => {
  const { width, height, data } = scene;
  const source = await sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return measureSsim(await readLuminance(source, width, height), await readLuminance(jpeg, width, height));
};

describe('the upload image of a photograph', () => {
  it.each(STORED_AS.filter((as) => as !== 'heic' || hasTool('heif-enc')))(
    'stored as %s is within the field, upright, in its colours, without metadata',
    async (as) => {
      const scene = await card();
      const upload = await makeUpload(`photo.${as}`, await storeScene(scene, as));
      await meetsField(upload);
      if (as !== 'jpeg-grey') expect(await readSceneCorners(upload.bytes)).toBe('0123');
      // A GIF has 256 colours; CMYK cannot hold every colour.
      const least = as === 'gif' ? 0.7 : 0.93;
      expect(await likeness(scene, upload.bytes)).toBeGreaterThan(as.includes('alpha') ? 0.9 : least);
      expect(ruleIds(upload)).toEqual([]);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is upright at EXIF orientation %i and tells no camera and no place',
    async (turn) => {
      const upload = await makeUpload('photo.jpg', Uint8Array.from(await makeTurnedJpeg(turn)));
      await meetsField(upload);
      expect(await readCorners(upload.bytes)).toBe(UPRIGHT);
      expect(Buffer.from(upload.bytes).includes('Sample Camera')).toBe(false);
    },
  );

  it.skipIf(!hasTool('exiftool'))('holds nothing that exiftool would call metadata', async () => {
    const upload = await makeUpload('photo.jpg', await storeTurned(await card(), 7));
    const json = withPdfFile(upload.bytes, (folder) => run('exiftool', ['-j', '-G1', 'in.pdf'], folder));
    const groups = new Set(Object.keys(JSON.parse(json)[0]).map((tag) => tag.split(':')[0]));
    for (const known of ['SourceFile', 'ExifTool', 'System', 'File', 'JFIF', 'Composite']) groups.delete(known);
    expect([...groups]).toEqual([]);
  });

  it('is the same compressed picture where the file already meets the field', async () => {
    const sample = readSample('front.jpg');
    const upload = await makeUpload('front.jpg', sample);
    const raw = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
    expect((await raw(upload.bytes)).equals(await raw(sample))).toBe(true);
    expect(upload.bytes.length).toBeLessThan(sample.length);
    await meetsField(upload);
  });

  it('takes Display-P3 of 8 and of 16 bits to the same sRGB colour', async () => {
    const red = sharp({ create: { width: 1400, height: 900, channels: 3, background: '#c83c28' } });
    for (const stored of [
      await red.clone().withIccProfile('p3').jpeg({ quality: 100 }).toBuffer(),
      await red.clone().withIccProfile('p3').png().toBuffer(),
      await red.clone().withIccProfile('p3').toColourspace('rgb16').png().toBuffer(),
      await red.clone().toColourspace('rgb16').png().toBuffer(),
    ]) {
      const { bytes } = await makeUpload('red.png', Uint8Array.from(stored));
      const pixel = await sharp(bytes).extract({ left: 700, top: 450, width: 1, height: 1 }).raw().toBuffer();
      for (const [index, wanted] of [200, 60, 40].entries()) {
        expect(Math.abs((pixel[index] ?? 0) - wanted)).toBeLessThanOrEqual(3);
      }
    }
  });

  it('turns a HEIC once, by its own turn and not again by EXIF, and takes its Display-P3 to sRGB', async () => {
    const heic = readFileSync(new URL('../../../../../support/files/turned-p3.heic', import.meta.url));
    const upload = await makeUpload('phone.heic', Uint8Array.from(heic));
    await meetsField(upload);
    expect(await readSceneCorners(upload.bytes)).toBe('0123');
    const [r = 0, g = 0, b = 0] = await sharp(upload.bytes)
      .extract({ left: 12, top: 12, width: 1, height: 1 })
      .raw()
      .toBuffer();
    // #e02020; in Display-P3 it is stored as about 208, 50, 40.
    expect([Math.abs(r - 0xe0), Math.abs(g - 0x20), Math.abs(b - 0x20)].every((apart) => apart < 12)).toBe(true);
  });

  it('says what to do with one that is too small to be read, and with one that is only a little too small', async () => {
    const scene = await makeScene({ kind: 'paper', megapixels: 0.2, shape: 1.5, noise: 0, seed: 2 });
    expect(ruleIds(await makeUpload('tiny.png', await storeScene(scene, 'png')))).toEqual(['image.too-small']);
    const larger = await makeScene({ kind: 'paper', megapixels: 0.8, shape: 1.3, noise: 0, seed: 2 });
    expect(ruleIds(await makeUpload('small.png', await storeScene(larger, 'png')))).toEqual(['image.upscaled']);
  });

  it('takes the first frame of an animation', async () => {
    const gif = await (await joinPages([200, 40], { width: 1300, height: 800 })).gif().toBuffer();
    const { bytes, height } = await makeUpload('moving.gif', Uint8Array.from(gif));
    expect(height).toBe(800);
    const [red = 0] = await sharp(bytes).extract({ left: 9, top: 9, width: 1, height: 1 }).raw().toBuffer();
    expect(Math.abs(red - 200)).toBeLessThan(6);
  });
});

/** A TIFF of pages, each redder than the one before. */
const makeTiff = async (pages: number): Promise<Buffer> => {
  const reds = Array.from({ length: pages }, (_, index) => 40 + index * 20);
  return (await joinPages(reds, { width: 900, height: 1200 })).tiff({ compression: 'deflate' }).toBuffer();
};

describe('the upload image of several pages', () => {
  it('stacks up to three pages of a TIFF', async () => {
    const upload = await makeUpload('scan.tif', Uint8Array.from(await makeTiff(3)));
    await meetsField(upload);
    expect([upload.width, upload.height]).toEqual([900, 3600]);
    expect(ruleIds(upload)).toEqual([]);
  });

  it('takes the first two and the last of more, and names the pages that are left out', async () => {
    const upload = await makeUpload('scan.tif', Uint8Array.from(await makeTiff(6)));
    expect([upload.width, upload.height]).toEqual([900, 3600]);
    expect(ruleIds(upload)).toEqual(['upload.pages-left-out']);
    expect(upload.findings[0]?.message.zh).toContain('共 6 页，上传图片没有包含第 3–5 页');
    const [r = 0] = await sharp(upload.bytes).extract({ left: 450, top: 3000, width: 1, height: 1 }).raw().toBuffer();
    expect(Math.abs(r - (40 + 5 * 20))).toBeLessThan(4);
  });

  it('does the same with a PDF, at 200 dpi', async () => {
    const upload = await makeUpload('proof.pdf', await makePdf({ pages: 9 }));
    await meetsField(upload);
    expect([upload.width, upload.height]).toEqual([1654, 3 * 2339]);
    expect(upload.findings[0]?.message.en).toContain('leaves out page 3–8');
  });

  it('draws a slip large enough for the field instead of enlarging it', async () => {
    const upload = await makeUpload('slip.pdf', await makePdf({ pages: 1, size: [240, 160] }));
    await meetsField(upload);
    expect(ruleIds(upload)).toEqual([]);
  });

  it('says that a page is blank', async () => {
    const { PDFDocument } = await import('pdf-lib');
    const document = await PDFDocument.create();
    document.addPage([595, 842]);
    expect(ruleIds(await makeUpload('blank.pdf', await document.save()))).toEqual(['upload.blank-page']);
  });
});

describe('the upload image of an edited document', () => {
  const edit: DocumentEdit = {
    page: null,
    turns: 1,
    corners: [
      { x: 0.1, y: 0.1 },
      { x: 0.9, y: 0.1 },
      { x: 0.9, y: 0.5 },
      { x: 0.1, y: 0.5 },
    ],
    shape: 'free',
  };

  it('shows the turned part between the corners, within the field', async () => {
    const scene = await makeScene({ kind: 'gradient', megapixels: 6, shape: 1.5, noise: 0, seed: 3 });
    const stored = await storeScene(scene, 'jpeg');
    const upload = await makeUpload('photo.jpg', stored, UPLOAD_LIMITS, { ...workerOptions(), edit });
    await meetsField(upload);
    // 3000 × 2000 turned is 2000 × 3000; 80 % by 40 % of that.
    expect([upload.width, upload.height]).toEqual([1600, 1200]);
    const expected = await sharp(await sharp(stored).rotate(90).toBuffer())
      .extract({ left: 200, top: 300, width: 1600, height: 1200 })
      .png()
      .toBuffer();
    const [one, other] = await Promise.all([expected, upload.bytes].map((bytes) => readLuminance(bytes, 800, 600)));
    expect(measureSsim(one as never, other as never)).toBeGreaterThan(0.98);
  });

  it('takes the page of a PDF that was chosen, drawn fine enough for its crop', async () => {
    const pdf = await makePdf({ pages: 5 });
    const corners = edit.corners;
    const chosen: DocumentEdit = { page: 4, turns: 0, corners, shape: 'card' };
    const upload = await makeUpload('five.pdf', pdf, UPLOAD_LIMITS, { ...workerOptions(), edit: chosen });
    await meetsField(upload);
    expect(upload.width / upload.height).toBeCloseTo(85.6 / 54, 2);
    // Whoever chose the page knows that the others are not shown, and nothing had to be enlarged.
    expect(ruleIds(upload)).toEqual([]);
  });
});
