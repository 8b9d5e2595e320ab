import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentWorker } from '../../src/main/adapters/worker/document-worker.ts';
import type { BuiltPacket, DocumentWorker } from '../../src/main/services/ports/document-worker.ts';
import { makeNoise, makeTurnedJpeg, readCorners, UPRIGHT } from '../support/images.ts';
import { makePacketJob, type PlannedFile, readSample, SAMPLE_FILES } from '../support/packet-plan.ts';
import { encryptPdf, hasTool, makePdf, run, withPdfFile } from '../support/pdf-tools.ts';
import { workerOptions } from '../support/pdf-worker.ts';

let worker: DocumentWorker;
let packet: BuiltPacket;
beforeAll(async () => {
  worker = createDocumentWorker(workerOptions());
  packet = await worker.buildPacket(makePacketJob());
});
afterAll(() => worker.close());

const contentOf = (built: BuiltPacket, path: string): Uint8Array => {
  const file = built.files.find((one) => one.path === path);
  if (!file) throw new Error(`no ${path}`);
  return file.content;
};
const pdfOf = (built: BuiltPacket) => contentOf(built, 'packet.pdf');
const ruleIds = (built: BuiltPacket) => built.findings.map(({ ruleId }) => ruleId);
const [FRONT, BACK, PROOF] = SAMPLE_FILES as [PlannedFile, PlannedFile, PlannedFile];
const sameBytes = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(Buffer.from(other));

