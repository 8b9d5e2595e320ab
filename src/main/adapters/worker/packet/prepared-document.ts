import type { MediaType } from '../../../../shared/domain/documents/document.ts';
import { DOCUMENT_KIND_NAMES } from '../../../../shared/domain/documents/document-kind.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { PacketLayout, PlannedDocument } from '../../../../shared/domain/packet/packet-plan.ts';
import type { PacketJob, SourceFile } from '../../../services/ports/document-worker.ts';
import { decodeWhole } from '../images/decode-whole.ts';
import { editImage } from '../images/edit-picture.ts';
import { type OpenedImage, openImage } from '../images/open-image.ts';
import { findingsOfDecoding, findingsOfImage } from '../images/original-findings.ts';
import { orDamaged } from '../images/refuse-image.ts';
import type { JobContext } from '../job-context.ts';
import { type OpenedPdf, openPdf } from '../pdf/open-pdf.ts';
import { findingsOfPdf } from '../pdf/pdf-findings.ts';
import { sha256Of } from '../sha256-of.ts';
import { getMediaType } from '../sniff.ts';

interface Prepared {
  readonly planned: PlannedDocument;
  readonly source: SourceFile;
  readonly mediaType: MediaType;
  readonly sha256: string;
  /** What the place in the packet is called, in the packet's language. */
  readonly title: string;
}

export interface PreparedImage extends Prepared {
  readonly kind: 'image';
  /** As it is shown and uploaded. */
  readonly image: OpenedImage;
  /** As it came. */
  readonly original: OpenedImage;
}

export interface PreparedPdf extends Prepared {
  readonly kind: 'pdf';
  readonly pdf: OpenedPdf;
}

/** One document of the plan with its original open, ready to be put into the packet. */
export type PreparedDocument = PreparedImage | PreparedPdf;

function titleOf(planned: PlannedDocument, plan: PacketLayout): string {
  const isEnglish = plan.options.language === 'en';
  const slot = plan.slots.find(({ id }) => id === planned.slotId);
  const kind = DOCUMENT_KIND_NAMES[planned.kind][isEnglish ? 'en' : 'zh'];
  const label = slot?.label[isEnglish ? 'en' : 'zh'] ?? kind;
  // 居住地证明 alone does not say which paper it is.
  if (label === kind) return kind;
  return isEnglish ? `${label} (${kind})` : `${label}（${kind}）`;
}

async function prepare(
  planned: PlannedDocument,
  source: SourceFile,
  { plan, resourcesDir }: { readonly plan: PacketLayout; readonly resourcesDir: string },
): Promise<PreparedDocument> {
  const mediaType = getMediaType(source);
  const common = { planned, source, mediaType, sha256: sha256Of(source.bytes), title: titleOf(planned, plan) };
  if (mediaType === 'application/pdf') return { ...common, kind: 'pdf', pdf: await openPdf(source, resourcesDir) };
  const original = await openImage(source, mediaType);
  const image = await orDamaged(source, () => editImage(original, planned.edit));
  return { ...common, kind: 'image', image, original };
}

function findingsOf(document: PreparedDocument): readonly Finding[] {
  const file = document.planned.originalName;
  if (document.kind === 'pdf') return findingsOfPdf(document.pdf, file);
  return findingsOfImage(document.original, { name: file, bytes: document.source.bytes }, document.mediaType);
}

/** The originals of a packet, open. */
export interface PreparedDocuments {
  readonly documents: readonly PreparedDocument[];
  readonly findings: readonly Finding[];
  /** What decoding the pictures showed. Fails with `file_damaged` when one turns out to be cut off half-way. */
  readonly decoded: Promise<readonly Finding[]>;
}

/** Decodes pictures while other things are done: one after the other, since two at once would double the memory. */
class DecodingLane {
  #tail: Promise<readonly Finding[]> = Promise.resolve([]);

  add({ source, original, sha256, planned }: PreparedImage): void {
    this.#tail = this.#tail.then(async (found) => {
      const decoding = await decodeWhole(source, original, sha256);
      return [...found, ...findingsOfDecoding(decoding, planned.originalName)];
    });
    // Whoever builds asks for it later; until then nobody must be told that nobody asked.
    this.#tail.catch(() => undefined);
  }

  get ended(): Promise<readonly Finding[]> {
    return this.#tail;
  }
}

/**
 * Opens every original of the plan, in the plan's order, and decodes the pictures meanwhile: their decoders have threads
 * of their own. A careful job waits for each. A plan that names a document without bytes is a defect.
 */
export async function prepareDocuments(job: PacketJob, context: JobContext): Promise<PreparedDocuments> {
  const lane = new DecodingLane();
  try {
    const documents = await prepareAll(job, context, lane);
    return { documents, findings: documents.flatMap(findingsOf), decoded: lane.ended };
  } catch (error) {
    await lane.ended; // A picture that came before the document which failed is told before it.
    throw error;
  }
}

async function prepareAll(
  { plan, sources }: PacketJob,
  context: JobContext,
  lane: DecodingLane,
): Promise<readonly PreparedDocument[]> {
  const documents: PreparedDocument[] = [];
  for (const [index, planned] of plan.documents.entries()) {
    context.progress('reading', index, plan.documents.length);
    const source = sources.find(({ documentId }) => documentId === planned.documentId);
    if (!source) throw new Error('The plan names a document that the job does not carry.');
    context.workingOn(source.name);
    const document = await prepare(planned, source, { plan, resourcesDir: context.resourcesDir });
    documents.push(document);
    if (document.kind === 'image') lane.add(document);
    if (context.careful) await lane.ended;
  }
  return documents;
}
