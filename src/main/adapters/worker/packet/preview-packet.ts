import type { PacketJob, PacketPreview, PageLook, UploadPreview } from '../../../services/ports/document-worker.ts';
import { stackPages } from '../images/stack-pages.ts';
import type { JobContext } from '../job-context.ts';
import { ownBytes } from '../own-bytes.ts';
import { drawPdfPages } from '../pdf/draw-pdf.ts';
import { besides, makeUploads } from './build-packet.ts';
import { makePacketPdf } from './packet-pdf.ts';
import { prepareDocuments } from './prepared-document.ts';

const QUALITY = 85;

/** `packet.pdf` as it would be built now, but for the originals inside it, which no page shows. */
export async function previewPacket(job: PacketJob, context: JobContext): Promise<PacketPreview> {
  const { documents, findings, decoded } = await prepareDocuments(job, context);
  const pdf = await besides(decoded, () => makePacketPdf(job.plan, documents, { ...context, withoutOriginals: true }));
  return {
    pdf: pdf.bytes,
    pages: pdf.pages.map(({ width, height }) => ({ width, height })),
    findings: [...findings, ...pdf.findings],
  };
}

/** The upload images as they would be built now. */
export async function previewUploads(job: PacketJob, context: JobContext): Promise<readonly UploadPreview[]> {
  const { documents, decoded } = await prepareDocuments(job, context);
  const made = await besides(decoded, () => makeUploads(job, documents, context));
  return made.map(({ plan, bytes, width, height, findings }) => ({ plan, bytes, width, height, findings }));
}

/** One page of a packet as a JPEG. */
export async function drawPage(
  pdf: Uint8Array,
  { page, longSide }: PageLook,
  { resourcesDir }: JobContext,
): Promise<Uint8Array> {
  const { open } = stackPages(await drawPdfPages(pdf, [page], { size: { longSide }, resourcesDir }));
  return ownBytes(await (await open()).jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer());
}