describe('the files of a packet', () => {
  it('come in a fixed order, each with its hash and what was checked', () => {
    expect(packet.files.map(({ path }) => path)).toEqual([
      'packet.pdf',
      'upload/01-身份证人像面.jpg',
      'upload/02-身份证国徽面.jpg',
      'upload/03-居住地证明.jpg',
      'originals/01-身份证人像面.jpg',
      'originals/02-身份证国徽面.jpg',
      'originals/03-社保证明.pdf',
      '字段对照表.txt',
    ]);
    for (const { content, sha256, bytes, checks } of packet.files) {
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(content.length).toBe(bytes);
      expect(checks.length).toBeGreaterThan(0);
    }
    expect(packet.findings).toEqual([]);
  });

  it('are the same bytes in another thread, at another time', async () => {
    const other = createDocumentWorker(workerOptions());
    const again = await other.buildPacket(makePacketJob());
    await other.close();
    expect(again.files.map(({ sha256 }) => sha256)).toEqual(packet.files.map(({ sha256 }) => sha256));
  });

  it('hold the originals byte for byte', () => {
    for (const { name, bytes } of SAMPLE_FILES)
      expect(sameBytes(contentOf(packet, `originals/${name}`), bytes)).toBe(true);
  });

  it('hold a table of values that Notepad reads', () => {
    const text = Buffer.from(contentOf(packet, '字段对照表.txt')).toString('utf8');
    expect(text.startsWith('\uFEFF字段对照表\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('【证件住所】\r\n湖南省长沙市芙蓉区样例路1号2栋303室\r\n    注：与证件逐字一致\r\n');
    expect(text).toContain('【负责人手机号】\r\n（待填写）\r\n');
  });

  it('hold upload images within the limits, upright, without metadata', async () => {
    const job = makePacketJob({
      files: [{ ...FRONT, bytes: await makeTurnedJpeg(6) }, { ...BACK, bytes: await makeNoise(2600, 1640) }, PROOF],
    });
    const built = await worker.buildPacket(job);
    expect(await readCorners(contentOf(built, 'upload/01-身份证人像面.jpg'))).toBe(UPRIGHT);
    for (const { content, width, height } of built.files.filter(({ role }) => role === 'upload')) {
      const seen = await sharp(content).metadata();
      expect([seen.format, seen.width, seen.height]).toEqual(['jpeg', width, height]);
      expect([seen.exif, seen.icc, seen.xmp, seen.orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(content.length).toBeLessThanOrEqual(2_097_152);
      expect(Math.min(seen.width, seen.height)).toBeGreaterThanOrEqual(720);
      expect(Math.max(seen.width, seen.height)).toBeGreaterThanOrEqual(1280);
    }
    expect(ruleIds(built)).toContain('image.original-has-location');
    // In the pages too: only the attached original still knows the camera.
    const document = await PDFDocument.load(pdfOf(built));
    const holding = document.context.enumerateIndirectObjects().filter(([, object]) => {
      const stream = 'getContents' in object && typeof object.getContents === 'function' ? object.getContents() : null;
      return stream instanceof Uint8Array && Buffer.from(stream).includes('Sample Camera');
    });
    const types = holding.map(([, object]) =>
      String('dict' in object && object.dict instanceof PDFDict && object.dict.get(PDFName.of('Type'))),
    );
    expect(types).toEqual(['/EmbeddedFile']);
  });
});

describe('packet.pdf', () => {
  it('has A4 pages, a title, bookmarks and attachments, as pdf-lib reads it', async () => {
    const document = await PDFDocument.load(pdfOf(packet), { updateMetadata: false });
    expect(document.getPageCount()).toBe(5);
    for (const page of document.getPages()) {
      const { width, height } = page.getSize();
      expect(Math.abs(width - 595.28) + Math.abs(height - 841.89)).toBeLessThan(0.02);
    }
    expect([document.getTitle(), document.getAuthor(), document.getLanguage()]).toEqual([
      '材料包 · 读书小记本',
      '备好',
      'zh-CN',
    ]);
    expect(document.getCreationDate()?.toISOString()).toBe('2026-11-22T16:00:00.000Z');
    expect(bookmarksOf(document)).toEqual(['封面', '身份证', '居住地证明（社保证明）', '居住地情况说明']);
    const attached = document.getAttachments();
    expect(attached.map(({ name }) => name)).toEqual(SAMPLE_FILES.map(({ name }) => name));
    for (const [index, { data }] of attached.entries())
      expect(sameBytes(data, SAMPLE_FILES[index]?.bytes ?? new Uint8Array())).toBe(true);
  });

  it('names characters that the font lacks, and still shows their place', async () => {
    const built = await worker.buildPacket(makePacketJob({ applicant: { name: '张\u{2FF00}' } }));
    const [finding] = built.findings;
    expect(finding).toMatchObject({ ruleId: 'font.missing-character', severity: 'warn' });
    expect(finding?.message.zh).toContain('U+2FF00');
  });

  it('warns about a picture that is not cropped to the card, and about one with too few pixels', async () => {
    const small = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#aabbcc' } })
      .png()
      .toBuffer();
    const built = await worker.buildPacket(
      makePacketJob({ files: [{ ...FRONT, bytes: Uint8Array.from(small) }, BACK] }),
    );
    expect(ruleIds(built)).toEqual(['image.too-small', 'image.card-not-cropped']);
  });

  it('takes photographs, papers of other sizes and turned pages on A4', async () => {
    const files: readonly PlannedFile[] = [
      { ...PROOF, bytes: await makePdf({ pages: 1, size: [420, 595] }) },
      { kind: 'other', slotId: null, name: '04-横向.pdf', bytes: await makePdf({ pages: 1, size: [1191, 842] }) },
      {
        kind: 'other',
        slotId: null,
        name: '05-转向.pdf',
        bytes: await makePdf({ pages: 2, size: [842, 595], turn: 90 }),
      },
      { kind: 'other', slotId: null, name: '06-照片.jpg', bytes: readSample('front.jpg') },
    ];
    const built = await worker.buildPacket(makePacketJob({ files, watermark: null }));
    const document = await PDFDocument.load(pdfOf(built));
    const sizes = document
      .getPages()
      .map((page) => [page.getWidth(), page.getHeight(), page.getRotation().angle].map(Math.round));
    expect(sizes).toEqual([
      [595, 842, 0],
      [595, 842, 0],
      [595, 842, 0],
      [842, 595, 0],
      [842, 595, 90],
      [842, 595, 90],
      [595, 842, 0],
    ]);
    expect(built.findings).toEqual([]);
  });

  it('stops when it is cancelled, and blames the file that cannot be used', async () => {
    const stop = new AbortController();
    const stopped = worker.buildPacket(makePacketJob(), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    const cut = makePacketJob({ files: [{ ...FRONT, bytes: FRONT.bytes.subarray(0, 9000) }, BACK, PROOF] });
    await expect(worker.buildPacket(cut)).rejects.toMatchObject({ code: 'file_damaged', data: { file: FRONT.name } });
  });
});

describe.skipIf(!hasTool('qpdf'))('packet.pdf by qpdf', () => {
  it('is free of errors and holds no page but its own', () => {
    withPdfFile(pdfOf(packet), (folder) => {
      expect(run('qpdf', ['--check', 'in.pdf'], folder)).toContain('No syntax or stream encoding errors');
      // Attached files have pages of their own: only objects of the packet count.
      const listed = run('qpdf', ['--json', '--json-key=objects', '--json=1', 'in.pdf'], folder);
      expect(listed.match(/"\/Type": "\/Page"/g)).toHaveLength(5);
    });
  });

  it('takes encrypted proofs, and one with a password when it is given', async () => {
    const empty = encryptPdf(PROOF.bytes, { user: '', owner: 'owner', bits: '128' });
    const locked = encryptPdf(PROOF.bytes, { user: 'secret', owner: 'owner', bits: '256' });
    const files = [
      { ...PROOF, bytes: empty },
      { ...PROOF, slotId: null, name: '04.pdf', bytes: locked, password: 'secret' },
    ];
    const built = await worker.buildPacket(makePacketJob({ files }));
    expect(built.files[0]?.pages).toBe(6);
    withPdfFile(pdfOf(built), (folder) => {
      expect(run('qpdf', ['--check', 'in.pdf'], folder)).toContain('File is not encrypted');
    });
  });
});

describe.skipIf(!hasTool('pdftotext'))('packet.pdf by poppler', () => {
  const textOf = (bytes: Uint8Array, page: number) =>
    withPdfFile(bytes, (folder) =>
      run('pdftotext', ['-enc', 'UTF-8', '-f', `${page}`, '-l', `${page}`, 'in.pdf', '-'], folder),
    );
  const lines = (text: string) => text.split(/[\n\f]/).filter((line) => line !== '');

  it('yields the Chinese text of the cover exactly', () => {
    const cover = lines(textOf(pdfOf(packet), 1));
    expect(cover).toEqual(
      expect.arrayContaining(['材料包', '读书小记本 · 张三', '张三', '居民身份证', '43010219900307999X']),
    );
    expect(cover).toEqual(
      expect.arrayContaining(['湖南省长沙市芙蓉区样例路1号2栋303室', '2020.01.01 – 2040.01.01', '上海市']),
    );
    expect(cover).toEqual(
      expect.arrayContaining(['居住地证明（社保证明）', '3–4', packet.files[6]?.sha256.slice(0, 12)]),
    );
  });

  it('yields rare characters, and unified ones for radicals', async () => {
    const built = await worker.buildPacket(makePacketJob({ applicant: { name: '⾦䶮㛃𬭊𫖯𠅤' }, files: [FRONT] }));
    expect(lines(textOf(pdfOf(built), 1))).toContain('金䶮㛃𬭊𫖯𠅤');
    expect(built.findings).toEqual([]);
  });

  it('keeps the watermark out of the text: the proof reads as before, with a page number', () => {
    // Poppler's own order and spacing change with what else is on the page; the pieces must be the same.
    const pieces = (text: string) => lines(text.replaceAll(' ', '')).toSorted();
    const before = pieces(textOf(readSample('proof.pdf'), 1));
    const after = pieces(textOf(pdfOf(packet), 3));
    expect(after).toEqual([...before, '第3页/共5页'].toSorted());
  });

  it.skipIf(!hasTool('pdffonts'))('shows embedded subsets only', () => {
    const fonts = withPdfFile(pdfOf(packet), (folder) => lines(run('pdffonts', ['in.pdf'], folder)).slice(2));
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSansSC-Regular .* yes yes yes/);
  });
});

function bookmarksOf(document: PDFDocument): readonly string[] {
  const titles: string[] = [];
  const outlines = document.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  let item = outlines.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    titles.push(item.lookup(PDFName.of('Title'), PDFHexString).decodeText());
    expect(item.lookup(PDFName.of('Dest'), PDFArray).size()).toBe(5);
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}
