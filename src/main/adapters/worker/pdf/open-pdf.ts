import { type PDFDocument, PDFName } from 'pdf-lib';
import { AppFailure } from '../../../services/app-failure.ts';
import type { SourceFile } from '../../../services/ports/document-worker.ts';
import { MAX_PDF_PAGES } from '../limits.ts';
import { sha256Of } from '../sha256-of.ts';
import { type Candidate, candidatesFor, type PdfWay } from './candidates.ts';
import { pickSpread, type SampledPage, samplePicture } from './ink-grid.ts';
import { drawLooks, type PagePicture } from './page-look.ts';
import { rasterPdf } from './raster-pdf.ts';
import { askPdfJs } from './second-opinion.ts';
import { compareCopy, type Look, loadDocument, samplePages, tryCopy } from './trial-copy.ts';
import { hasUnembeddedCjk } from './unembedded-fonts.ts';
import { type Unlocked, unlockPdf } from './unlock-pdf.ts';

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
  /** Which way of the chain won, and how far its pages are from the source's. */
  readonly way: PdfWay;
  readonly look: Look;
  /** No way kept the look within what PDF.md 5 calls the same; this one came nearest. */
  readonly looksDifferent: boolean;
  readonly unembeddedCjk: boolean;
  /** Some pages as the source shows them, for who copies `bytes` to compare with; null where the look is not the source's. */
  readonly sampled: readonly SampledPage[] | null;
}

/** A page that differs more is another page; in a page with little on it few pixels are much (PDF.md 3). */
const SAME: Limit = { pixels: 0.002, ink: 0.05 };
/** What may still go into a packet, with a warning. */
const NEAR: Limit = { pixels: 0.01, ink: 0.3 };
/** A raster is drawn by another engine, which sets every letter a little differently: it only has to be there. */
const THERE: Limit = { pixels: 0.25, ink: 0.5 };

/** Pages beyond are not compared, so that the slowest document still has time to be copied. */
const DRAW_MILLISECONDS = 8_000;
const CHAIN_MILLISECONDS = 35_000;

type Limit = Pick<Look, 'pixels' | 'ink'>;

interface Tried {
  readonly way: PdfWay;
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly look: Look;
}

interface Found extends Tried {
  readonly sampled: readonly SampledPage[] | null;
}

interface Reference {
  readonly unlocked: Unlocked;
  readonly resourcesDir: string;
  readonly sample: readonly number[];
  readonly pictures: readonly (PagePicture | null)[];
}

function isWithin(look: Look, limit: Limit): boolean {
  return look.pixels <= limit.pixels && look.ink <= limit.ink;
}

/** Pages that came out of nothing are only right when another engine sees them in the source too. */
async function judgeAppeared(
  look: Look,
  copy: Uint8Array,
  { unlocked, sample, resourcesDir }: Reference,
): Promise<Look> {
  if (look.appeared.length === 0) return look;
  const pairs = look.appeared.map((copied) => ({ source: sample[copied] ?? 0, copy: copied }));
  const files = { source: unlocked.bytes, copy };
  const opinion = await askPdfJs(files, pairs, resourcesDir);
  const { pixels, ink } = opinion ?? { pixels: 1, ink: 1 };
  return { ...look, pixels: Math.max(look.pixels, pixels), ink: Math.max(look.ink, ink) };
}

async function tryCandidate({ way, make }: Candidate, reference: Reference): Promise<Tried | null> {
  const { unlocked, sample, pictures } = reference;
  const bytes = await make();
  const trial = bytes && (await tryCopy(bytes, unlocked.probe.pages, sample));
  const look = trial && (await compareCopy(trial.copy, { sample, pictures }, DRAW_MILLISECONDS));
  if (!bytes || !trial || !look) return null;
  return { way, bytes, document: trial.document, look: await judgeAppeared(look, trial.copy, reference) };
}

const REBUILT: ReadonlySet<PdfWay> = new Set(['pdfium-save', 'pdfium-import', 'pdfium-flatten']);
const FLATTENED: ReadonlySet<PdfWay> = new Set(['qpdf-flatten', 'pdfium-flatten']);

/** What is tried next. A form that could be read but looks different lacks appearances: rewriting it changes nothing. */
function nextOf(rest: readonly Candidate[], tried: Tried | null): readonly Candidate[] {
  if (!tried?.document.catalog.has(PDFName.of('AcroForm'))) return rest;
  return [...rest.filter(({ way }) => FLATTENED.has(way)), ...rest.filter(({ way }) => !FLATTENED.has(way))];
}

