import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentWorker } from '../../src/main/adapters/worker/document-worker.ts';
import { KEEP_CLEAR } from '../../src/main/adapters/worker/packet/card-shape.ts';
import type { BuiltPacket, DocumentWorker, PacketJob } from '../../src/main/services/ports/document-worker.ts';
import type { CardLayout, PacketOptions } from '../../src/shared/domain/packet/packet-options.ts';
import type { PacketSlot } from '../../src/shared/domain/packet/packet-plan.ts';
import { makePacketJob, type PlannedFile, readSample, SAMPLE_FILES } from '../support/packet-plan.ts';
import { hasTool, makePdf, run, withPdfFile } from '../support/pdf-tools.ts';
import { workerOptions } from '../support/pdf-worker.ts';

let worker: DocumentWorker;
beforeAll(() => {
  worker = createDocumentWorker(workerOptions());
});
afterAll(() => worker.close());

const [FRONT, BACK, PROOF] = SAMPLE_FILES as [PlannedFile, PlannedFile, PlannedFile];
const ruleIds = (built: BuiltPacket) => built.findings.map(({ ruleId }) => ruleId);

/** A job with other options; without upload images, which take long and are looked at elsewhere. */
function jobWith(options: Partial<PacketOptions>, changes: Parameters<typeof makePacketJob>[0] = {}): PacketJob {
  const job = makePacketJob({ files: [FRONT, BACK], ...changes });
  return { ...job, plan: { ...job.plan, uploads: [], options: { ...job.plan.options, ...options } } };
}

const pdfOf = (built: BuiltPacket) => built.files[0]?.content ?? new Uint8Array();
const build = async (job: PacketJob) => worker.buildPacket(job);
const pageCount = (built: BuiltPacket) => built.files[0]?.pages;

