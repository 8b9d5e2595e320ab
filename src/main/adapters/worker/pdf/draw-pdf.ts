import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { fontPath } from '../packet/font-file.ts';
import { rewriteWithPdfium } from './pdfium.ts';

/** How large a page is drawn: by resolution, or to a longest side in pixels. */
export type DrawSize = { readonly dpi: number } | { readonly longSide: number };

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** RGBA, opaque. */
  readonly data: Uint8Array;
}

// A page may declare itself kilometres wide; what is drawn stays within the memory of a thread.
const MAX_DRAWN_PIXELS = 25_000_000;

type PdfJs = typeof import('pdfjs-dist');
let loading: Promise<PdfJs> | undefined;

async function loadPdfJs(resourcesDir: string): Promise<PdfJs> {
  const { GlobalFonts } = await import('@napi-rs/canvas');
  // pdf.js asks for these families where a document does not carry its font: usual for Chinese government PDFs.
  const font = await fontPath(resourcesDir);
  for (const family of ['sans-serif', 'serif', 'monospace']) GlobalFonts.registerFromPath(font, family);
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function scaleFor(size: DrawSize, width: number, height: number): number {
  const wanted = 'dpi' in size ? size.dpi / 72 : size.longSide / Math.max(width, height);
  return Math.min(wanted, Math.sqrt(MAX_DRAWN_PIXELS / (width * height)));
}

async function drawPage(document: PDFDocumentProxy, pageNumber: number, size: DrawSize): Promise<DrawnPage> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const page = await document.getPage(pageNumber);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: scaleFor(size, natural.width, natural.height) });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  // pdf.js is typed for a browser's canvas; in Node it takes this one, which its own factory makes too.
  const target = { canvas, canvasContext: context } as unknown as Pick<
    Parameters<typeof page.render>[0],
    'canvas' | 'canvasContext'
  >;
  await page.render({ ...target, viewport, background: '#ffffff' }).promise;
  page.cleanup();
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
}

/** The engine gave up on the file. Anything else that fails while drawing is a defect of ours. */
export class PageNotDrawn extends Error {
  override readonly name = 'PageNotDrawn';
}

async function orPageNotDrawn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new PageNotDrawn('pdf.js gave up on the file.', { cause });
  }
}

interface DrawOptions {
  readonly size: DrawSize;
  readonly resourcesDir: string;
}

async function drawWithPdfJs(
  bytes: Uint8Array,
  pageNumbers: readonly number[],
  options: DrawOptions,
): Promise<readonly DrawnPage[]> {
  loading ??= loadPdfJs(options.resourcesDir);
  const pdfjs = await loading;
  return orPageNotDrawn(() => drawThem(pdfjs, bytes, { pageNumbers, size: options.size }));
}

async function drawThem(
  pdfjs: PdfJs,
  bytes: Uint8Array,
  { pageNumbers, size }: { readonly pageNumbers: readonly number[]; readonly size: DrawSize },
): Promise<readonly DrawnPage[]> {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes), // pdf.js takes the buffer away.
    disableFontFace: true,
    useSystemFonts: false, // The same picture on every machine.
    cMapUrl: `${join(root, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    wasmUrl: `${join(root, 'wasm')}/`,
    iccUrl: `${join(root, 'iccs')}/`,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const drawn: DrawnPage[] = [];
    for (const pageNumber of pageNumbers) drawn.push(await drawPage(document, pageNumber, size));
    return drawn;
  } finally {
    await task.destroy();
  }
}

/**
 * Draws pages of a PDF that needs no password, with its fields and seals. Page numbers count from 1. What pdf.js cannot
 * read is written anew by pdfium first: it reads tables and trailers that pdf.js gives up on. Fails with `PageNotDrawn`.
 */
export async function drawPdfPages(
  bytes: Uint8Array,
  pageNumbers: readonly number[],
  options: DrawOptions,
): Promise<readonly DrawnPage[]> {
  try {
    return await drawWithPdfJs(bytes, pageNumbers, options);
  } catch (cause) {
    if (!(cause instanceof PageNotDrawn)) throw cause;
    const rewritten =
      (await rewriteWithPdfium({ bytes, password: '' }, 'import')) ??
      (await rewriteWithPdfium({ bytes, password: '' }, 'save'));
    if (!rewritten) throw cause;
    return drawWithPdfJs(rewritten, pageNumbers, options);
  }
}

/** The share of pixels that are not nearly white. */
export function inkShare(page: DrawnPage): number {
  let inked = 0;
  for (let at = 0; at < page.data.length; at += 4) {
    const light = (page.data[at] ?? 0) + (page.data[at + 1] ?? 0) + (page.data[at + 2] ?? 0);
    if (light < 3 * 235) inked += 1;
  }
  return inked / (page.width * page.height);
}
