import type { Finding } from '../../shared/domain/finding.ts';
import type { SlotId } from '../../shared/domain/packet/packet-plan.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import { AppFailure } from './app-failure.ts';
import { cancellable } from './cancellable.ts';
import { createPacketJobs, type PacketRequest } from './packet-jobs.ts';
import type { WorkOptions, WorkProgress } from './ports/document-worker.ts';
import type { Ports } from './ports/ports.ts';

type Progress = { readonly kind: 'progress' } & WorkProgress;

/** How a preview goes on; `preview` names it for `previewPage` as long as handles live. */
type PreviewEvent =
  | Progress
  | {
      readonly kind: 'ready';
      readonly preview: string;
      readonly pages: readonly { readonly width: number; readonly height: number }[];
      readonly findings: readonly Finding[];
    };

/** An upload image beside what its field allows. */
interface ShownUpload {
  readonly slotId: SlotId;
  readonly fieldId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly maxBytes: number;
  readonly minShortSide: number;
  readonly minLongSide: number;
  readonly url: string;
  readonly findings: readonly Finding[];
}

type UploadsEvent = Progress | { readonly kind: 'ready'; readonly uploads: readonly ShownUpload[] };

/** Looks at a packet before it is built. Nothing is written; what was made is gone with its handle. */
export function createPacketPreviewService(
  ports: Pick<Ports, 'vault' | 'rules' | 'clock' | 'chinese' | 'worker' | 'handles'>,
) {
  const { worker, handles } = ports;
  const jobs = createPacketJobs(ports);

  return {
    /** Makes `packet.pdf` as it would be built now; when the reader stops or `signal` fires, the work is cancelled. */
    async *preview(request: PacketRequest, signal?: AbortSignal): AsyncGenerator<PreviewEvent> {
      const { job } = jobs.prepare(request);
      yield* cancellable<PreviewEvent>(async (inner, push) => {
        const onProgress = (progress: WorkProgress) => push({ kind: 'progress', ...progress });
        const { pdf, pages, findings } = await worker.previewPacket(job, { signal: inner, onProgress });
        const { handle } = handles.put(pdf, { mediaType: 'application/pdf', fileName: 'preview.pdf' });
        push({ kind: 'ready', preview: handle, pages, findings });
      }, signal);
    },

    /** One page of a preview. Fails with `not_found` when the preview is no longer kept: then it is made anew. */
    async previewPage(
      { preview, page, longSide }: { preview: string; page: number; longSide: number },
      options: WorkOptions = {},
    ) {
      const kept = handles.take(preview);
      if (!kept) throw new AppFailure('not_found', { what: 'preview' });
      const jpeg = await worker.drawPage(kept.content, { page, longSide }, options);
      return handles.put(jpeg, { mediaType: 'image/jpeg', fileName: `page-${page}.jpg` });
    },

    /** The upload images as they would be built now, beside what their fields allow. */
    async *previewUploads(
      { programId, passwords }: { programId: ProgramId; passwords: PacketRequest['passwords'] },
      signal?: AbortSignal,
    ): AsyncGenerator<UploadsEvent> {
      const { job } = jobs.prepare({ programId, passwords, watermark: null });
      yield* cancellable<UploadsEvent>(async (inner, push) => {
        const onProgress = (progress: WorkProgress) => push({ kind: 'progress', ...progress });
        const made = await worker.previewUploads(job, { signal: inner, onProgress });
        const uploads = made.map(({ plan, bytes, width, height, findings }): ShownUpload => {
          const { slotId, fieldId, fileName, limits } = plan;
          const { url } = handles.put(bytes, { mediaType: 'image/jpeg', fileName });
          const { maxBytes, minShortSide, minLongSide } = limits;
          return {
            slotId,
            fieldId,
            fileName,
            bytes: bytes.length,
            width,
            height,
            maxBytes,
            minShortSide,
            minLongSide,
            url,
            findings,
          };
        });
        push({ kind: 'ready', uploads });
      }, signal);
    },
  };
}
