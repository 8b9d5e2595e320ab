import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from '@cantoo/fontkit';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';

/** The next number of a seeded sequence (mulberry32): the same inputs at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A photograph of 4000 × 3000 pixels and about 4.5 MB: soft shapes under noise, as a phone makes them. */
async function makePhotograph(path: string, seed: number): Promise<void> {
  const next = seeded(seed);
  const small = Buffer.from(Uint8Array.from({ length: 500 * 375 * 3 }, () => 90 + next() * 110));
  const noise = await sharp(small, { raw: { width: 500, height: 375, channels: 3 } })
    .resize(4000, 3000, { kernel: 'cubic' })
    .raw()
    .toBuffer();
  for (let index = 0; index < noise.length; index += 1) noise[index] = (noise[index] ?? 0) + (next() - 0.5) * 22;
  await sharp(noise, { raw: { width: 4000, height: 3000, channels: 3 } })
    .jpeg({ quality: 93 })
    .toFile(path);
}

const A4: [number, number] = [595.28, 841.89];

/** Ten pages of Chinese with a picture each, then encrypted with an empty user password and linearized. */
async function makeProof(folder: string, fontPath: string): Promise<void> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(readFileSync(fontPath), { subset: true });
  const next = seeded(7);
  for (let page = 1; page <= 10; page += 1) {
    const sheet = document.addPage(A4);
    const noise = Buffer.from(Uint8Array.from({ length: 300 * 300 * 3 }, () => next() * 255));
    const picture = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .jpeg()
      .toBuffer();
    sheet.drawImage(await document.embedJpg(picture), { x: 380, y: 60, width: 150, height: 150 });
    for (let row = 0; row < 30; row += 1) {
      const text = `第 ${page} 页 第 ${row + 1} 行 城镇职工基本养老保险 缴费基数 8000.00 元`;
      sheet.drawText(text, { x: 56, y: 780 - row * 20, size: 11, font });
    }
  }
  writeFileSync(join(folder, 'plain.pdf'), await document.save());
  const scheme = ['--encrypt', '', 'owner', '128', '--use-aes=y', '--modify=none', '--', '--linearize'];
  execFileSync('qpdf', ['plain.pdf', ...scheme, 'proof.pdf'], { cwd: folder });
}

/** What the peers get ready-made: a cover of one page, and a page with nothing but the watermark. */
async function makePeerPages(folder: string, fontPath: string): Promise<void> {
  for (const [name, text] of [
    ['cover.pdf', '材料包 䶮㛃𬭊'],
    ['mark.pdf', '仅供微信小程序备案使用'],
  ] as const) {
    const document = await PDFDocument.create();
    document.registerFontkit(fontkit);
    const font = await document.embedFont(readFileSync(fontPath), { subset: true });
    document.addPage(A4).drawText(text, { x: 100, y: 400, size: 24, font, opacity: 0.2 });
    writeFileSync(join(folder, name), await document.save());
  }
}

/** Makes all inputs of the headline packet (three photographs, one proof) and of its peers in a folder. */
export async function makeHeadlineInputs(folder: string, fontPath: string): Promise<void> {
  for (const [index, name] of ['front.jpg', 'back.jpg', 'permit.jpg'].entries()) {
    await makePhotograph(join(folder, name), index + 1);
  }
  await makeProof(folder, fontPath);
  await makePeerPages(folder, fontPath);
}
