import {
  type OpenDocument,
  type PdfiumSource,
  readMemory,
  type Unopened,
  withDocument,
  withForms,
  withPage,
} from './pdfium-engine.ts';

const REMOVE_SECURITY = 3;
const FLATTEN_AS_SHOWN = 0;
const FLATTEN_FAILED = 0;

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
  | { readonly kind: Unopened };

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

function pageSize(document: OpenDocument, index: number): PageSize | null {
  const { pdfium } = document;
  return withPage(document, { index, form: 0 }, (page) => ({
    width: pdfium.FPDF_GetPageWidthF(page),
    height: pdfium.FPDF_GetPageHeightF(page),
  }));
}

/** How many pages may be unreadable at the start of a file that still counts as one. */
const SEARCHED_PAGES = 20;

/** The size of the first page that can be read. */
function firstSize(document: OpenDocument, pages: number): PageSize | null {
  for (let index = 0; index < Math.min(pages, SEARCHED_PAGES); index++) {
    const size = pageSize(document, index);
    if (size) return size;
  }
  return null;
}

/** Opens a PDF as far as needed to count its pages. */
export async function probePdf(bytes: Uint8Array, password: string): Promise<PdfProbe> {
  const answer = await withDocument({ bytes, password }, (document): PdfProbe => {
    const { pdfium, handle } = document;
    const pages = pdfium.FPDF_GetPageCount(handle);
    const first = firstSize(document, pages);
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

function save({ pdfium, handle }: OpenDocument): Uint8Array | null {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  try {
    if (!pdfium.FPDF_SaveAsCopy(handle, writer, REMOVE_SECURITY)) return null;
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    const memory = pdfium.pdfium.wasmExports.malloc(size);
    pdfium.PDFiumExt_GetFileWriterData(writer, memory, size);
    const copy = readMemory(pdfium, memory, size);
    pdfium.pdfium.wasmExports.free(memory);
    return copy;
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
}

function importPages({ pdfium, handle }: OpenDocument): Uint8Array | null {
  const target = pdfium.FPDF_CreateNewDocument();
  try {
    if (!pdfium.FPDF_ImportPagesByIndex(target, handle, 0, 0, 0)) return null; // No list: all pages.
    return save({ pdfium, handle: target });
  } finally {
    pdfium.FPDF_CloseDocument(target);
  }
}

function flatten(document: OpenDocument): Uint8Array | null {
  const { pdfium, handle } = document;
  const pages = pdfium.FPDF_GetPageCount(handle);
  const done = withForms(document, (form) => {
    for (let index = 0; index < pages; index++) {
      const state = withPage(document, { index, form }, (page) => pdfium.FPDFPage_Flatten(page, FLATTEN_AS_SHOWN));
      if (state === FLATTEN_FAILED) return false;
    }
    return true;
  });
  return done ? save(document) : null;
}

const REWRITES = { save, import: importPages, flatten } as const;

/**
 * Writes the document anew, without encryption. `save` repairs what pdfium could read, `import` puts the pages into a
 * new document, `flatten` draws annotations and fields into the pages. Null when it could not.
 */
export async function rewriteWithPdfium(
  source: PdfiumSource,
  rewrite: keyof typeof REWRITES,
): Promise<Uint8Array | null> {
  const answer = await withDocument(source, REWRITES[rewrite]);
  return typeof answer === 'string' ? null : answer;
}

/** Points of every page as it is shown; null for one that cannot be loaded. */
export async function pageSizes(source: PdfiumSource): Promise<readonly (PageSize | null)[] | null> {
  const answer = await withDocument(source, (document) => {
    const count = document.pdfium.FPDF_GetPageCount(document.handle);
    return Array.from({ length: count }, (_, index) => pageSize(document, index));
  });
  return typeof answer === 'string' ? null : answer;
}
