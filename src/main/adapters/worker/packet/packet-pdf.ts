import { PDFDocument, PDFHexString, PDFName, type PDFPage } from 'pdf-lib';
import type { Finding } from '../../../../shared/domain/finding.ts';
import { type PlannedLetter, planLetters } from '../../../../shared/domain/letters/plan-letters.ts';
import { type SettledOptions, settleOptions } from '../../../../shared/domain/packet/packet-options.ts';
import type { PacketLayout } from '../../../../shared/domain/packet/packet-plan.ts';
import { missingCharacters } from '../findings.ts';
import type { JobContext } from '../job-context.ts';
import { A4 } from '../limits.ts';
import { ownBytes } from '../own-bytes.ts';
import { sha256Of } from '../sha256-of.ts';
import { attachOriginals } from './attachments.ts';
import { writeLargeStreamsAtOnce } from './bulk-stream.ts';
import { drawCover } from './cover-page.ts';
import { addOutline } from './outline.ts';
import { addOverlays } from './overlay.ts';
import { addBody, type Body, moveBack, type PlacedPages } from './packet-body.ts';
import { embedPacketFont, type PacketFont } from './packet-font.ts';
import { textsIn } from './packet-texts.ts';
import { sparedCharacters } from './packet-warnings.ts';
import { frameOf } from './page-frame.ts';
import { addPageLabels } from './page-labels.ts';
import type { PreparedDocument } from './prepared-document.ts';

export interface PacketPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The size of every page as readers show it, in points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** Where the pages of the documents came to lie. */
  readonly placed: readonly PlacedPages[];
  /** Characters that no font had. */
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
}

function describe(target: PDFDocument, plan: PacketLayout, { language }: SettledOptions): void {
  const { catalog } = target;
  const { title } = textsIn(language);
  target.setTitle(`${title} · ${plan.program.name || plan.applicant.name}`, { showInWindowTitleBar: true });
  target.setAuthor('备好');
  target.setCreator('备好');
  target.setProducer('备好');
  target.setLanguage(language);
  const date = new Date(`${plan.date}T00:00:00+08:00`);
  target.setCreationDate(date);
  target.setModificationDate(date);
  catalog.set(PDFName.of('PageLayout'), PDFName.of('SinglePage'));
}

/** The same plan and originals give the same identifier; readers use it to know a file again. */
function identify(target: PDFDocument, plan: PacketLayout, documents: readonly PreparedDocument[]): void {
  const facts = JSON.stringify([plan, documents.map(({ sha256 }) => sha256)]);
  const id = PDFHexString.of(sha256Of(Buffer.from(facts)).slice(0, 32).toUpperCase());
  target.context.trailerInfo.ID = target.context.obj([id, id]);
}

/** Everything that comes from outside and may be drawn: what the font lacks must be known before. */
function textsOf(
  plan: PacketLayout,
  { watermark }: SettledOptions,
  letters: readonly PlannedLetter[],
): readonly string[] {
  // As JSON the characters stand for themselves; its own signs are in every font.
  return [JSON.stringify([plan.applicant, plan.program, plan.values, plan.documents, letters]), watermark?.text ?? ''];
}

interface CoverAbout {
  readonly font: PacketFont;
  readonly plan: PacketLayout;
  readonly language: SettledOptions['language'];
  readonly body: Body;
}

/** Draws the cover on its page. Where it needs more pages, they come behind it, and the body moves back. */
function addCover(target: PDFDocument, first: PDFPage, { font, plan, language, body }: CoverAbout): Body {
  const draw = ({ contents }: Body) => drawCover(font, { plan, language, contents });
  const sheets = draw(body);
  const more = sheets.length - 1;
  const moved = more === 0 ? body : moveBack(body, more);
  for (const [index, sheet] of (more === 0 ? sheets : draw(moved)).entries()) {
    sheet.drawOn(index === 0 ? first : target.insertPage(index, [A4.width, A4.height]));
  }
  return moved;
}

/** Makes `packet.pdf`: for people, with everything on paper and every original attached. */
export async function makePacketPdf(
  plan: PacketLayout,
  documents: readonly PreparedDocument[],
  context: JobContext,
): Promise<PacketPdf> {
  const options = settleOptions(plan.options, plan.date);
  const letters = planLetters(plan, options.language);
  const texts = textsIn(options.language);
  const target = await PDFDocument.create({ updateMetadata: false });
  const drawn = textsOf(plan, options, letters);
  const font = await embedPacketFont(target, { resourcesDir: context.resourcesDir, texts: drawn });
  // The cover names pages that do not exist yet: its page comes first and is drawn last.
  const cover = target.addPage([A4.width, A4.height]);
  const written = await addBody(target, { font, options, context }, { documents, letters });
  const body = addCover(target, cover, { font, plan, language: options.language, body: written });
  const { keepClear, unmarked } = body;
  addOverlays(target, font, { watermark: options.watermark, texts, keepClear, unmarked });
  addOutline(target, [{ title: texts.cover, page: 0 }, ...body.bookmarks]);
  addPageLabels(target, texts.cover);
  if (!context.withoutOriginals) attachOriginals(target, documents, plan.date);
  describe(target, plan, options);
  identify(target, plan, documents);
  // Fonts and pictures become streams only now.
  await target.flush();
  writeLargeStreamsAtOnce(target.context);
  const bytes = await target.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    // A worker thread has nothing else to do meanwhile.
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const fontFindings = [
    ...(font.spared.length > 0 ? [sparedCharacters(font.spared)] : []),
    ...(font.missing.length > 0 ? [missingCharacters(font.missing)] : []),
  ];
  return {
    // pdf-lib fills a buffer of just this size: a copy would only be there to be thrown away.
    bytes: bytes.length === bytes.buffer.byteLength ? bytes : ownBytes(bytes),
    pages: target.getPages().map((page) => frameOf(page)),
    placed: body.placed,
    missing: font.missing,
    findings: [...body.findings, ...fontFindings],
  };
}
