import { ownBytes } from '../own-bytes.ts';
import { rewriteWithPdfium } from './pdfium.ts';
import { decryptWithQpdf, flattenWithQpdf } from './qpdf.ts';
import { loadDocument, saveDocument } from './trial-copy.ts';

/** The ways to a document that can be copied (PDF.md 5). */
export type PdfWay = 'direct' | 'pdfium-save' | 'pdfium-import' | 'qpdf' | 'pdfium-flatten' | 'qpdf-flatten' | 'raster';

/** One way; null where it leads nowhere. */
export interface Candidate {
  readonly way: PdfWay;
  readonly make: () => Promise<Uint8Array | null>;
}

interface Source {
  readonly bytes: Uint8Array;
  readonly password: string;
  readonly encrypted: boolean;
}

async function decryptWithPdfLib(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  try {
    return ownBytes(await saveDocument(await loadDocument(bytes, password)));
  } catch {
    return null;
  }
}

/** The candidates of a file, best first. Each is only made when none before it did. */
export function candidatesFor({ bytes, password, encrypted }: Source): readonly Candidate[] {
  const plain: Candidate = { way: 'direct', make: async () => bytes };
  const qpdf: Candidate = { way: 'qpdf', make: () => decryptWithQpdf(bytes, password) };
  const pdfium: readonly Candidate[] = [
    { way: 'pdfium-save', make: () => rewriteWithPdfium({ bytes, password }, 'save') },
    { way: 'pdfium-import', make: () => rewriteWithPdfium({ bytes, password }, 'import') },
  ];
  // For forms whose fields have no appearance of their own: drawn into the page, the look stays. qpdf before pdfium,
  // against PDF.md 5: where both pass, poppler sees a difference to what pdfium wrote, and none to qpdf's.
  const flattened: readonly Candidate[] = [
    { way: 'qpdf-flatten', make: () => flattenWithQpdf(bytes, password) },
    { way: 'pdfium-flatten', make: () => rewriteWithPdfium({ bytes, password }, 'flatten') },
  ];
  if (!encrypted) return [plain, ...pdfium, qpdf, ...flattened];
  // pdf-lib garbles some strings when it decrypts by itself: it comes after those that do not.
  const last: Candidate = { way: 'direct', make: () => decryptWithPdfLib(bytes, password) };
  return [qpdf, ...pdfium, last, ...flattened];
}
