import type { PDFDocument } from 'pdf-lib';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { PlannedLetter } from '../../../../shared/domain/letters/plan-letters.ts';
import type { SettledOptions } from '../../../../shared/domain/packet/packet-options.ts';
import type { JobContext } from '../job-context.ts';
import { addCardPages, isCardSide } from './card-page.ts';
import type { Content } from './cover-page.ts';
import { addDocumentPages, pagesOf } from './document-pages.ts';
import { addLetterPage } from './letter-page.ts';
import type { Bookmark } from './outline.ts';
import type { PacketFont } from './packet-font.ts';
import { textsIn } from './packet-texts.ts';
import type { PreparedDocument } from './prepared-document.ts';
import type { Box } from './sheet.ts';

/** All pages of one document, one after the other, from this page (from 0) of the packet. */
export interface PlacedPages {
  readonly document: PreparedDocument;
  readonly firstPage: number;
}

/** Everything behind the cover, and what the cover and the overlays must know of it. Pages count from 0. */
export interface Body {
  readonly contents: readonly Content[];
  readonly bookmarks: readonly Bookmark[];
  readonly findings: readonly Finding[];
  readonly placed: readonly PlacedPages[];
  readonly keepClear: ReadonlyMap<number, readonly Box[]>;
  readonly unmarked: ReadonlySet<number>;
}

/** The body behind so many more pages of cover, which carry no watermark either. */
export function moveBack(body: Body, by: number): Body {
  const { contents, bookmarks, findings, placed, keepClear, unmarked } = body;
  return {
    findings,
    contents: contents.map((one) => ({ ...one, firstPage: one.firstPage + by, lastPage: one.lastPage + by })),
    bookmarks: bookmarks.map(({ title, page }) => ({ title, page: page + by })),
    placed: placed.map(({ document, firstPage }) => ({ document, firstPage: firstPage + by })),
    keepClear: new Map([...keepClear].map(([page, boxes]) => [page + by, boxes])),
    unmarked: new Set([...Array(by).keys()].map((page) => page + 1).concat([...unmarked].map((page) => page + by))),
  };
}

interface BodyContext {
  readonly font: PacketFont;
  readonly options: SettledOptions;
  readonly context: JobContext;
}

/** Adds pages at the end of the packet and keeps the books on them. */
class BodyWriter {
  readonly contents: Content[] = [];
  readonly bookmarks: Bookmark[] = [];
  readonly findings: Finding[] = [];
  readonly placed: PlacedPages[] = [];
  readonly unmarked = new Set<number>();
  keepClear: ReadonlyMap<number, readonly Box[]> = new Map();
  readonly #target: PDFDocument;
  readonly #about: BodyContext;

  constructor(target: PDFDocument, about: BodyContext) {
    this.#target = target;
    this.#about = about;
  }

  async cards(sides: readonly PreparedDocument[]): Promise<void> {
    if (sides.length === 0) return;
    const { font, options, context } = this.#about;
    const texts = textsIn(options.language);
    const first = this.#target.getPageCount();
    const about = { font, texts, resourcesDir: context.resourcesDir };
    const drawn = await addCardPages(this.#target, about, { documents: sides, layout: options.cardLayout });
    this.bookmarks.push({ title: texts.card, page: first });
    this.findings.push(...drawn.findings);
    this.keepClear = drawn.keepClear;
    for (const document of sides) {
      const isSecond = drawn.pages > 1 && document.planned.slotId === 'id-card-back';
      this.#list(document, first + (isSecond ? 1 : 0), 1);
    }
  }

  async document(document: PreparedDocument): Promise<void> {
    const { font, options, context } = this.#about;
    context.workingOn(document.source.name);
    const first = this.#target.getPageCount();
    const about = { font, proofPages: options.proofPages };
    await addDocumentPages(this.#target, about, document);
    this.#list(document, first, this.#target.getPageCount() - first);
    this.bookmarks.push({ title: document.title, page: first });
    this.placed.push({ document, firstPage: first });
  }

  async letter({ letter, slotId }: PlannedLetter, documents: readonly PreparedDocument[]): Promise<void> {
    const { font, options } = this.#about;
    const page = this.#target.getPageCount();
    addLetterPage(this.#target, font, letter);
    this.unmarked.add(page);
    this.bookmarks.push({ title: letter.title, page });
    const original = textsIn(options.language).form;
    this.contents.push({ title: letter.title, original, sha256: '', firstPage: page + 1, lastPage: page + 1 });
    const signed = documents.find(({ planned }) => slotId !== null && planned.slotId === slotId);
    if (signed) await this.document(signed);
  }

  #list({ title, planned, sha256 }: PreparedDocument, first: number, count: number): void {
    const original = planned.originalName;
    this.contents.push({ title, original, sha256, firstPage: first + 1, lastPage: first + count });
  }
}

/** Everything behind the cover: the card, the proofs, the letters with what was signed, then what only goes along. */
export async function addBody(
  target: PDFDocument,
  about: BodyContext,
  {
    documents,
    letters,
  }: { readonly documents: readonly PreparedDocument[]; readonly letters: readonly PlannedLetter[] },
): Promise<Body> {
  const writer = new BodyWriter(target, about);
  const sides = documents.filter(isCardSide);
  const signedSlots = letters.map(({ slotId }) => slotId).filter((slotId) => slotId !== null);
  const others = documents.filter((document) => !isCardSide(document));
  const proofs = others.filter(({ planned }) => planned.slotId !== null && !signedSlots.includes(planned.slotId));
  // The card page shows the first page only: where there are more, they all follow.
  const long = sides.filter((document) => pagesOf(document) > 1);
  await writer.cards(sides);
  const ordered = [...long, ...proofs];
  for (const [index, document] of ordered.entries()) {
    about.context.progress('pages', index, ordered.length);
    await writer.document(document);
  }
  for (const letter of letters) await writer.letter(letter, documents);
  for (const document of others.filter(({ planned }) => planned.slotId === null)) await writer.document(document);
  about.context.workingOn(null);
  return writer;
}
