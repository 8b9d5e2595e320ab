import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFPage, PDFStream } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentWorker } from '../../src/main/adapters/worker/document-worker.ts';
import type { DocumentWorker } from '../../src/main/services/ports/document-worker.ts';
import { makePacketJob, type PlannedFile, SAMPLE_FILES } from '../support/packet-plan.ts';
import { hasTool, run, withPdfFile } from '../support/pdf-tools.ts';
import { workerOptions } from '../support/pdf-worker.ts';

let worker: DocumentWorker;
beforeAll(() => {
  worker = createDocumentWorker(workerOptions());
});
afterAll(() => worker.close());

const [FRONT, BACK, PROOF] = SAMPLE_FILES as [PlannedFile, PlannedFile, PlannedFile];

/** The packet without upload images, which take long and are looked at elsewhere. */
async function packetOf(changes: Parameters<typeof makePacketJob>[0]): Promise<Uint8Array> {
  const job = makePacketJob({ files: [FRONT, BACK], ...changes });
  const built = await worker.buildPacket({ ...job, plan: { ...job.plan, uploads: [] } });
  return built.files[0]?.content ?? new Uint8Array();
}

const textOf = (pdf: Uint8Array, first = 1, last = 1) =>
  withPdfFile(pdf, (folder) =>
    run('pdftotext', ['-enc', 'UTF-8', '-f', `${first}`, '-l', `${last}`, 'in.pdf', '-'], folder),
  );

/** The bookmarks with the pages, from 0, that they lead to. */
function outlineOf(document: PDFDocument): readonly (readonly [string, number])[] {
  const refs = document.getPages().map(({ ref }) => ref);
  const found: [string, number][] = [];
  let item = document.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    const target = item.lookup(PDFName.of('Dest'), PDFArray).get(0);
    found.push([item.lookup(PDFName.of('Title'), PDFHexString).decodeText(), refs.map(String).indexOf(String(target))]);
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}

/** Whether what is laid over a page shows a form, which the watermark is. */
function showsMark({ node }: PDFPage): boolean {
  const objects = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const overlay = objects?.entries().find(([name]) => name.decodeText().startsWith('Beihao'))?.[0];
  const form = overlay && objects?.lookup(overlay, PDFStream);
  const shown = form?.dict.lookup(PDFName.of('Resources'), PDFDict).lookup(PDFName.of('XObject'), PDFDict);
  return (shown?.entries().length ?? 0) > 0;
}

/** One pixel for each point. */
async function rasterOf(pdf: Uint8Array) {
  const png = withPdfFile(pdf, (folder) => {
    run('pdftoppm', ['-r', '72', '-l', '1', '-png', '-singlefile', 'in.pdf', 'p'], folder);
    return readFileSync(join(folder, 'p.png'));
  });
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width };
}

describe.skipIf(!hasTool('pdftoppm'))('the cover with the longest texts', () => {
  const NAMES = {
    applicant: { name: '阿卜杜热西提·买买提吐尔逊江样' },
    program: { name: '一二三四五六七八九十'.repeat(3) },
  };

  it('keeps its margins, and shows eight documents with long file names', async () => {
    const more = Array.from({ length: 5 }, (_, index): PlannedFile => {
      return { ...BACK, kind: 'other', slotId: null, name: `0${index + 4}-${'很长的文件名'.repeat(12)}.jpg` };
    });
    const files = [FRONT, BACK, PROOF, ...more];
    const pdf = await packetOf({ ...NAMES, files });
    const { data, width } = await rasterOf(pdf);
    const inked = (left: number, top: number, right: number, bottom: number) => {
      let count = 0;
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) if ((data[y * width + x] ?? 255) < 250) count += 1;
      return count;
    };
    // Right of the text, and between the last line of the contents and the foot (from the top of 842 points).
    expect(inked(540, 0, width, 842)).toBe(0);
    expect(inked(0, 784, width, 790)).toBe(0);
    if (!hasTool('pdftotext')) return;
    const text = textOf(pdf);
    for (const [index] of more.entries()) expect(text).toContain(`0${index + 4}-很长的文件名`);
    expect(text).not.toContain('见书签');
  });
});

describe.skipIf(!hasTool('pdftotext'))('more contents than one page has room for', () => {
  const more = Array.from({ length: 30 }, (_, index): PlannedFile => {
    return { ...BACK, kind: 'other', slotId: null, name: `其他材料的第${index + 3}份.jpg` };
  });
  const remark = '登记读过的书、写下页码和几句心得，按月份查看自己的阅读进度。'.repeat(6);

  it('goes on behind the cover: every document is listed with the page where it is', async () => {
    const pdf = await packetOf({ files: [FRONT, BACK, ...more], program: { remark } });
    const cover = textOf(pdf, 1, 1);
    expect(cover).toMatch(/居住地证明[\s\S]*尚未提供/);
    const behind = textOf(pdf, 2, 2);
    expect(behind).toContain('目录（续）');
    expect(behind).toContain('第 2 页 / 共 34 页');
    expect(behind).not.toContain('见书签');
    const listed = cover + behind;
    for (const { name } of more) expect(listed.replaceAll(/\s/g, '')).toContain(name);
    // Cover, its second page, the card, then one page for each: the last one is page 33 of 34 with the letter behind.
    const pages = [...listed.matchAll(/^(\d+)$/gm)].map(([page]) => Number(page));
    expect(pages).toContain(3);
    expect(Math.max(...pages)).toBe(34);
  });

  it('keeps bookmarks, watermark and page names where they belong', async () => {
    const pdf = await packetOf({ files: [FRONT, BACK, ...more], program: { remark } });
    const document = await PDFDocument.load(pdf);
    expect(document.getPageCount()).toBe(34);
    const targets = outlineOf(document);
    expect(targets[0]).toEqual(['封面', 0]);
    expect(targets[1]).toEqual(['身份证', 2]);
    // The watermark is one form that every page behind the cover shows, and no page of the cover.
    const marked = document.getPages().map((page) => showsMark(page));
    expect(marked.slice(0, 3)).toEqual([false, false, true]);
  });
});

describe.skipIf(!hasTool('pdftotext'))('a remark too long for the cover', () => {
  it('is cut with an ellipsis, and its words stay apart', async () => {
    const program = { remark: 'reading notes '.repeat(60).trim() };
    const text = textOf(await packetOf({ program }));
    expect(text).toMatch(/reading notes.*…/);
    expect(text).not.toMatch(/notesreading|readingnotes/);
  });
});