/** The first that looks the same, or else the nearest that may still be used. */
async function findNearest(candidates: readonly Candidate[], reference: Reference): Promise<Tried | null> {
  const until = performance.now() + CHAIN_MILLISECONDS;
  let nearest: Tried | null = null;
  let [candidate, ...rest] = candidates;
  while (candidate && performance.now() < until) {
    const tried = await tryCandidate(candidate, reference);
    if (tried && isWithin(tried.look, SAME)) return tried;
    if (tried && (!nearest || tried.look.pixels < nearest.look.pixels)) nearest = tried;
    [candidate, ...rest] = nextOf(rest, tried);
  }
  return nearest && isWithin(nearest.look, NEAR) ? nearest : null;
}

/** What was found out about files in this thread, by hash: the packet opens again what was looked at when it came. */
const known = new Map<string, Pick<Found, 'way' | 'look' | 'sampled'>>();
/** Each keeps up to four pages of about 15 kB. */
const MOST_KNOWN = 100;

function remember(hash: string, { way, look, sampled }: Found): void {
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(hash, { way, look, sampled });
}

async function openKnown(hash: string, candidates: readonly Candidate[]): Promise<Found | null> {
  const verdict = known.get(hash);
  const bytes = await candidates.find(({ way }) => way === verdict?.way)?.make();
  return verdict && bytes ? { ...verdict, bytes, document: await loadDocument(bytes, '') } : null;
}

/** Pages without anything to draw, out of a file that had to be rebuilt: what was on them is lost. */
function isMadeUp({ way, document }: Tried): boolean {
  return REBUILT.has(way) && document.getPages().every(({ node }) => !node.has(PDFName.of('Contents')));
}

/** Where the copy looks like the source, the source's pictures serve whoever copies it again. */
function sampleOf({ way, look }: Tried, { sample, pictures }: Pick<Reference, 'sample' | 'pictures'>) {
  if (way === 'raster' || look.appeared.length > 0 || !isWithin(look, SAME)) return null;
  return pickSpread(sample.length).flatMap((at) => {
    const picture = pictures[at];
    return picture ? [samplePicture(picture, sample[at] ?? 0)] : [];
  });
}

async function findOut(candidates: readonly Candidate[], { raster, ...about }: Sought): Promise<Found | null> {
  const { bytes, password, probe } = about.unlocked;
  const sample = samplePages(probe.pages);
  const request = { pages: sample, milliseconds: DRAW_MILLISECONDS };
  const pictures = await drawLooks({ bytes, password }, request);
  if (!pictures) return null;
  const reference = { ...about, sample, pictures };
  const nearest = await findNearest(candidates, reference);
  if (nearest) return isMadeUp(nearest) ? null : { ...nearest, sampled: sampleOf(nearest, reference) };
  const drawn = await tryCandidate(raster, reference);
  return drawn && isWithin(drawn.look, THERE) ? { ...drawn, sampled: null } : null;
}

interface Sought extends Pick<Reference, 'unlocked' | 'resourcesDir'> {
  readonly raster: Candidate;
}

function describe(
  { probe, needsPassword, rescued }: Unlocked,
  { way, bytes, document, look, sampled }: Found,
): OpenedPdf {
  const { pages, width, height, intact, encrypted } = probe;
  const usual: readonly PdfWay[] = ['pdfium-flatten', 'qpdf-flatten', encrypted ? 'qpdf' : 'direct'];
  return {
    ...{ bytes, document, pages, width, height, needsPassword, way, look, sampled },
    repaired: rescued || !intact || !usual.includes(way),
    looksDifferent: !isWithin(look, SAME),
    unembeddedCjk: hasUnembeddedCjk(document),
  };
}

/**
 * Opens a PDF through the engine chain. Fails with `document_needs_password`, `document_wrong_password`,
 * `document_too_many_pages`, `file_damaged`.
 */
export async function openPdf(file: SourceFile, resourcesDir: string): Promise<OpenedPdf> {
  const unlocked = await unlockPdf(file);
  const { bytes, password, probe } = unlocked;
  if (probe.pages > MAX_PDF_PAGES) {
    throw new AppFailure('document_too_many_pages', { file: file.name, limit: MAX_PDF_PAGES });
  }
  const candidates = candidatesFor({ bytes, password, encrypted: probe.encrypted });
  const raster: Candidate = { way: 'raster', make: () => rasterPdf({ bytes, password }, resourcesDir) };
  const hash = sha256Of(bytes);
  const found =
    (await openKnown(hash, [...candidates, raster])) ?? (await findOut(candidates, { unlocked, raster, resourcesDir }));
  if (!found) throw new AppFailure('file_damaged', { file: file.name });
  remember(hash, found);
  return describe(unlocked, found);
}
