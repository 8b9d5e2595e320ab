import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentWorker } from '../../../../../src/main/adapters/worker/document-worker.ts';
import type { DocumentWorker, SourceFile } from '../../../../../src/main/services/ports/document-worker.ts';
import {
  makeBitmap,
  makePngHeader,
  makeTurnedJpeg,
  readCorners,
  UPRIGHT,
  withJpegSize,
} from '../../../../support/images.ts';
import { makePacketJob, readSample, SAMPLE_FILES } from '../../../../support/packet-plan.ts';
import { makeBoast } from '../../../../support/pdf-samples.ts';
import { encryptPdf, hasTool, makePdf } from '../../../../support/pdf-tools.ts';
import { workerOptions } from '../../../../support/pdf-worker.ts';

let worker: DocumentWorker;
beforeAll(() => {
  worker = createDocumentWorker(workerOptions());
});
afterAll(() => worker.close());

const file = (name: string, bytes: Uint8Array, password: string | null = null): SourceFile => ({
  name,
  bytes: Uint8Array.from(bytes),
  password,
});
const cut = (bytes: Uint8Array, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));
const refused = (source: SourceFile, code: string, data: object = { file: source.name }) =>
  expect(worker.inspect(source)).rejects.toMatchObject({ code, data });

describe('inspect: images', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'tells the upright size at EXIF orientation %i, and that a place is in it',
    async (turn) => {
      const { facts, findings } = await worker.inspect(file('photo.jpg', await makeTurnedJpeg(turn)));
      expect(facts).toEqual({ mediaType: 'image/jpeg', pages: 1, width: 1600, height: 1000, needsPassword: false });
      expect(findings.map(({ ruleId }) => ruleId)).toEqual(['image.original-has-location']);
    },
  );

  it('counts the pages of a TIFF and reads a BMP', async () => {
    const page = sharp({ create: { width: 40, height: 30, channels: 3, background: '#777' } });
    const tiff = await sharp(await page.png().toBuffer(), {})
      .tiff()
      .toBuffer();
    expect((await worker.inspect(file('scan.tif', tiff))).facts).toMatchObject({ mediaType: 'image/tiff', pages: 1 });
    const bitmap = await worker.inspect(file('old.bmp', makeBitmap(30, 20)));
    expect(bitmap.facts).toMatchObject({ mediaType: 'image/bmp', width: 30, height: 20 });
  });

  it('refuses 300 megapixels by the header alone', async () => {
    const data = { megapixels: 300, limit: 120 };
    await refused(file('a.png', makePngHeader(20_000, 15_000)), 'image_too_many_pixels', { file: 'a.png', ...data });
    const jpeg = withJpegSize(readSample('front.jpg'), 20_000, 15_000);
    await refused(file('a.jpg', jpeg), 'image_too_many_pixels', { file: 'a.jpg', ...data });
  });

  it.each([0.3, 0.7, 0.97])('refuses a JPEG of which only %d is there', async (share) => {
    await refused(file('cut.jpg', cut(readSample('front.jpg'), share)), 'file_damaged');
  });

  it('refuses a PNG and a BMP that are cut off', async () => {
    const png = await sharp(Buffer.from(readSample('front.jpg')))
      .png()
      .toBuffer();
    await refused(file('cut.png', cut(png, 0.6)), 'file_damaged');
    await refused(file('cut.bmp', cut(makeBitmap(300, 200), 0.6)), 'file_damaged');
  });

  it('refuses text named .jpg, an empty file, and HEIC that is only a header', async () => {
    await refused(file('words.jpg', Buffer.from('Only words, no picture.')), 'file_type_unknown');
    await refused(file('nothing.jpg', new Uint8Array()), 'file_empty');
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic________________', 'latin1');
    await refused(file('phone.heic', heic), 'file_damaged');
  });
});

describe('buildPacket: documents that cannot be used', () => {
  const [front, back, proof] = SAMPLE_FILES;
  if (!front || !back || !proof) throw new Error('the sample has three files');
  const damagedProof = { ...proof, bytes: cut(proof.bytes, 0.3) };

  it('tells the picture that came first, though its decoder notices later', async () => {
    // Its header is whole: only decoding shows that the end is missing, and the PDF is opened meanwhile.
    const job = makePacketJob({ files: [front, { ...back, bytes: cut(back.bytes, 0.9) }, damagedProof] });
    await expect(worker.buildPacket(job)).rejects.toMatchObject({ code: 'file_damaged', data: { file: back.name } });
  });

  it('tells the PDF where the pictures before it are whole', async () => {
    const job = makePacketJob({ files: [front, back, damagedProof] });
    await expect(worker.buildPacket(job)).rejects.toMatchObject({ code: 'file_damaged', data: { file: proof.name } });
  });
});