async function rasterOf(bytes: Uint8Array, page: number, dpi: number) {
  const png = withPdfFile(bytes, (folder) => {
    run('pdftoppm', ['-r', `${dpi}`, '-f', `${page}`, '-l', `${page}`, '-png', '-singlefile', 'in.pdf', 'p'], folder);
    return readFileSync(join(folder, 'p.png'));
  });
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function titlesOf(document: PDFDocument): readonly string[] {
  const titles: string[] = [];
  let item = document.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    titles.push(item.lookup(PDFName.of('Title'), PDFHexString).decodeText());
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}

const textOf = (bytes: Uint8Array, page: number) =>
  withPdfFile(bytes, (folder) =>
    run('pdftotext', ['-enc', 'UTF-8', '-f', `${page}`, '-l', `${page}`, 'in.pdf', '-'], folder),
  );

function letterSlot(id: 'commitment-letter', documentId: string | null): PacketSlot {
  const label = { zh: '互联网信息服务承诺书', en: 'Commitment letter' };
  return { id, label, fieldId: 'fil.commit', required: false, reason: label, acceptedKinds: [id], documentId };
}

describe.skipIf(!hasTool('pdftoppm'))('the card pages', () => {
  const DPI = 200;
  const mm = (value: number) => (value / 25.4) * DPI;
  // Left upper corner of each side in millimetres, and the page it lies on.
  const CORNERS: Readonly<Record<CardLayout, readonly [x: number, y: number, page: number][]>> = {
    stacked: [
      [62.2, 75.49, 2],
      [62.2, 159.46, 2],
    ],
    'side-by-side': [
      [15.4, 75.49, 2],
      [109, 75.49, 2],
    ],
    'one-per-page': [
      [62.2, 112.89, 2],
      [62.2, 112.89, 3],
    ],
  };

  it.each(['stacked', 'side-by-side', 'one-per-page'] as const)(
    'lie %s at true size, with no ink of the watermark on face, number and emblem',
    async (cardLayout) => {
      const files = [FRONT, BACK];
      const watermark = { text: '样例水印', spacing: 20, opacity: 0.5 };
      const plain = await build(jobWith({ cardLayout, watermark: null }, { files }));
      const marked = await build(jobWith({ cardLayout, watermark }, { files }));
      for (const [index, [x, y, page]] of CORNERS[cardLayout].entries()) {
        const [one, other] = await Promise.all([rasterOf(pdfOf(plain), page, DPI), rasterOf(pdfOf(marked), page, DPI)]);
        const differs = (px: number, py: number) =>
          Math.abs((one.data[py * one.width + px] ?? 0) - (other.data[py * one.width + px] ?? 0)) > 8;
        const countIn = (left: number, top: number, width: number, height: number) => {
          let count = 0;
          for (let py = Math.ceil(mm(top)) + 1; py < mm(top + height) - 2; py++)
            for (let px = Math.ceil(mm(left)) + 1; px < mm(left + width) - 2; px++) if (differs(px, py)) count += 1;
          return count;
        };
        for (const place of KEEP_CLEAR[index === 0 ? 'id-card-front' : 'id-card-back'])
          expect(countIn(x + place.left, y + place.top, place.width, place.height)).toBe(0);
        expect(countIn(x, y, 85.6, 54)).toBeGreaterThan(500);
        // The card's left edge, at the middle of its height: white before, ink after.
        const row = Math.round(mm(y + 27)) * one.width;
        expect(one.data[row + Math.floor(mm(x)) - 2]).toBeGreaterThan(250);
        expect(one.data[row + Math.ceil(mm(x)) + 1]).toBeLessThan(250);
        expect(one.data[row + Math.floor(mm(x + 85.6)) - 2]).toBeLessThan(250);
        expect(one.data[row + Math.ceil(mm(x + 85.6)) + 1]).toBeGreaterThan(250);
      }
    },
  );

  it('show a scanned page too: the card on it is cut out and lies at true size', async () => {
    const scan = await PDFDocument.create();
    const page = scan.addPage([595.28, 841.89]);
    page.drawImage(await scan.embedJpg(readSample('front.jpg')), { x: 90, y: 500, width: 242.6, height: 153.1 });
    const files = [{ ...FRONT, name: '01-扫描.pdf', bytes: await scan.save() }, BACK];
    const built = await build(jobWith({ watermark: null }, { files }));
    expect(ruleIds(built)).toEqual([]);
    const [asScan, asPhoto] = await Promise.all(
      [built, await build(jobWith({ watermark: null }))].map((one) => rasterOf(pdfOf(one), 2, 50)),
    );
    let differing = 0;
    for (const [at, value] of (asScan?.data ?? []).entries())
      if (Math.abs(value - (asPhoto?.data[at] ?? 0)) > 64) differing += 1;
    expect(differing).toBeLessThan(60);
    expect(pageCount(built)).toBe(pageCount(await build(jobWith({}))));
  });

  it('are followed by every page of a document that has more than one', async () => {
    const files = [{ ...FRONT, name: '01-两面.pdf', bytes: await makePdf({ pages: 2 }) }, BACK];
    const built = await build(jobWith({ watermark: null }, { files }));
    const document = await PDFDocument.load(pdfOf(built));
    expect(titlesOf(document)).toEqual(['封面', '身份证', '身份证人像面', '居住地情况说明']);
    expect(document.getPageCount()).toBe(5);
    expect(built.files.find(({ role }) => role === 'original')).toMatchObject({ packetPage: 3 });
  });
});

describe('the letters', () => {
  const signed: PlannedFile = {
    kind: 'commitment-letter',
    slotId: 'commitment-letter',
    name: '04-承诺书-签字.jpg',
    bytes: readSample('back.jpg'),
  };

  it('are forms of one page each, with the photographed signed page behind', async () => {
    const files = [FRONT, BACK, PROOF, signed];
    const job = jobWith({}, { files });
    const slot = letterSlot('commitment-letter', job.plan.documents[3]?.documentId ?? null);
    const built = await build({ ...job, plan: { ...job.plan, slots: [...job.plan.slots, slot] } });
    const document = await PDFDocument.load(pdfOf(built));
    expect(titlesOf(document)).toEqual([
      '封面',
      '身份证',
      '居住地证明（社保证明）',
      '居住地情况说明',
      '互联网信息服务承诺书',
      '互联网信息服务承诺书（承诺书）',
    ]);
    const originals = built.files.filter(({ role }) => role === 'original');
    expect(originals.map(({ packetPage }) => packetPage)).toEqual([null, null, 3, 7]);
  });

  it.skipIf(!hasTool('pdftoppm'))('carry no watermark, and fit their page with the longest texts', async () => {
    const applicant = {
      name: '阿卜杜热西提·买买提吐尔逊江样',
      idAddress: '样'.repeat(60),
      postalAddress: '例'.repeat(60),
    };
    const program = { name: '一二三四五六七八九十甲乙丙丁戊' };
    const slot = letterSlot('commitment-letter', null);
    const letters = async (watermark: string | null) => {
      const job = jobWith({ watermark }, { applicant, program });
      const values = job.plan.values.map((value) =>
        value.fieldId === 'fil.content' ? { ...value, value: '生活服务 > 一个很长的服务内容标识；'.repeat(5) } : value,
      );
      return build({ ...job, plan: { ...job.plan, values, slots: [...job.plan.slots, slot] } });
    };
    const [plain, marked] = [await letters(null), await letters('样例水印')];
    expect(pageCount(plain)).toBe(4);
    for (const page of [3, 4]) {
      const [one, other] = [await rasterOf(pdfOf(plain), page, 60), await rasterOf(pdfOf(marked), page, 60)];
      expect(one.data.equals(other.data)).toBe(true);
      // The foot begins at 102 points: above it there is white.
      const band = one.data.subarray(Math.round(((841.89 - 109) / 72) * 60) * one.width).subarray(0, 4 * one.width);
      expect(Math.min(...band)).toBeGreaterThan(250);
    }
    expect((await rasterOf(pdfOf(plain), 2, 60)).data.equals((await rasterOf(pdfOf(marked), 2, 60)).data)).toBe(false);
  });
});

describe('the language of the packet', () => {
  it('is English where asked for: cover, bookmarks, letters, page numbers; values stay', async () => {
    const built = await build(jobWith({ language: 'en' }, { files: [FRONT, BACK, PROOF] }));
    const document = await PDFDocument.load(pdfOf(built), { updateMetadata: false });
    expect([document.getLanguage(), document.getTitle()]).toEqual(['en', 'Packet · 读书小记本']);
    expect(titlesOf(document)).toEqual([
      'Cover',
      'ID card',
      'Proof of residence (Social-security proof)',
      'Statement about My Place of Residence',
    ]);
    if (!hasTool('pdftotext')) return;
    expect(textOf(pdfOf(built), 1)).toMatch(/Applicant[\s\S]*张三[\s\S]*Resident ID card/);
    expect(textOf(pdfOf(built), 5)).toMatch(/To: 上海市 Communications Administration[\s\S]*Page 5 of 5/);
  });

  it.skipIf(!hasTool('pdftotext'))('sets a title that is a little too long a little smaller, on one line', async () => {
    const job = jobWith({ language: 'en' });
    const slot = letterSlot('commitment-letter', null);
    const built = await build({ ...job, plan: { ...job.plan, slots: [...job.plan.slots, slot] } });
    expect(textOf(pdfOf(built), 4).split('\n')).toContain('Commitment for an Internet Information Service');
  });

  it('names the cover, and numbers every other page as it is printed', async () => {
    const document = await PDFDocument.load(pdfOf(await build(jobWith({}))));
    const numbers = document.catalog.lookup(PDFName.of('PageLabels'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
    expect(numbers.lookup(1, PDFDict).lookup(PDFName.of('P'), PDFHexString).decodeText()).toBe('封面');
    expect(numbers.lookup(2, PDFNumber).asNumber()).toBe(1);
    expect(numbers.lookup(3, PDFDict).lookup(PDFName.of('St'), PDFNumber).asNumber()).toBe(2);
  });
});

describe('proof pages', () => {
  it('keep their own size and turn where asked for', async () => {
    const files = [{ ...PROOF, bytes: await makePdf({ pages: 2, size: [400, 300], turn: 90 }) }];
    const built = await build(jobWith({ proofPages: 'own-size' }, { files }));
    const document = await PDFDocument.load(pdfOf(built));
    const shown = document.getPages().map((page) => [page.getWidth(), page.getHeight(), page.getRotation().angle]);
    expect(shown.slice(1, 3)).toEqual([
      [400, 300, 90],
      [400, 300, 90],
    ]);
    expect(built.files[0]?.checks).toContain('pdfium：2 页 PDF 材料与来源外观一致');
  });

  it('may have odd boxes and units: the packet is made, and no page is lost', async () => {
    const source = await PDFDocument.load(await makePdf({ pages: 3, size: [500, 700] }));
    const [units, upside, narrow] = source.getPages();
    units?.node.set(PDFName.of('UserUnit'), PDFNumber.of(2));
    upside?.node.set(PDFName.of('MediaBox'), source.context.obj([500, 700, 0, 0]));
    narrow?.node.set(PDFName.of('CropBox'), source.context.obj([-50, -50, 300, 9000]));
    const files = [{ ...PROOF, bytes: await source.save() }];
    for (const proofPages of ['own-size', 'fit-a4'] as const)
      expect(pageCount(await build(jobWith({ proofPages }, { files })))).toBe(5);
  });
});

describe('a name with a character that the font lacks', () => {
  it('is drawn by a font of the system and can be copied, or is marked; it is always told', async () => {
    const built = await build(jobWith({ watermark: '张\u{2000b}三' }, { applicant: { name: '张\u{2000b}三' } }));
    const [told] = ruleIds(built);
    expect(['font.system-character', 'font.missing-character']).toContain(told);
    expect(built.findings[0]?.message.zh).toContain('U+2000B');
    if (!hasTool('pdftotext')) return;
    const wanted = told === 'font.system-character' ? '张\u{2000b}三' : '张〓三';
    expect(textOf(pdfOf(built), 1).split('\n')).toContain(wanted);
  });
});
