import { gridOf, pickSpread, type Region, type SampledPage, samplePicture } from '../pdf/ink-grid.ts';
import { drawLooks, lookIn, type PagePicture } from '../pdf/page-look.ts';
import type { OpenDocument } from '../pdf/pdfium-engine.ts';

/** What is printed over a page is grey and thin; a source's ink darker than this must be there still. */
const INK = 150;
/** How much lighter a place may be in the packet than in the source, of 255. */
const LIGHTER = 64;
/** Places of the source's ink that may be lighter: edges fall on other pixels where a page was fitted on A4. */
const LOST = 0.05;
const MILLISECONDS = 10_000;

/** Where the source's page lies on the packet's page: as large as it fits, in the middle. */
function regionOf(page: PagePicture, source: SampledPage): Region {
  const isFitted = Math.abs(page.width - source.width) > 2 || Math.abs(page.height - source.height) > 2;
  if (!isFitted) return { left: 0, top: 0, width: page.width, height: page.height };
  const scale = Math.min(page.width / source.width, page.height / source.height, 1.5);
  const [width, height] = [source.width * scale, source.height * scale];
  return { left: (page.width - width) / 2, top: (page.height - height) / 2, width, height };
}

/** The share of the source's inked places that are missing from the page of the packet. */
export function lostInk(page: PagePicture, source: SampledPage): number {
  const after = gridOf(page, regionOf(page, source), source);
  let inked = 0;
  let lost = 0;
  for (const [at, light] of source.light.entries()) {
    if (light > INK) continue;
    inked += 1;
    if ((after.light[at] ?? 255) - light > LIGHTER) lost += 1;
  }
  return inked === 0 ? 0 : lost / inked;
}

/** A document whose pages lie in the packet one after the other, from this page (from 0). */
export interface PlacedSource {
  /** Opens without a password. */
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly firstPage: number;
  /** Pages as they were drawn when these bytes were opened; null where they have to be drawn for it. */
  readonly sampled: readonly SampledPage[] | null;
}

/** A page of the packet, from 0, beside what the source shows there. */
interface WantedPage {
  readonly at: number;
  readonly source: SampledPage;
}

/** What is compared: some pages of each document, and how many there are in all. */
export interface LookOrder {
  readonly pages: number;
  readonly wanted: readonly WantedPage[];
}

/** The look of the documents in the packet beside their sources. */
export interface LookCheck {
  readonly pages: number;
  readonly compared: number;
  /** Whether no page lost more ink than edges explain. */
  readonly holds: boolean;
}

/**
 * The first two pages, the middle one and the last. The chain compared more of them when it copied the document on
 * trial (PDF.md 5); here it is seen that they came to lie where and as they should.
 */
async function sampleSource({ bytes, pages, sampled }: PlacedSource): Promise<readonly SampledPage[]> {
  if (sampled) return sampled;
  const wanted = pickSpread(pages);
  const drawn = await drawLooks({ bytes, password: '' }, { pages: wanted, milliseconds: MILLISECONDS });
  return wanted.flatMap((page, index) => {
    const picture = drawn?.[index];
    return picture ? [samplePicture(picture, page)] : [];
  });
}

/** Draws the sampled pages of the sources, where that was not done before. */
export async function orderLook(placed: readonly PlacedSource[]): Promise<LookOrder> {
  const wanted: WantedPage[] = [];
  for (const document of placed) {
    for (const source of await sampleSource(document)) wanted.push({ at: document.firstPage + source.page, source });
  }
  return { pages: placed.reduce((sum, { pages }) => sum + pages, 0), wanted };
}

/** Draws each of these pages once in the packet, which is open. */
export function lookOver(packet: OpenDocument, { pages, wanted }: LookOrder): LookCheck {
  if (wanted.length === 0) return { pages, compared: 0, holds: true };
  const request = { pages: wanted.map(({ at }) => at), milliseconds: MILLISECONDS };
  const lost = lookIn(packet, request, (page, index) => {
    const source = wanted[index]?.source;
    return source ? lostInk(page, source) : 0;
  });
  const compared = lost.filter((share) => share !== null);
  return { pages, compared: compared.length, holds: Math.max(0, ...compared) <= LOST };
}
