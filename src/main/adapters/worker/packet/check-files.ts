import type { Finding } from '../../../../shared/domain/finding.ts';
import { unusualSyntax } from '../findings.ts';
import { loadSharp } from '../images/load-sharp.ts';
import { A4 } from '../limits.ts';
import { readBack } from '../pdf/pdfium.ts';
import { checkWithQpdf } from '../pdf/qpdf.ts';
import type { PacketPdf } from './packet-pdf.ts';
import { type PreparedDocument, sha256Of } from './prepared-document.ts';
import type { UploadImage } from './upload-image.ts';

/** What was checked on a finished file, in words for the manifest. A file of ours that fails a check is a defect. */
export interface Checked {
  readonly checks: readonly string[];
  readonly findings: readonly Finding[];
}

function assertHolds(holds: boolean, what: string): void {
  if (!holds) throw new Error(`A finished file does not hold what it must: ${what}.`);
}

const TOLERANCE = 3;

function isA4({ width, height }: { readonly width: number; readonly height: number }): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= TOLERANCE;
  // A small slip keeps its own size in the middle of an A4 page, so every page is A4.
  return near(short, A4.width) && near(long, A4.height);
}

/** Opens the packet again with the two engines that did not write it. */
export async function checkPacketPdf(packet: PacketPdf, documents: readonly PreparedDocument[]): Promise<Checked> {
  const read = await readBack(packet.bytes);
  assertHolds(read !== null && read.pages.length === packet.pages, 'page count');
  assertHolds(read?.pages.every(isA4) === true, 'page size');
  const attached = (read?.attachments ?? []).map(sha256Of).toSorted();
  const wanted = documents.map(({ sha256 }) => sha256).toSorted();
  assertHolds(attached.join() === wanted.join(), 'attachments');
  const syntax = await checkWithQpdf(packet.bytes);
  const checks = [
    `pdfium：${packet.pages} 页，均为 A4`,
    `pdfium：${wanted.length} 个附件与原件逐字节一致`,
    syntax === 'clean' ? 'qpdf --check：无错误' : 'qpdf --check：有警告',
  ];
  return { checks, findings: syntax === 'clean' ? [] : [unusualSyntax()] };
}

/** Opens an upload image again: format, size, pixels, no metadata. */
export async function checkUploadImage({ plan, bytes, width, height }: UploadImage): Promise<Checked> {
  const sharp = await loadSharp();
  const seen = await sharp(bytes, { failOn: 'warning' }).metadata();
  const { limits } = plan;
  assertHolds(seen.format === 'jpeg' && seen.width === width && seen.height === height, 'format of an upload image');
  assertHolds(bytes.length <= limits.maxBytes, 'size of an upload image');
  const pixels = Math.min(width, height) >= limits.minShortSide && Math.max(width, height) >= limits.minLongSide;
  assertHolds(pixels, 'pixels of an upload image');
  const isBare = !seen.exif && !seen.icc && !seen.xmp && !seen.iptc && seen.orientation === undefined;
  assertHolds(isBare, 'an upload image without metadata');
  await sharp(bytes, { failOn: 'warning' }).stats(); // Decodes every pixel.
  return {
    checks: [`sharp：JPEG ${width} × ${height} 像素，可完整解码`, 'sharp：无 EXIF、定位等元数据'],
    findings: [],
  };
}
