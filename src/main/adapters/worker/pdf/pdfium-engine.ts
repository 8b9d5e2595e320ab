import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { freeBytes } from '../free-buffer.ts';
import { ownBytes } from '../own-bytes.ts';
import { allowForFile, guardEngineMemory } from './engine-memory.ts';

let loading: Promise<WrappedPdfiumModule> | undefined;

/** pdfium, loaded once a thread from the package's own file: nothing is fetched. */
export function loadPdfium(): Promise<WrappedPdfiumModule> {
  loading ??= (async () => {
    guardEngineMemory();
    const wasm = ownBytes(await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')));
    const { init } = await import('@embedpdf/pdfium');
    const pdfium = await init({ wasmBinary: wasm.buffer });
    freeBytes(wasm); // Compiled by now; the module would keep it for good.
    pdfium.PDFiumExt_Init();
    return pdfium;
  })();
  return loading;
}

/** The whole memory of the engine. Read anew each time: it moves when it grows. Its types come from a package that is not needed otherwise. */
function memoryOf(pdfium: WrappedPdfiumModule): Uint8Array {
  return (pdfium.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
}

/** A part of the engine's memory as it is now: any call can change or move it. */
export function viewMemory(pdfium: WrappedPdfiumModule, at: number, length: number): Uint8Array {
  return memoryOf(pdfium).subarray(at, at + length);
}

/** A copy of a part of the engine's memory. */
export function readMemory(pdfium: WrappedPdfiumModule, at: number, length: number): Uint8Array<ArrayBuffer> {
  return ownBytes(viewMemory(pdfium, at, length));
}

const ERROR_PASSWORD = 4;
/** The memory of WebAssembly never shrinks: an engine that had a giant open is let go and loaded anew. */
const LARGE_MEMORY = 128 * 1024 * 1024;

/** An open document; the numbers are pdfium's handles. */
export interface OpenDocument {
  readonly pdfium: WrappedPdfiumModule;
  readonly handle: number;
}

/** FPDF_FILEACCESS: how long the file is, and the function that reads it, with an argument for that. */
const FILE_ACCESS_BYTES = 12;
const FILE_LENGTH = 0;
const GET_BLOCK = 4;
const ARGUMENT = 8;

/** Lets pdfium read the bytes where they lie: a copy of a packet in its memory, which never shrinks, would stay for good. */
function withFileAccess<T>(pdfium: WrappedPdfiumModule, bytes: Uint8Array, work: (access: number) => T): T {
  const { addFunction, removeFunction, setValue, wasmExports } = pdfium.pdfium;
  const getBlock = addFunction((_argument: number, from: number, at: number, length: number) => {
    memoryOf(pdfium).set(bytes.subarray(from, from + length), at);
    return 1;
  }, 'iiiii');
  const access = wasmExports.malloc(FILE_ACCESS_BYTES);
  try {
    setValue(access + FILE_LENGTH, bytes.length, 'i32');
    setValue(access + GET_BLOCK, getBlock, 'i32');
    setValue(access + ARGUMENT, 0, 'i32');
    return work(access);
  } finally {
    wasmExports.free(access);
    removeFunction(getBlock);
  }
}

function withHandle<T>(
  pdfium: WrappedPdfiumModule,
  { bytes, password }: PdfiumSource,
  work: (document: OpenDocument) => T,
): T | Unopened {
  return withFileAccess(pdfium, bytes, (access) => {
    const handle = pdfium.FPDF_LoadCustomDocument(access, password);
    if (handle === 0) return pdfium.FPDF_GetLastError() === ERROR_PASSWORD ? 'password' : 'damaged';
    try {
      return work({ pdfium, handle });
    } finally {
      pdfium.FPDF_CloseDocument(handle);
    }
  });
}

/** Bytes with the password that opens them, '' for none. */
export interface PdfiumSource {
  readonly bytes: Uint8Array;
  readonly password: string;
}

/** Why a document did not open; `crashed`: it ended the engine, or filled all the memory that one may have. */
export type Unopened = 'password' | 'damaged' | 'crashed';

/** Opens a document in pdfium for as long as `work` takes. */
export async function withDocument<T>(
  source: PdfiumSource,
  work: (document: OpenDocument) => T,
): Promise<T | Unopened> {
  const pdfium = await loadPdfium();
  allowForFile(source.bytes.length);
  try {
    const answer = withHandle(pdfium, source, work);
    if (memoryOf(pdfium).length > LARGE_MEMORY) loading = undefined;
    return answer;
  } catch (error) {
    loading = undefined; // What state it is in now nobody knows: the next document gets a new one.
    if (isCrash(error)) return 'crashed';
    throw error;
  }
}

/** A trap of WebAssembly, or an end that Emscripten called: their classes are not known to Node's types. */
function isCrash(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'RuntimeError' || error.name === 'ExitStatus' || error.message.startsWith('Aborted');
}

/** Lets pdfium draw and use form fields while `work` runs: without this neither seals nor fields are drawn at all. */
export function withForms<T>({ pdfium, handle }: OpenDocument, work: (form: number) => T): T {
  const info = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(handle, info);
  try {
    if (form !== 0) pdfium.FPDF_SetFormFieldHighlightAlpha(form, 0);
    return work(form);
  } finally {
    if (form !== 0) pdfium.PDFiumExt_ExitFormFillEnvironment(form);
    pdfium.PDFiumExt_CloseFormFillInfo(info);
  }
}

/** Loads a page as a reader would; `work` is not called for a page that pdfium cannot load. */
export function withPage<T>(
  { pdfium, handle }: OpenDocument,
  { index, form }: { readonly index: number; readonly form: number },
  work: (page: number) => T,
): T | null {
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (page === 0) return null;
  try {
    if (form !== 0) pdfium.FORM_OnAfterLoadPage(page, form);
    return work(page);
  } finally {
    if (form !== 0) pdfium.FORM_OnBeforeClosePage(page, form);
    pdfium.FPDF_ClosePage(page);
  }
}
