import { PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { PacketPlan } from '../../../../shared/domain/packet/packet-plan.ts';
import { missingCharacters } from '../findings.ts';
import { orDamaged } from '../images/refuse-image.ts';
import type { JobContext } from '../job-context.ts';
import { A4 } from '../limits.ts';
import { ownBytes } from '../own-bytes.ts';
import { attachOriginals } from './attachments.ts';
import { addCardPage, isCardSide } from './card-page.ts';
import { type Content, drawCover } from './cover-page.ts';
import { addDocumentPages } from './document-pages.ts';
import { addOutline, type Bookmark } from './outline.ts';
import { addOverlays } from './overlay.ts';
import { embedPacketFont, type PacketFont } from './packet-font.ts';
import { type PreparedDocument, sha256Of } from './prepared-document.ts';

const COVER_PAGES = 1;

export interface PacketPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  readonly findings: readonly Finding[];
}

interface Body {
  readonly contents: readonly Content[];
  readonly bookmarks: readonly Bookmark[];
  readonly findings: readonly Finding[];
}

/** Everything behind the cover: the card page, then the proofs, then what only goes along. */
async function addBody(
  target: PDFDocument,
  font: PacketFont,
  { documents, context }: { readonly documents: readonly PreparedDocument[]; readonly context: JobContext },
): Promise<Body> {
  const contents: Content[] = [];
  const bookmarks: Bookmark[] = [];
  const sides = documents.filter(isCardSide);
  const others = documents.filter((document) => !isCardSide(document));
  const ordered = [...others.filter(hasSlot), ...others.filter((document) => !hasSlot(document))];
  const findings = sides.length > 0 ? await addCardPage(target, font, sides) : [];
  if (sides.length > 0) bookmarks.push({ title: '身份证', page: COVER_PAGES });
  for (const document of sides) contents.push({ document, firstPage: COVER_PAGES + 1, lastPage: COVER_PAGES + 1 });
  for (const [index, document] of ordered.entries()) {
    context.progress('pages', index, ordered.length);
    context.workingOn(document.source.name);
    const before = target.getPageCount();
    await orDamaged(document.source, () => addDocumentPages(target, font, document));
    contents.push({ document, firstPage: before + 1, lastPage: target.getPageCount() });
    bookmarks.push({ title: document.title, page: before });
  }
  return { contents, bookmarks, findings };
}

function hasSlot({ planned }: PreparedDocument): boolean {
  return planned.slotId !== null;
}

function describe(target: PDFDocument, plan: PacketPlan): void {
  const { catalog } = target;
  target.setTitle(`材料包 · ${plan.program.name || plan.applicant.name}`, { showInWindowTitleBar: true });
  target.setAuthor('备好');
  target.setCreator('备好');
  target.setProducer('备好');
  target.setLanguage('zh-CN');
  const date = new Date(`${plan.date}T00:00:00+08:00`);
  target.setCreationDate(date);
  target.setModificationDate(date);
  catalog.set(PDFName.of('PageLayout'), PDFName.of('SinglePage'));
}

/** The same plan and originals give the same identifier; readers use it to know a file again. */
function identify(target: PDFDocument, plan: PacketPlan, documents: readonly PreparedDocument[]): void {
  const facts = JSON.stringify([plan, documents.map(({ sha256 }) => sha256)]);
  const id = PDFHexString.of(sha256Of(Buffer.from(facts)).slice(0, 32).toUpperCase());
  target.context.trailerInfo.ID = target.context.obj([id, id]);
}

/** Makes `packet.pdf`: for people, with everything on paper and every original attached. */
export async function makePacketPdf(
  plan: PacketPlan,
  documents: readonly PreparedDocument[],
  context: JobContext,
): Promise<PacketPdf> {
  const target = await PDFDocument.create({ updateMetadata: false });
  const font = await embedPacketFont(target, context.resourcesDir);
  // The cover names pages that do not exist yet: its page comes first and is drawn last.
  const cover = target.addPage([A4.width, A4.height]);
  const body = await addBody(target, font, { documents, context });
  context.workingOn(null);
  drawCover(cover, font, { plan, contents: body.contents });
  addOverlays(target, font, plan.options.watermark);
  addOutline(target, [{ title: '封面', page: 0 }, ...body.bookmarks]);
  attachOriginals(target, documents, plan.date);
  describe(target, plan);
  identify(target, plan, documents);
  const bytes = await target.save({ addDefaultPage: false, updateFieldAppearances: false });
  const missing = font.missing.length > 0 ? [missingCharacters(font.missing)] : [];
  return { bytes: ownBytes(bytes), pages: target.getPageCount(), findings: [...body.findings, ...missing] };
}
