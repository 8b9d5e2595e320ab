import type { MessagePort } from 'node:worker_threads';
import type { Failure } from '../../../shared/contract/errors.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { ManifestFile } from '../../../shared/domain/packet/packet-manifest.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type {
  FileReading,
  Inspection,
  PacketJob,
  PacketPreview,
  PacketToRecheck,
  PageLook,
  PreviewLook,
  RecheckedFile,
  SourceFile,
  UploadPreview,
  WorkProgress,
} from '../../services/ports/document-worker.ts';

/** Argon2id with its parameters, which are stored beside what they protect. */
export interface KeyDerivation {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** What a worker can be asked for. */
export type WorkRequest =
  | { readonly kind: 'inspect'; readonly file: SourceFile }
  | { readonly kind: 'read-clues'; readonly file: SourceFile }
  | { readonly kind: 'preview'; readonly file: SourceFile; readonly look: PreviewLook }
  | { readonly kind: 'build-packet'; readonly job: PacketJob; readonly careful: boolean }
  | { readonly kind: 'preview-packet'; readonly job: PacketJob }
  | { readonly kind: 'preview-uploads'; readonly job: PacketJob }
  | { readonly kind: 'draw-page'; readonly pdf: Uint8Array; readonly look: PageLook }
  | { readonly kind: 'recheck-packet'; readonly packet: PacketToRecheck }
  | { readonly kind: 'warm-up' }
  | { readonly kind: 'derive-key'; readonly params: KeyDerivation };

export type WorkKind = WorkRequest['kind'];
export type RequestOf<K extends WorkKind> = Extract<WorkRequest, { kind: K }>;

/**
 * A file of the packet on its way back. An original names its document instead of carrying the bytes a second time:
 * the asking side still has them.
 */
export type WorkedFile = ManifestFile &
  ({ readonly content: Uint8Array } | { readonly content: null; readonly documentId: string });

export interface WorkedPacket {
  readonly files: readonly WorkedFile[];
  readonly findings: readonly Finding[];
}

/** What each request is answered with. */
export interface WorkResults {
  readonly inspect: Inspection;
  readonly 'read-clues': FileReading;
  readonly preview: Uint8Array;
  readonly 'build-packet': WorkedPacket;
  readonly 'preview-packet': PacketPreview;
  readonly 'preview-uploads': readonly UploadPreview[];
  readonly 'draw-page': Uint8Array;
  readonly 'recheck-packet': readonly RecheckedFile[];
  readonly 'warm-up': null;
  readonly 'derive-key': Uint8Array;
}

/** What a worker tells while it works. `file` says which document it has open: if it dies, that one is to blame. */
export type WorkSignal =
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly progress: WorkProgress }
  | { readonly kind: 'file'; readonly name: string | null };

/** One message to a worker thread. */
export interface WorkMessage {
  readonly request: WorkRequest;
  readonly resourcesDir: string;
  readonly port: MessagePort;
}

/** Expected failures cross as plain data; anything thrown is a defect. */
export type WorkAnswer<K extends WorkKind> = Result<WorkResults[K], Failure>;
