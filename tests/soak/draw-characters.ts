import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from '@cantoo/fontkit';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { embedPacketFont } from '../../src/main/adapters/worker/packet/packet-font.ts';
import { unifyRadicals } from '../../src/main/adapters/worker/packet/radicals.ts';
import { Sheet } from '../../src/main/adapters/worker/packet/sheet.ts';
import { checkoutResources } from '../../src/main/hosts/checkout.ts';
import { run, withPdfFile } from '../support/pdf-tools.ts';

const fontFile = join(checkoutResources, 'fonts', 'NotoSansSC-Regular.ttf');
const PER_LINE = 40;
const LINES = 60;
export const PER_PAGE = PER_LINE * LINES;
const PAGE = { width: 595, height: 842 } as const;
const SIZE = 12;

function isCommon(character: string): boolean {
  return /[\u4e00-\u9fff]/u.test(character);
}

/**
 * Every ideograph that the font has: all 8,105 characters of 通用规范汉字表 are among them (PDF.md 6). A dozen pairs of
 * unified characters share a glyph (墫 and 壿), of which the list has one at most: of each pair the commoner counts.
 */
export function ideographs(): readonly string[] {
  const font = create(readFileSync(fontFile)) as Font;
  const all = [...new Set(font.characterSet)].map((code) => String.fromCodePoint(code));
  const han = all.filter((one) => /\p{Script=Han}/u.test(one) && unifyRadicals(one.normalize('NFC')) === one);
  const byGlyph = new Map<number, string>();
  for (const character of han.toSorted((one, other) => Number(isCommon(one)) - Number(isCommon(other)))) {
    byGlyph.set(font.glyphForCodePoint(character.codePointAt(0) ?? 0)?.id ?? -1, character);
  }
  return [...byGlyph.values()].toSorted();
}

function linesOf(characters: readonly string[]): readonly string[] {
  const lines = Array.from({ length: Math.ceil(characters.length / PER_LINE) });
  return lines.map((_, at) => characters.slice(at * PER_LINE, (at + 1) * PER_LINE).join(''));
}

/** One page as the packet draws text: a subset of the font. */
async function drawAsPacket(characters: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await embedPacketFont(document, { resourcesDir: checkoutResources, texts: [characters.join('')] });
  const sheet = new Sheet(font);
  for (const [index, line] of linesOf(characters).entries())
    sheet.text(line, { x: 40, y: PAGE.height - 40 - index * 13 }, { size: SIZE, colour: [0, 0, 0] });
  sheet.toPage(document, PAGE);
  return document.save();
}

let wholeBytes: Uint8Array | undefined;

/** The same page with the whole font embedded. */
async function drawWhole(characters: readonly string[]): Promise<Uint8Array> {
  wholeBytes ??= readFileSync(fontFile);
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit({ create });
  const font = await document.embedFont(wholeBytes, { subset: false });
  const page = document.addPage([PAGE.width, PAGE.height]);
  for (const [index, line] of linesOf(characters).entries())
    page.drawText(line, { x: 40, y: PAGE.height - 40 - index * 13, size: SIZE, font });
  return document.save();
}

async function rasterOf(bytes: Uint8Array): Promise<Buffer> {
  const png = withPdfFile(bytes, (folder) => {
    run('pdftoppm', ['-r', '150', '-png', '-singlefile', 'in.pdf', 'page'], folder);
    return readFileSync(join(folder, 'page.png'));
  });
  return sharp(png).greyscale().raw().toBuffer();
}

/** What poppler shows and reads of characters drawn as the packet draws them, beside the whole font. */
export async function compareDrawing(
  characters: readonly string[],
): Promise<{ readonly sameText: boolean; readonly differingPixels: number; readonly inked: number }> {
  const packet = await drawAsPacket(characters);
  const text = withPdfFile(packet, (folder) => run('pdftotext', ['-enc', 'UTF-8', 'in.pdf', '-'], folder));
  const [one, other] = [await rasterOf(packet), await rasterOf(await drawWhole(characters))];
  let differingPixels = 0;
  let inked = 0;
  for (const [at, value] of one.entries()) {
    if (value < 128) inked += 1;
    if (Math.abs(value - (other[at] ?? 0)) > 64) differingPixels += 1;
  }
  return { sameText: text.replaceAll(/\s/g, '') === characters.join(''), differingPixels, inked };
}
