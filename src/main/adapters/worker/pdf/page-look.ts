import { ownBytes } from '../own-bytes.ts';
import {
  type OpenDocument,
  type PdfiumSource,
  viewMemory,
  withDocument,
  withForms,
  withPage,
} from './pdfium-engine.ts';

/** One page as pdfium draws it: four bytes a pixel, the fourth without meaning. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** How far a copy of a page is from the page. Shares from 0 to 1. */
export interface LookDifference {
  /** Of all pixels. */
  readonly pixels: number;
  /** Of the pixels that carry ink in one of both. */
  readonly ink: number;
}

const DPI = 50;
const BGRX = 3;
const BYTES_A_PIXEL = 4;
const DRAW_ANNOTATIONS = 1;
const WHITE = 0xffffffff;
/** All pictures of one document together, about 100 MB; a page of A4 at 50 dpi has 0.24 million pixels. */
const MAX_PIXELS_TOGETHER = 24_000_000;
const MAX_PIXELS_A_PAGE = 4_000_000;

/** From here on two pixels differ (PDF.md 5). */
const VISIBLE = 64;
/** A pixel darker than this in any colour carries ink. */
const INK = 235;

interface Size {
  readonly width: number;
  readonly height: number;
}

function pixelSize(width: number, height: number, limit: number): Size {
  // A page may declare itself kilometres wide.
  const scale = Math.min(DPI / 72, Math.sqrt(limit / Math.max(1, width * height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

interface Drawing<T> {
  readonly page: number;
  readonly form: number;
  readonly size: Size;
  readonly see: (picture: PagePicture) => T;
}

function draw<T>({ pdfium }: OpenDocument, { page, form, size, see }: Drawing<T>): T {
  const { width, height } = size;
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0);
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, DRAW_ANNOTATIONS);
    if (form !== 0) pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, DRAW_ANNOTATIONS);
    const length = width * height * BYTES_A_PIXEL;
    return see({ width, height, pixels: viewMemory(pdfium, pdfium.FPDFBitmap_GetBuffer(bitmap), length) });
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

export interface DrawRequest {
  /** From 0. */
  readonly pages: readonly number[];
  /** Pictures of the same pages: a rounded pixel of size is no difference, and what is missing there is left out here. */
  readonly like?: readonly (PagePicture | null)[];
  /** No page is begun after so long. */
  readonly milliseconds: number;
}

interface PageTask<T> {
  readonly index: number;
  readonly request: DrawRequest;
  readonly see: (picture: PagePicture, index: number) => T;
}

function drawOne<T>(document: OpenDocument, form: number, { index, request, see }: PageTask<T>): T | null {
  const { pdfium } = document;
  const { pages, like } = request;
  const limit = Math.min(MAX_PIXELS_A_PAGE, MAX_PIXELS_TOGETHER / pages.length);
  return withPage(document, { index: pages[index] ?? 0, form }, (page) => {
    const own = pixelSize(pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page), limit);
    const wanted = like?.[index];
    const near = wanted && Math.abs(wanted.width - own.width) <= 1 && Math.abs(wanted.height - own.height) <= 1;
    return draw(document, { page, form, size: near ? wanted : own, see: (picture) => see(picture, index) });
  });
}

/** The same in a document that is open already. */
export function lookIn<T>(
  document: OpenDocument,
  request: DrawRequest,
  see: (picture: PagePicture, index: number) => T,
): readonly (T | null)[] {
  return withForms(document, (form) => {
    const until = performance.now() + request.milliseconds;
    return request.pages.map((_, index) => {
      const unwanted = request.like?.[index] === null;
      return unwanted || performance.now() > until ? null : drawOne(document, form, { index, request, see });
    });
  });
}

/**
 * Draws pages as pdfium shows them with their fields and seals, at 50 dpi, and lets `see` look at each while it lies in
 * the engine's memory: its pixels are gone afterwards. Null for a page that cannot be loaded, or that comes after the
 * time is up. Null for a document that does not open.
 */
export async function lookAtPages<T>(
  source: PdfiumSource,
  request: DrawRequest,
  see: (picture: PagePicture, index: number) => T,
): Promise<readonly (T | null)[] | null> {
  const answer = await withDocument(source, (document) => lookIn(document, request, see));
  return typeof answer === 'string' ? null : answer;
}

/** The same pages as pictures to keep. */
export function drawLooks(source: PdfiumSource, request: DrawRequest): Promise<readonly (PagePicture | null)[] | null> {
  return lookAtPages(source, request, (picture) => ({ ...picture, pixels: ownBytes(picture.pixels) }));
}

/** Whether there is anything on a page. */
export function hasInk({ pixels }: Pick<PagePicture, 'pixels'>): boolean {
  for (let at = 0; at < pixels.length; at += BYTES_A_PIXEL) {
    for (let colour = at; colour < at + 3; colour++) if ((pixels[colour] ?? 0) < INK) return true;
  }
  return false;
}

/** Compares two pictures of one page. Different sizes are a different page. */
export function compareLooks(one: PagePicture, other: PagePicture): LookDifference {
  if (one.width !== other.width || one.height !== other.height) return { pixels: 1, ink: 1 };
  const [a, b] = [one.pixels, other.pixels];
  if (Buffer.compare(a, b) === 0) return { pixels: 0, ink: 0 };
  let inked = 0;
  let differing = 0;
  for (let at = 0; at < a.length; at += BYTES_A_PIXEL) {
    let apart = 0;
    let darkest = 255;
    for (let colour = at; colour < at + 3; colour++) {
      const [left, right] = [a[colour] ?? 0, b[colour] ?? 0];
      apart = Math.max(apart, Math.abs(left - right));
      darkest = Math.min(darkest, left, right);
    }
    if (darkest < INK) inked += 1;
    if (apart > VISIBLE) differing += 1;
  }
  return { pixels: differing / (one.width * one.height), ink: inked === 0 ? 0 : differing / inked };
}
