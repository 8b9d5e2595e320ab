import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import { ownBytes } from '../own-bytes.ts';
import { copyPages } from './copy-pages.ts';
import { compareLooks, hasInk, type LookDifference, lookAtPages, type PagePicture } from './page-look.ts';

const FIRST_PAGES = 20;
const LATER_PAGES = 10;

/** The pages whose look is compared: the first 20, and ten more spread over the rest. */
export function samplePages(count: number): readonly number[] {
  const first = Array.from({ length: Math.min(count, FIRST_PAGES) }, (_, index) => index);
  const rest = count - first.length;
  const later = Array.from({ length: Math.min(rest, LATER_PAGES) }, (_, index) =>
    Math.floor(FIRST_PAGES + ((index + 1) * rest) / Math.min(rest, LATER_PAGES) - 1),
  );
  return [...first, ...later];
}

/** A PDF without encryption as pdf-lib's document. */
export function loadDocument(bytes: Uint8Array, password: string): Promise<PDFDocument> {
  // `password` must be given even when it is empty, or encrypted files are refused (PDF.md 4).
  return PDFDocument.load(bytes, { password, updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

/** Writes a document plainly and at once. */
export async function saveDocument(document: PDFDocument): Promise<Uint8Array> {
  const plain = { addDefaultPage: false, updateFieldAppearances: false, useObjectStreams: false };
  return document.save({ ...plain, objectsPerTick: Number.POSITIVE_INFINITY });
}

/** A document, and the part of it that was copied on trial. */
export interface Trial {
  readonly document: PDFDocument;
  readonly copy: Uint8Array;
}

/**
 * Copies the pages as the packet will. Null where the page count is another than the one given, or where the copy
 * fails: pdf-lib notices what is broken only then.
 */
export async function tryCopy(bytes: Uint8Array, pages: number, sample: readonly number[]): Promise<Trial | null> {
  try {
    const document = await loadDocument(bytes, '');
    if (document.getPageCount() !== pages) return null;
    const target = await PDFDocument.create({ updateMetadata: false });
    copyPages(document, target, sample);
    const copy = ownBytes(await saveDocument(target));
    if (sample.length < pages) copyPages(document, await PDFDocument.create({ updateMetadata: false }));
    return { document, copy };
  } catch {
    return null; // The next engine has its turn; when none is left, the file is refused.
  }
}

/** What the pages of a copy look like beside their sources. `page` is the one that differs most, from 0. */
export interface Look extends LookDifference {
  readonly page: number | null;
  readonly compared: number;
  /** Pages that pdfium shows empty and whose copy is not, as places in the sample. They count neither way. */
  readonly appeared: readonly number[];
}

/** What is told where no page could be drawn. */
const UNSEEN: Look = { pixels: 0, ink: 0, page: null, compared: 0, appeared: [] };

/** Compares a trial copy with the pictures of its source. Null where the copy does not open. */
export async function compareCopy(
  copy: Uint8Array,
  source: { readonly sample: readonly number[]; readonly pictures: readonly (PagePicture | null)[] },
  milliseconds: number,
): Promise<Look | null> {
  const { sample, pictures } = source;
  const request = { pages: sample.map((_, index) => index), like: pictures, milliseconds };
  const seen = await lookAtPages({ bytes: copy, password: '' }, request, (other, index): Difference => {
    const picture = pictures[index];
    return picture ? comparePage(picture, other) : 'appeared';
  });
  if (!seen) return null;
  let worst = UNSEEN;
  for (const [index, picture] of pictures.entries()) {
    const difference = seen[index] ?? { pixels: 1, ink: 1 };
    if (picture) worst = addPage(worst, { index, page: sample[index] ?? null, difference });
  }
  return worst;
}

/** `appeared`: there is something on the copy of an empty page. */
type Difference = LookDifference | 'appeared';

function comparePage(picture: PagePicture, other: PagePicture): Difference {
  const difference = compareLooks(picture, other);
  return difference.pixels > 0 && hasInk(other) && !hasInk(picture) ? 'appeared' : difference;
}

interface ComparedPage {
  readonly index: number;
  readonly page: number | null;
  readonly difference: Difference;
}

function addPage(worst: Look, { index, page, difference }: ComparedPage): Look {
  const compared = worst.compared + 1;
  if (difference === 'appeared') return { ...worst, compared, appeared: [...worst.appeared, index] };
  const isWorse = difference.pixels > worst.pixels || difference.ink > worst.ink;
  return {
    pixels: Math.max(worst.pixels, difference.pixels),
    ink: Math.max(worst.ink, difference.ink),
    page: isWorse ? page : worst.page,
    compared,
    appeared: worst.appeared,
  };
}
