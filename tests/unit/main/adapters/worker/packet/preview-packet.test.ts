import { describe, expect, it } from 'vitest';
import { buildPacket } from '../../../../../../src/main/adapters/worker/packet/build-packet.ts';
import {
  drawPage,
  previewPacket,
  previewUploads,
} from '../../../../../../src/main/adapters/worker/packet/preview-packet.ts';
import { makePacketJob, SAMPLE_FILES } from '../../../../../support/packet-plan.ts';
import { workerOptions } from '../../../../../support/pdf-worker.ts';

const context = () => ({ ...workerOptions(), progress: () => undefined, workingOn: () => undefined });

describe('a preview', () => {
  it('shows what is built: every page to the pixel, every upload image to the byte', async () => {
    const job = makePacketJob({ files: SAMPLE_FILES.slice(1) });
    const built = await buildPacket(job, context());
    const packet = built.files.find(({ role }) => role === 'packet');
    const preview = await previewPacket(job, context());
    expect(preview.pages.length).toBe(packet?.pages);
    for (let page = 1; page <= preview.pages.length; page++) {
      const look = { page, longSide: 300 };
      const [shown, real] = await Promise.all([
        drawPage(preview.pdf, look, context()),
        drawPage(packet?.content ?? new Uint8Array(), look, context()),
      ]);
      expect(Buffer.compare(shown, real), `page ${page}`).toBe(0);
    }
    // Looking costs no memory for originals that no page shows.
    expect(preview.pdf.length).toBeLessThan(packet?.bytes ?? 0);
    const uploads = await previewUploads(job, context());
    const real = built.files.filter(({ role }) => role === 'upload');
    expect(uploads.map(({ plan }) => `upload/${plan.fileName}`)).toEqual(real.map(({ path }) => path));
    for (const [index, { bytes }] of uploads.entries()) {
      expect(Buffer.compare(bytes, real[index]?.content ?? new Uint8Array())).toBe(0);
    }
  }, 120_000);
});
