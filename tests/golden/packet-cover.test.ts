import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const textOf = (pdf: Uint8Array) =>
  withPdfFile(pdf, (folder) => run('pdftotext', ['-enc', 'UTF-8', '-l', '1', 'in.pdf', '-'], folder));

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

describe.skipIf(!hasTool('pdftotext'))('what is missing', () => {
  it('is on the cover even when not all of the contents has room there', async () => {
    const more = Array.from({ length: 20 }, (_, index): PlannedFile => {
      return { ...BACK, kind: 'other', slotId: null, name: `${index + 3}.jpg` };
    });
    const text = textOf(await packetOf({ files: [FRONT, BACK, ...more] }));
    expect(text).toMatch(/另有 \d+ 项，见书签/);
    expect(text).toMatch(/居住地证明[\s\S]*尚未提供/);
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