describe('inspect: PDF', () => {
  it('counts pages and points of a good one', async () => {
    const { facts, findings } = await worker.inspect(file('proof.pdf', readSample('proof.pdf')));
    expect(facts).toMatchObject({ mediaType: 'application/pdf', pages: 2, needsPassword: false });
    expect([facts.width, facts.height].map(Math.round)).toEqual([595, 842]);
    expect(findings).toEqual([]);
  });

  it.each([0.2, 0.5, 0.8, 0.95])('refuses a proof of which only %d is there', async (share) => {
    await refused(file('cut.pdf', cut(readSample('proof.pdf'), share)), 'file_damaged');
  });

  it('takes 300 pages, and refuses more than 2,000 by what the file says', async () => {
    const { facts } = await worker.inspect(file('long.pdf', await makePdf({ pages: 300 })));
    expect(facts.pages).toBe(300);
    const boast = await makeBoast(2001);
    await refused(file('endless.pdf', boast), 'document_too_many_pages', { file: 'endless.pdf', limit: 2000 });
  });

  it('says that a damaged table was repaired', async () => {
    const bytes = Buffer.from(await makePdf({ pages: 3 }));
    const at = bytes.lastIndexOf('startxref');
    bytes.write('startxref\n000001', at, 'latin1');
    const { facts, findings } = await worker.inspect(file('odd.pdf', bytes));
    expect(facts.pages).toBe(3);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['document.repaired']);
  });

  describe.skipIf(!hasTool('qpdf'))('encrypted (needs qpdf)', () => {
    it.each(['40', '128', '256'] as const)('opens one with an empty user password, %s bits', async (bits) => {
      const bytes = encryptPdf(readSample('proof.pdf'), { user: '', owner: 'owner', bits });
      const { facts, findings } = await worker.inspect(file('proof.pdf', bytes));
      expect(facts).toMatchObject({ pages: 2, needsPassword: false });
      expect(findings).toEqual([]);
    });

    it('asks for the password of a locked one, tells a wrong one, and opens with the right one', async () => {
      const bytes = encryptPdf(readSample('proof.pdf'), { user: '开锁', owner: 'owner', bits: '256' });
      await refused(file('locked.pdf', bytes), 'document_needs_password');
      await refused(file('locked.pdf', bytes, ''), 'document_needs_password');
      await refused(file('locked.pdf', bytes, 'wrong'), 'document_wrong_password');
      const { facts } = await worker.inspect(file('locked.pdf', bytes, '开锁'));
      expect(facts).toMatchObject({ pages: 2, needsPassword: true });
    });
  });
});

describe('preview', () => {
  it('answers an upright small JPEG without metadata', async () => {
    const jpeg = await worker.preview(file('photo.jpg', await makeTurnedJpeg(6)), { longSide: 320, edit: null });
    const seen = await sharp(jpeg).metadata();
    expect(seen).toMatchObject({ format: 'jpeg', width: 320, height: 200 });
    expect(seen.exif).toBeUndefined();
    expect(await readCorners(jpeg)).toBe(UPRIGHT);
  });

  it('draws the first page of a PDF', async () => {
    const jpeg = await worker.preview(file('proof.pdf', readSample('proof.pdf')), { longSide: 600, edit: null });
    const { width, height } = await sharp(jpeg).metadata();
    expect([width, height]).toEqual([424, 600]);
    const { channels } = await sharp(jpeg).stats();
    expect(channels[1]?.stdev).toBeGreaterThan(15);
  });
});

describe('buildPacket', () => {
  it('blames the document that ends a thread, also when several were open at once', async () => {
    const workerUrl = new URL('../../../../support/hanging-tasks.ts', import.meta.url);
    const dying = createDocumentWorker({ ...workerOptions(), workerUrl, threads: 1 });
    try {
      const job = makePacketJob({});
      const failed = dying.buildPacket(job);
      await expect(failed).rejects.toMatchObject({ code: 'file_damaged', data: { file: job.sources[0]?.name } });
    } finally {
      await dying.close();
    }
  });
});
