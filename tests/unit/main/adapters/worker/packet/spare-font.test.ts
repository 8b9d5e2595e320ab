import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { embedPacketFont, PacketFont } from '../../../../../../src/main/adapters/worker/packet/packet-font.ts';
import { readPacket } from '../../../../../../src/main/adapters/worker/packet/read-packet.ts';
import { Sheet } from '../../../../../../src/main/adapters/worker/packet/sheet.ts';
import { embedSpareFont } from '../../../../../../src/main/adapters/worker/packet/spare-font.ts';
import { EM_PIXELS } from '../../../../../../src/main/adapters/worker/packet/system-glyphs.ts';
import { checkoutResources } from '../../../../../../src/main/hosts/checkout.ts';
import { hasTool, run, withPdfFile } from '../../../../../support/pdf-tools.ts';

/** A picture that is black all over: what it shows does not matter here. */
const BLACK = { bits: new Uint8Array((EM_PIXELS * EM_PIXELS) / 8).fill(0xff) };

/** A page with one line, with pictures for these characters. */
async function pageWith(text: string, spared: readonly string[]): Promise<{ bytes: Uint8Array; font: PacketFont }> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const plain = await embedPacketFont(document, { resourcesDir: checkoutResources, texts: [] });
  const spare = embedSpareFont(document, new Map(spared.map((character) => [character, BLACK])));
  const font = PacketFont.withSpare(plain, spare);
  const sheet = new Sheet(font);
  sheet.text(text, { x: 40, y: 400 }, { size: 20, colour: [0, 0, 0] });
  sheet.toPage(document, { width: 400, height: 500 });
  return { bytes: await document.save(), font };
}

describe('characters that the font lacks', () => {
  it('are read back where they stand, whatever draws them', async () => {
    const text = '张\u{2ff00}三\u{2ff01}\u{2ff00}X';
    const { bytes, font } = await pageWith(text, ['\u{2ff00}', '\u{2ff01}']);
    expect((await readPacket(bytes, () => null))?.cover).toBe(text);
    if (hasTool('pdftotext')) {
      const read = withPdfFile(bytes, (folder) => run('pdftotext', ['-enc', 'UTF-8', 'in.pdf', '-'], folder));
      expect(read.trim()).toBe(text);
    }
    expect([font.spared, font.missing]).toEqual([['\u{2ff00}', '\u{2ff01}'], []]);
    expect(font.width(font.prepare(text), 10)).toBeCloseTo(50 + font.width('X', 10), 5);
    expect(font.outlines(text, 10).pictures.map(({ x }) => x)).toEqual([10, 30, 40]);
  });

  it('are marked and remembered where nothing draws them', async () => {
    const { bytes, font } = await pageWith('张\u{2ff00}', []);
    expect((await readPacket(bytes, () => null))?.cover).toBe('张〓');
    expect([font.spared, font.missing]).toEqual([[], ['\u{2ff00}']]);
  });

  it('may be more than one block of the character map holds', async () => {
    const many = Array.from({ length: 150 }, (_, at) => String.fromCodePoint(0x2f900 + 0x400 + at));
    const line = many.slice(90, 110).join('');
    const { bytes } = await pageWith(line, many);
    expect((await readPacket(bytes, () => null))?.cover).toBe(line);
  });
});
