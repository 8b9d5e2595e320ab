import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { ownBytes } from '../own-bytes.ts';

let loading: Promise<WrappedPdfiumModule> | undefined;

/** pdfium, loaded once a thread from the package's own file: nothing is fetched. */
function loadPdfium(): Promise<WrappedPdfiumModule> {
  loading ??= (async () => {
    const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
    const { init } = await import('@embedpdf/pdfium');
    const pdfium = await init({ wasmBinary: Uint8Array.from(wasm).buffer });
    pdfium.PDFiumExt_Init();
    return pdfium;
  })();
  return loading;
}

/** The whole memory of the engine. Read anew each time: it moves when it grows. Its types come from a package that is not needed otherwise. */
function memoryOf(pdfium: WrappedPdfiumModule): Uint8Array {
  return (pdfium.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
}

const ERROR_PASSWORD = 4;
const REMOVE_SECURITY = 3;

/** What pdfium sees in a document. */
export type PdfProbe =
  | {
      readonly kind: 'open';
      readonly pages: number;
      readonly width: number;
      readonly height: number;
      readonly encrypted: boolean;
      /** False when the cross-reference table had to be rebuilt: the file is damaged or cut off. */
      readonly intact: boolean;
    }
  | { readonly kind: 'password' }
  | { readonly kind: 'damaged' };

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** An open document; the numbers are pdfium's handles. */
interface OpenDocument {
  readonly pdfium: WrappedPdfiumModule;
  readonly handle: number;
}

async function withDocument<T>(
  bytes: Uint8Array,
  password: string,
  work: (document: OpenDocument) => T,
): Promise<T | 'password' | 'damaged'> {
  const pdfium = await loadPdfium();
  const memory = pdfium.pdfium.wasmExports.malloc(bytes.length);
  try {
    memoryOf(pdfium).set(bytes, memory);
    const handle = pdfium.FPDF_LoadMemDocument(memory, bytes.length, password);
    if (handle === 0) return pdfium.FPDF_GetLastError() === ERROR_PASSWORD ? 'password' : 'damaged';
    try {
      return work({ pdfium, handle });
    } finally {
      pdfium.FPDF_CloseDocument(handle);
    }
  } finally {
    pdfium.pdfium.wasmExports.free(memory);
  }
}

function pageSize({ pdfium, handle }: OpenDocument, index: number): PageSize | null {
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (page === 0) return null;
  const size = { width: pdfium.FPDF_GetPageWidthF(page), height: pdfium.FPDF_GetPageHeightF(page) };
  pdfium.FPDF_ClosePage(page);
  return size;
}

/** Opens a PDF as far as needed to count its pages. */
export async function probePdf(bytes: Uint8Array, password: string): Promise<PdfProbe> {
  const answer = await withDocument(bytes, password, (document): PdfProbe => {
    const { pdfium, handle } = document;
    const pages = pdfium.FPDF_GetPageCount(handle);
    const first = pages > 0 ? pageSize(document, 0) : null;
    if (!first) return { kind: 'damaged' };
    return {
      kind: 'open',
      pages,
      ...first,
      encrypted: pdfium.FPDF_GetSecurityHandlerRevision(handle) >= 0,
      intact: pdfium.FPDF_DocumentHasValidCrossReferenceTable(handle),
    };
  });
  return typeof answer === 'string' ? { kind: answer } : answer;
}

/** Writes the document anew, without encryption: repairs what pdfium could read. Null when it could not. */
export async function rewriteWithPdfium(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  const answer = await withDocument(bytes, password, ({ pdfium, handle }) => {
    const writer = pdfium.PDFiumExt_OpenFileWriter();
    try {
      if (!pdfium.FPDF_SaveAsCopy(handle, writer, REMOVE_SECURITY)) return null;
      const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
      const memory = pdfium.pdfium.wasmExports.malloc(size);
      pdfium.PDFiumExt_GetFileWriterData(writer, memory, size);
      const copy = ownBytes(memoryOf(pdfium).subarray(memory, memory + size));
      pdfium.pdfium.wasmExports.free(memory);
      return copy;
    } finally {
      pdfium.PDFiumExt_CloseFileWriter(writer);
    }
  });
  return typeof answer === 'string' ? null : answer;
}

function readAttachment({ pdfium, handle }: OpenDocument, index: number): Uint8Array {
  const attachment = pdfium.FPDFDoc_GetAttachment(handle, index);
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const lengthAt = malloc(4);
  try {
    pdfium.FPDFAttachment_GetFile(attachment, 0, 0, lengthAt);
    const length = pdfium.pdfium.getValue(lengthAt, 'i32');
    const memory = malloc(length);
    pdfium.FPDFAttachment_GetFile(attachment, memory, length, lengthAt);
    const copy = ownBytes(memoryOf(pdfium).subarray(memory, memory + length));
    free(memory);
    return copy;
  } finally {
    free(lengthAt);
  }
}

/** What pdfium reads back from a PDF of ours: the size of every page and the bytes of every attachment. */
export async function readBack(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly PageSize[]; readonly attachments: readonly Uint8Array[] } | null> {
  const answer = await withDocument(bytes, '', (document) => {
    const { pdfium, handle } = document;
    const pages: PageSize[] = [];
    for (let index = 0; index < pdfium.FPDF_GetPageCount(handle); index++) {
      const size = pageSize(document, index);
      if (size) pages.push(size);
    }
    const attachments: Uint8Array[] = [];
    for (let index = 0; index < pdfium.FPDFDoc_GetAttachmentCount(handle); index++) {
      attachments.push(readAttachment(document, index));
    }
    return { pages, attachments };
  });
  return typeof answer === 'string' ? null : answer;
}
