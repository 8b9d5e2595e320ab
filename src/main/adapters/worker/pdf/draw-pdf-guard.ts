import { type DrawnPage, drawPdfPages, PageNotDrawn } from './draw-pdf.ts';
import { drawWithPdfium } from './draw-pdf-pdfium.ts';
import { drawLooks } from './page-look.ts';

/** A page is compared place by place: at the 50 dpi of pdfium's picture a hairline is many times as dark as at 200 dpi. */
const COLUMNS = 24;
/** A place with less than this, from 0 to 1, holds dust or the edge of a letter. */
const LEAST_DARKNESS = 0.02;
/** Nothing is there any more where so little of the darkness is left; a hairline keeps a quarter. */
const LOST_SHARE = 0.1;
/** So many of the places with ink may be lost: letters of other fonts end elsewhere. */
const LOST_PLACES = 0.05;
const MILLISECONDS = 5_000;

/** So many pixels across are looked at; the others tell the same. */
const LOOKED_AT = 800;

/** The mean darkness of each place, row by row, from 0 to 1. */
function darknessByPlace({ width, height, data }: DrawnPage, rows: number): Float64Array {
  const sums = new Float64Array(COLUMNS * rows);
  const counts = new Float64Array(COLUMNS * rows);
  const step = Math.max(1, Math.floor(width / LOOKED_AT));
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y / height) * rows) * COLUMNS;
    // Each line begins elsewhere, so that no upright hairline falls between what is looked at.
    for (let x = y % step; x < width; x += step) {
      const at = (y * width + x) * 4;
      const place = row + Math.floor((x / width) * COLUMNS);
      sums[place] = (sums[place] ?? 0) + 765 - (data[at] ?? 0) - (data[at + 1] ?? 0) - (data[at + 2] ?? 0);
      counts[place] = (counts[place] ?? 0) + 765;
    }
  }
  return sums.map((sum, place) => sum / Math.max(1, counts[place] ?? 0));
}

/** Whether places that carry ink in the one picture are white in the other. */
export function losesInk(expected: DrawnPage, drawn: DrawnPage): boolean {
  const rows = Math.max(1, Math.round((COLUMNS * expected.height) / expected.width));
  const [before, after] = [darknessByPlace(expected, rows), darknessByPlace(drawn, rows)];
  const inked = [...before.keys()].filter((place) => (before[place] ?? 0) > LEAST_DARKNESS);
  const lost = inked.filter((place) => (after[place] ?? 0) < (before[place] ?? 0) * LOST_SHARE);
  return lost.length > inked.length * LOST_PLACES;
}

/** The page numbers, from 1, of which a picture shows clearly less than pdfium does, fields and seals included. */
async function findLostInk(
  bytes: Uint8Array,
  pageNumbers: readonly number[],
  drawn: readonly DrawnPage[],
): Promise<readonly number[]> {
  const request = { pages: pageNumbers.map((page) => page - 1), milliseconds: MILLISECONDS };
  const looks = await drawLooks({ bytes, password: '' }, request);
  return pageNumbers.filter((_, index) => {
    const [look, page] = [looks?.[index], drawn[index]];
    return look && page ? losesInk({ ...look, data: look.pixels }, page) : false;
  });
}

/** What is to be drawn: a document that opens without a password. */
export interface ProofSource {
  readonly bytes: Uint8Array;
  /** It sets Chinese text in fonts that it does not carry: only pdf.js has a font for that. */
  readonly unembeddedCjk: boolean;
}

export interface DrawnProof {
  readonly pages: readonly DrawnPage[];
  /** Page numbers, from 1, on which something may be missing. */
  readonly doubtful: readonly number[];
}

interface ProofOptions {
  readonly dpi: number;
  readonly resourcesDir: string;
}

/** Pages by pdf.js; by pdfium where pdf.js gives up and nothing speaks against it. */
async function drawSomehow(
  { bytes, unembeddedCjk }: ProofSource,
  pageNumbers: readonly number[],
  { dpi, resourcesDir }: ProofOptions,
): Promise<readonly DrawnPage[]> {
  try {
    return await drawPdfPages(bytes, pageNumbers, { size: { dpi }, resourcesDir });
  } catch (cause) {
    if (!(cause instanceof PageNotDrawn)) throw cause;
    const drawn = unembeddedCjk ? null : await drawWithPdfium(bytes, pageNumbers, dpi);
    if (!drawn) throw cause;
    return drawn;
  }
}

/**
 * Draws pages, counted from 1, so that nothing on them is lost: a page on which pdf.js leaves places white that pdfium
 * fills is drawn by pdfium, unless pdfium would leave out its Chinese text.
 */
export async function drawProof(
  source: ProofSource,
  pageNumbers: readonly number[],
  options: ProofOptions,
): Promise<DrawnProof> {
  const drawn = await drawSomehow(source, pageNumbers, options);
  const lost = await findLostInk(source.bytes, pageNumbers, drawn);
  if (lost.length === 0 || source.unembeddedCjk) return { pages: drawn, doubtful: lost };
  const again = await drawWithPdfium(source.bytes, lost, options.dpi);
  if (!again) return { pages: drawn, doubtful: lost };
  const pages = pageNumbers.map((number, index) => again[lost.indexOf(number)] ?? drawn[index]);
  return { pages: pages.filter((page) => page !== undefined), doubtful: [] };
}
