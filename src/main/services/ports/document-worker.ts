import type { DocumentFacts, MediaType } from '../../../shared/domain/documents/document.ts';
import type { DocumentEdit, PictureSize } from '../../../shared/domain/documents/document-edit.ts';
import type { FileClues } from '../../../shared/domain/documents/guess-kind.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { ManifestFile } from '../../../shared/domain/packet/packet-manifest.ts';
import type { PacketLayout, UploadPlan } from '../../../shared/domain/packet/packet-plan.ts';

/** A file as it came in. `name` is for sentences to the person only; what the bytes are is told from the bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For a PDF locked for its user; null otherwise. */
  readonly password: string | null;
}

/** How a preview is made: at most `longSide` pixels, and edited where the person did. */
export interface PreviewLook {
  readonly longSide: number;
  readonly edit: DocumentEdit | null;
}

/** What a file tells of itself before anybody said what it is. */
export type FileReading = Pick<FileClues, 'pixels' | 'text'>;

export interface Inspection {
  readonly facts: DocumentFacts;
  readonly findings: readonly Finding[];
}

/** Everything the worker needs to make a packet: the plan and the originals by document id. */
export interface PacketJob {
  readonly plan: PacketLayout;
  readonly sources: readonly (SourceFile & { readonly documentId: string })[];
}

/** The packet as it would be built: its PDF without the originals inside, and the size of each page in points. */
export interface PacketPreview {
  readonly pdf: Uint8Array;
  readonly pages: readonly PictureSize[];
  readonly findings: readonly Finding[];
}

/** An upload image as it would be built. */
export interface UploadPreview extends PictureSize {
  readonly plan: UploadPlan;
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

/** One page of a PDF, counted from 1, at most so many pixels long. */
export interface PageLook {
  readonly page: number;
  readonly longSide: number;
}

/** One finished file of the packet, checked, not yet written. */
export interface BuiltFile extends ManifestFile {
  readonly content: Uint8Array;
}

export interface BuiltPacket {
  readonly files: readonly BuiltFile[];
  readonly findings: readonly Finding[];
}

/** The files of a packet folder that are as the manifest says, to be opened again. */
export interface PacketToRecheck {
  /** The name of the program, which stands on the cover. */
  readonly program: string;
  /** Every file that the manifest lists; without content where it is missing or changed. */
  readonly files: readonly (ManifestFile & { readonly content: Uint8Array | null })[];
}

/** What opening one file again showed. Both are words of the kind that the manifest has. */
export interface RecheckedFile {
  readonly path: string;
  readonly checks: readonly string[];
  readonly failed: readonly string[];
}

export interface WorkProgress {
  readonly stage: 'reading' | 'images' | 'pages' | 'writing' | 'verifying';
  readonly done: number;
  readonly total: number;
}

export interface WorkOptions {
  /** Stops the job; it then fails with `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: WorkProgress) => void) | undefined;
}

/** Looks at a packet before it is built: made by what builds it, so that the one shows the other. */
interface PacketPreviews {
  previewPacket(job: PacketJob, options?: WorkOptions): Promise<PacketPreview>;
  previewUploads(job: PacketJob, options?: WorkOptions): Promise<readonly UploadPreview[]>;
  /** A page of a PDF that we made, as a JPEG. */
  drawPage(pdf: Uint8Array, look: PageLook, options?: WorkOptions): Promise<Uint8Array>;
}

/**
 * Images and PDF, in a pool of worker threads (DESIGN.md 2). A job that hangs or dies costs that job alone.
 * Fails with `file_*`, `image_*`, `document_*`, `work_timed_out`, `worker_not_started` and `cancelled` of the error list.
 */
export interface DocumentWorker extends PacketPreviews {
  /** What the bytes are, told from the bytes alone, at once; fails where they are no document. */
  mediaTypeOf(file: SourceFile): MediaType;
  /** Opens a document as far as needed to know what it is and that it can be used. */
  inspect(file: SourceFile, options?: WorkOptions): Promise<Inspection>;
  /** Reads the size of a picture, or the words on the first page of a PDF. */
  readClues(file: SourceFile, options?: WorkOptions): Promise<FileReading>;
  /** The image, or the page that the edit names, as an upright JPEG without metadata. */
  preview(file: SourceFile, look: PreviewLook, options?: WorkOptions): Promise<Uint8Array>;
  /** Makes every file of the packet but `manifest.json`, and checks each with another engine than the one that wrote it. */
  buildPacket(job: PacketJob, options?: WorkOptions): Promise<BuiltPacket>;
  /** Makes the checks of `buildPacket` again on what lies on the disk. */
  recheckPacket(packet: PacketToRecheck, options?: WorkOptions): Promise<readonly RecheckedFile[]>;
  /** Ends the threads. */
  close(): Promise<void>;
}
