import { PDFDocument, PDFName, rgb } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentWorker } from '../../../../../../src/main/adapters/worker/document-worker.ts';
import { drawLooks, type PagePicture } from '../../../../../../src/main/adapters/worker/pdf/page-look.ts';
import type { BuiltPacket, DocumentWorker } from '../../../../../../src/main/services/ports/document-worker.ts';
import type { PacketOptions } from '../../../../../../src/shared/domain/packet/packet-options.ts';
import { makePacketJob, type PlannedFile, SAMPLE_FILES } from '../../../../../support/packet-plan.ts';
import { workerOptions } from '../../../../../support/pdf-worker.ts';

let worker: DocumentWorker;
beforeAll(() => {
  worker = createDocumentWorker(workerOptions());
});
afterAll(() => worker.close());

const PROOF = SAMPLE_FILES[2] as PlannedFile;
const SQUARE = '0 0 1 rg 100 500 200 120 re f';

/** One page that shows a blue square, drawn by these content streams. */
const sheet = async (streams: readonly string[], size: readonly [number, number] = [400, 640]) => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([...size]);
  const refs = streams.map((stream) => document.context.register(document.context.flateStream(stream)));
  page.node.set(PDFName.of('Contents'), refs.length === 1 && refs[0] ? refs[0] : document.context.obj(refs));
  return document.save();
};

const build = (bytes: Uint8Array, proofPages: PacketOptions['proofPages']): Promise<BuiltPacket> => {
  const { plan, sources } = makePacketJob({ files: [{ ...PROOF, bytes }] });
  return worker.buildPacket({
    plan: { ...plan, options: { ...plan.options, ...(proofPages && { proofPages }) } },
    sources,
  });
};

const proofPage = async (built: BuiltPacket): Promise<PagePicture> => {
  const bytes = built.files[0]?.content ?? new Uint8Array();
  const looks = await drawLooks({ bytes, password: '' }, { pages: [1], milliseconds: 20_000 });
  const look = looks?.[0];
  if (!look) throw new Error('The page cannot be drawn.');
  return look;
};

const apart = (one: PagePicture, other: PagePicture): number => {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  return one.pixels.filter((value, at) => Math.abs(value - (other.pixels[at] ?? 0)) > 24).length;
};

describe('a source that leaves its drawing in disorder', () => {
  const MOVED = '0.5 0 0 0.5 80 90 cm';
  it.each([
    ['opens more than it closes', [`${SQUARE} q ${MOVED}`]],
    ['closes more than it opens, and then moves the axes', [`${SQUARE} Q Q Q ${MOVED}`]],
    ['moves the axes', [`${SQUARE} ${MOVED}`]],
    ['leaves a small clip', [`${SQUARE} Q 10 10 5 5 re W n`]],
    ['opens in one stream and closes too often in the next', ['q', `${SQUARE} Q Q ${MOVED}`]],
    ['breaks an operator between streams', ['0 0 1 rg 100 500 200', `120 re f Q ${MOVED}`]],
  ])('does not move or hide the page number and the watermark: %s', async (_what, streams) => {
    for (const proofPages of ['own-size', 'fit-a4'] as const) {
      const [tidy, untidy] = [
        await build(await sheet([SQUARE]), proofPages),
        await build(await sheet(streams), proofPages),
      ];
      expect(apart(await proofPage(untidy), await proofPage(tidy))).toBe(0);
      expect(untidy.findings).toEqual(tidy.findings);
    }
  });

  it('shows several pages that share one drawing, and holds that drawing in the packet', async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    const first = document.addPage([400, 640]);
    first.drawRectangle({ x: 100, y: 500, width: 200, height: 120, color: rgb(0, 0, 1) });
    await document.flush();
    const second = document.addPage([400, 640]);
    for (const key of ['Contents', 'Resources'].map(PDFName.of)) {
      const value = first.node.get(key);
      if (value) second.node.set(key, value);
    }
    const built = await build(await document.save(), 'own-size');
    expect(built.files[0]?.checks).toContain('pdfium：2 页 PDF 材料与来源外观一致');
    expect(built.findings.map(({ ruleId }) => ruleId)).not.toContain('packet.page-lost-ink');
  });
});
