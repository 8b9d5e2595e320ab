import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import { AppFailure } from '../../../services/app-failure.ts';
import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { ownBytes } from '../own-bytes.ts';
import { type PdfProbe, probePdf } from './pdfium.ts';
import type { Unopened } from './pdfium-engine.ts';
import { decryptWithQpdf, isLockedForQpdf } from './qpdf.ts';
import { loadDocument, saveDocument } from './trial-copy.ts';

type OpenProbe = Extract<PdfProbe, { kind: 'open' }>;

/** The bytes to go on with, and the password that opens them. */
export interface Unlocked {
  readonly bytes: Uint8Array;
  readonly password: string;
  readonly probe: OpenProbe;
  readonly needsPassword: boolean;
  /** Only pdf-lib could read the file, and wrote it anew for the others. */
  readonly rescued: boolean;
}

type Opened = Pick<Unlocked, 'bytes' | 'password' | 'probe'>;

async function tryPassword(bytes: Uint8Array, password: string): Promise<Opened | Unopened> {
  const probe = await probePdf(bytes, password);
  if (probe.kind === 'open') return { bytes, password, probe };
  if (probe.kind === 'crashed') return 'crashed'; // The others would go the same way, only slower.
  // PDF.md 4: a file whose empty password is the owner's opens in qpdf alone.
  const decrypted = await decryptWithQpdf(bytes, password);
  const again = decrypted && (await probePdf(decrypted, ''));
  if (decrypted && again?.kind === 'open') return { bytes: decrypted, password: '', probe: again };
  return probe.kind;
}

function referencesIn(object: PDFObject): readonly PDFRef[] {
  if (object instanceof PDFRef) return [object];
  if (object instanceof PDFArray) return object.asArray().flatMap(referencesIn);
  if (object instanceof PDFStream) return referencesIn(object.dict);
  return object instanceof PDFDict ? object.values().flatMap(referencesIn) : [];
}

/** Whether everything is there that something in the document names: of a file that was cut off, the end is not. */
function isWhole({ context }: PDFDocument): boolean {
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  return objects.flatMap(referencesIn).every((ref) => context.lookup(ref) !== undefined);
}

/** A file that pdfium cannot read at all: pdf-lib finds objects without any table. Half a document is none. */
async function rescue(bytes: Uint8Array): Promise<Opened | null> {
  try {
    const document = await loadDocument(bytes, '');
    if (document.getPageCount() === 0 || !isWhole(document)) return null;
    const rewritten = ownBytes(await saveDocument(document));
    const probe = await probePdf(rewritten, '');
    return probe.kind === 'open' ? { bytes: rewritten, password: '', probe } : null;
  } catch {
    return null;
  }
}

/** Whether a second engine says so too: what is damaged beyond reading can look like a lock to one. */
async function isLocked(bytes: Uint8Array): Promise<boolean> {
  if (await isLockedForQpdf(bytes)) return true;
  try {
    await loadDocument(bytes, '');
    return false;
  } catch (error) {
    return error instanceof Error && /PASSWORD/.test(error.message);
  }
}

async function unlockWith(bytes: Uint8Array, { name, password }: SourceFile): Promise<Unlocked> {
  if (password === null || password === '') {
    throw new AppFailure((await isLocked(bytes)) ? 'document_needs_password' : 'file_damaged', { file: name });
  }
  const opened = await tryPassword(bytes, password);
  if (opened === 'crashed') throw new AppFailure('file_damaged', { file: name });
  if (typeof opened === 'string') throw new AppFailure('document_wrong_password', { file: name });
  return { ...opened, needsPassword: true, rescued: false };
}

/**
 * Finds out with which password a file opens. The one that the person gave is only tried when the file needs one.
 * Fails with `document_needs_password`, `document_wrong_password`, `file_damaged`.
 */
export async function unlockPdf(file: SourceFile): Promise<Unlocked> {
  const bytes = ownBytes(file.bytes);
  const free = await tryPassword(bytes, '');
  if (free === 'password') return unlockWith(bytes, file);
  if (typeof free !== 'string') return { ...free, needsPassword: false, rescued: false };
  const rescued = free === 'damaged' ? await rescue(bytes) : null;
  if (!rescued) throw new AppFailure('file_damaged', { file: file.name });
  return { ...rescued, needsPassword: false, rescued: true };
}
