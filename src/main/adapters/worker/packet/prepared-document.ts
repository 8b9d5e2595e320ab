import type { MediaType } from '../../../../shared/domain/documents/document.ts';
import { DOCUMENT_KIND_NAMES } from '../../../../shared/domain/documents/document-kind.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { PacketPlan, PlannedDocument } from '../../../../shared/domain/packet/packet-plan.ts';
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

function titleOf(planned: PlannedDocument, plan: PacketPlan): string {
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
  { plan, resourcesDir }: { readonly plan: PacketPlan; readonly resourcesDir: string },
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

/** One after the other: there is time while the pages are made, and two decoders at once would double the memory. */
async function decodeAll(documents: readonly PreparedDocument[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const one of documents) {
    if (one.kind !== 'image') continue;
    findings.push(
      ...findingsOfDecoding(await decodeWhole(one.source, one.original, one.sha256), one.planned.originalName),
    );
  }
  return findings;
}

function startDecoding(documents: readonly PreparedDocument[]): Promise<readonly Finding[]> {
  const decoded = decodeAll(documents);
  // Whoever builds asks for it later; until then nobody must be told that nobody asked.
  decoded.catch(() => undefined);
  return decoded;
}

/**
 * Opens every original of the plan, in the plan's order, and starts to decode the pictures: their decoders have threads
 * of their own. A plan that names a document without bytes is a defect.
 */
export async function prepareDocuments({ plan, sources }: PacketJob, context: JobContext): Promise<PreparedDocuments> {
  const documents: PreparedDocument[] = [];
  for (const [index, planned] of plan.documents.entries()) {
    context.progress('reading', index, plan.documents.length);
    const source = sources.find(({ documentId }) => documentId === planned.documentId);
    if (!source) throw new Error('The plan names a document that the job does not carry.');
    context.workingOn(source.name);
    documents.push(await prepare(planned, source, { plan, resourcesDir: context.resourcesDir }));
  }
  return { documents, findings: documents.flatMap(findingsOf), decoded: startDecoding(documents) };
}
