import type { Finding } from '../../../../shared/domain/finding.ts';
import type { PacketLayout } from '../../../../shared/domain/packet/packet-plan.ts';
import { unusualSyntax } from '../findings.ts';
import { checkWithQpdf } from '../pdf/qpdf.ts';
import { sha256Of } from '../sha256-of.ts';
import { type LookCheck, orderLook, type PlacedSource } from './check-look.ts';
import { whileDataIsOpaque } from './opaque-data.ts';
import type { PacketPdf } from './packet-pdf.ts';
import { coverReadsDifferently, pageLostInk } from './packet-warnings.ts';
import type { PreparedDocument } from './prepared-document.ts';
import { unifyRadicals } from './radicals.ts';
import { readPacket } from './read-packet.ts';

/** What was checked on a finished file, in words for the manifest. A file of ours that fails a check is a defect. */
export interface Checked {
  readonly checks: readonly string[];
  readonly findings: readonly Finding[];
}

/** What a finished packet.pdf must hold. */
export interface PacketExpectation {
  readonly pages: number;
  /** Sizes of the pages in points; null where they are not known any more. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[] | null;
  /** Each by its bytes, or by its hash where the bytes are not at hand. */
  readonly attachments: readonly (Uint8Array | string)[];
  /** Texts that stand on the cover. */
  readonly cover: readonly string[];
  readonly placed: readonly PlacedSource[];
}

/** One check of `packet.pdf`: what was looked at, in words, and whether it holds. */
export interface PacketCheck {
  readonly what: 'pages' | 'sizes' | 'attachments' | 'cover' | 'look' | 'syntax';
  readonly words: string;
  readonly holds: boolean;
}

const TOLERANCE = 0.05;

function sameSizes(read: PacketExpectation['sizes'], wanted: PacketExpectation['sizes']): boolean {
  return (
    wanted === null ||
    wanted.every(({ width, height }, index) => {
      const page = read?.[index];
      return page && Math.abs(page.width - width) <= TOLERANCE && Math.abs(page.height - height) <= TOLERANCE;
    })
  );
}

function isThis(read: Uint8Array, wanted: Uint8Array | string): boolean {
  if (typeof wanted === 'string') return sha256Of(read) === wanted;
  return read.length === wanted.length && Buffer.compare(read, wanted) === 0;
}

/** Ticks off the originals one by one as they are met again, in whatever order they lie. */
function tickOff(wanted: PacketExpectation['attachments']): (attachment: Uint8Array) => boolean {
  const left = [...wanted];
  return (attachment) => {
    const at = left.findIndex((one) => isThis(attachment, one));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
}

/** Text as it can be compared: engines answer spaces and compatible forms in their own ways. */
function bare(text: string): string {
  return unifyRadicals(text.normalize('NFKC')).replaceAll(/[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '');
}

function lookWords({ pages, compared }: LookCheck): string {
  const sampled = compared === pages ? '' : `（抽查 ${compared} 页）`;
  return `pdfium：${pages} 页 PDF 材料与来源外观一致${sampled}`;
}

/** Opens a packet.pdf with the two engines that did not write it. */
export async function inspectPacketPdf(bytes: Uint8Array, wanted: PacketExpectation): Promise<readonly PacketCheck[]> {
  const order = await orderLook(wanted.placed);
  const read = await readPacket(bytes, tickOff(wanted.attachments), order);
  const text = bare(read?.cover ?? '');
  const look = read?.look ?? { pages: order.pages, compared: 0, holds: order.wanted.length === 0 };
  const syntax = await whileDataIsOpaque(bytes, () => checkWithQpdf(bytes));
  const count = wanted.attachments.length;
  const words = { clean: '无错误', warnings: '有警告', errors: '有错误' };
  return [
    { what: 'pages', words: `pdfium：${wanted.pages} 页`, holds: read?.pages.length === wanted.pages },
    { what: 'sizes', words: 'pdfium：每页尺寸与排版一致', holds: sameSizes(read?.pages ?? [], wanted.sizes) },
    {
      what: 'attachments',
      words: `pdfium：${count} 个附件与原件逐字节一致`,
      holds: read?.attachments.length === count && read.attachments.every((isWanted) => isWanted),
    },
    {
      what: 'cover',
      words: `pdfium：封面提取出 ${wanted.cover.length} 项文字，逐字一致`,
      holds: wanted.cover.every((part) => text.includes(bare(part))),
    },
    { what: 'look', words: lookWords(look), holds: look.holds },
    // The content of a source may be out of order without harm; the packet says so and goes on.
    { what: 'syntax', words: `qpdf --check：${words[syntax]}`, holds: syntax === 'clean' },
  ];
}

/** A longer value may be cut short on the cover. */
const SHOWN_WHOLE = 150;

/** Values that the cover shows whole, whatever else is on it. */
function coverTexts(
  { applicant, program, rulePackVersion }: PacketLayout,
  missing: readonly string[],
): readonly string[] {
  const values = [applicant.name, applicant.idNumber, applicant.idAddress, applicant.postalAddress, program.name];
  // A substitute stands where no font has the character.
  return [...values, rulePackVersion].filter(
    (value) => value !== '' && value.length <= SHOWN_WHOLE && !missing.some((character) => value.includes(character)),
  );
}

/** Opens the packet again. What does not hold is a defect of ours; unusual syntax is a remark. */
export async function checkPacketPdf(
  packet: PacketPdf,
  { plan, documents }: { readonly plan: PacketLayout; readonly documents: readonly PreparedDocument[] },
): Promise<Checked> {
  const placed = packet.placed.flatMap(({ document, firstPage }) => {
    if (document.kind !== 'pdf') return [];
    const { bytes, pages, sampled } = document.pdf;
    return [{ bytes, pages, firstPage, sampled }];
  });
  const checks = await inspectPacketPdf(packet.bytes, {
    pages: packet.pages.length,
    sizes: packet.pages,
    attachments: documents.map(({ source }) => source.bytes),
    cover: coverTexts(plan, packet.missing),
    placed,
  });
  return { checks: checks.map(inWords), findings: checks.flatMap((check) => (check.holds ? [] : [findingOf(check)])) };
}

function inWords({ words, holds, what }: PacketCheck): string {
  return holds || what === 'syntax' ? words : `${words}：不成立`;
}

/** What a failed check means for the person. Pages and attachments are ours alone: there it is a defect. */
function findingOf({ what }: PacketCheck): Finding {
  switch (what) {
    case 'syntax':
      return unusualSyntax();
    case 'cover':
      return coverReadsDifferently();
    // Engines disagree on the size of a page with odd boxes; it is in the packet all the same.
    case 'sizes':
    case 'look':
      return pageLostInk();
    default:
      throw new Error(`A finished file does not hold what it must: ${what}.`);
  }
}
