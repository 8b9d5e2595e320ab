import { PDFDocument } from 'pdf-lib';
import { AppFailure } from '../../../services/app-failure.ts';
import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { MAX_PAGES } from '../limits.ts';
import { ownBytes } from '../own-bytes.ts';
import { copyPages } from './copy-pages.ts';
import { type PdfProbe, probePdf, rewriteWithPdfium } from './pdfium.ts';
import { decryptWithQpdf } from './qpdf.ts';

/** A PDF that was found to be usable, without its encryption. */
export interface OpenedPdf {
  /** Readable by every engine, without a password. */
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly pages: number;
  /** Points of the first page as it is shown. */
  readonly width: number;
  readonly height: number;
  readonly needsPassword: boolean;
  /** The file was damaged and had to be repaired. */
  readonly repaired: boolean;
}

type OpenProbe = Extract<PdfProbe, { kind: 'open' }>;

/** The bytes to go on with, and the password that opens them. */
interface Unlocked {
  readonly bytes: Uint8Array;
  readonly password: string;
  readonly probe: OpenProbe;
  readonly needsPassword: boolean;
}

async function tryPassword(bytes: Uint8Array, password: string): Promise<Omit<Unlocked, 'needsPassword'> | null> {
  const probe = await probePdf(bytes, password);
  if (probe.kind === 'open') return { bytes, password, probe };
  // PDF.md 4: a file whose empty password is the owner's opens in qpdf alone.
  const decrypted = await decryptWithQpdf(bytes, password);
  const again = decrypted && (await probePdf(decrypted, ''));
  return decrypted && again?.kind === 'open' ? { bytes: decrypted, password: '', probe: again } : null;
}

async function unlock(file: SourceFile): Promise<Unlocked> {
  const bytes = ownBytes(file.bytes);
  const first = await probePdf(bytes, '');
  const open = await tryPassword(bytes, '');
  if (open) return { ...open, needsPassword: false };
  if (first.kind !== 'password') throw new AppFailure('file_damaged', { file: file.name });
  if (file.password === null || file.password === '') {
    throw new AppFailure('document_needs_password', { file: file.name });
  }
  const opened = await tryPassword(bytes, file.password);
  if (!opened) throw new AppFailure('document_wrong_password', { file: file.name });
  return { ...opened, needsPassword: true };
}

/** The page count must be what pdfium sees, and every page must be there: pdf-lib notices what is broken only when it copies. */
async function tryLoad(bytes: Uint8Array, password: string, pages: number): Promise<PDFDocument | null> {
  try {
    // `password` must be given even when it is empty, or encrypted files are refused (PDF.md 4).
    const document = await PDFDocument.load(bytes, { password, updateMetadata: false });
    if (document.getPageCount() !== pages) return null;
    copyPages(document, await PDFDocument.create({ updateMetadata: false }));
    return document;
  } catch {
    return null; // The next engine has its turn; when none is left, the file is refused.
  }
}

/** The ways to a clean document, best first (PDF.md 5). Each is only tried when the one before it did not do. */
function ways({ bytes, password, probe }: Unlocked): readonly (() => Promise<Uint8Array | null>)[] {
  const direct = async (): Promise<Uint8Array> => bytes;
  const pdfium = (): Promise<Uint8Array | null> => rewriteWithPdfium(bytes, password);
  const qpdf = (): Promise<Uint8Array | null> => decryptWithQpdf(bytes, password);
  // pdf-lib garbles some strings when it decrypts by itself: qpdf first.
  return probe.encrypted ? [qpdf, pdfium] : [direct, pdfium, qpdf];
}

/**
 * Opens a PDF through the engine chain. Fails with `document_needs_password`, `document_wrong_password`,
 * `document_too_many_pages`, `file_damaged`.
 */
export async function openPdf(file: SourceFile): Promise<OpenedPdf> {
  const unlocked = await unlock(file);
  const { pages, width, height, intact } = unlocked.probe;
  if (pages > MAX_PAGES) throw new AppFailure('document_too_many_pages', { file: file.name, limit: MAX_PAGES });
  for (const [index, way] of ways(unlocked).entries()) {
    const bytes = await way();
    const document = bytes && (await tryLoad(bytes, '', pages));
    if (!bytes || !document) continue;
    const repaired = !intact || index > 0;
    return { bytes, document, pages, width, height, needsPassword: unlocked.needsPassword, repaired };
  }
  throw new AppFailure('file_damaged', { file: file.name });
}
