// `node write-headline-files.ts FOLDER`: makes the originals of the headline packet (see headline-files.ts).

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from '@cantoo/fontkit';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { checkoutResources } from '../../src/main/hosts/checkout.ts';
import { run, withPdfFile } from '../support/pdf-tools.ts';

const PAGES = 10;

/** A photograph of 12 megapixels and about 4.5 MB: grain over a slope, which compresses as badly as a dark room. */
async function makePhoto(seed: number): Promise<Uint8Array> {
  const [width, height] = [4000, 3000];
  const data = Buffer.alloc(width * height * 3);
  let state = seed;
  for (let at = 0; at < data.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[at] = 90 + (Math.floor(at / (width * 3)) / height) * 90 + (state >>> 26);
  }
  const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 87 })
    .toBuffer();
  return Uint8Array.from(jpeg);
}

/** A statement of ten pages as authorities send it: Chinese text, linearized, encrypted without a password. */
async function makeProof(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit({ create });
  const font = await document.embedFont(readFileSync(join(checkoutResources, 'fonts', 'NotoSansSC-Regular.ttf')), {
    subset: true,
  });
  for (let page = 0; page < PAGES; page++) {
    const sheet = document.addPage([595.28, 841.89]);
    for (let row = 0; row < 44; row++) {
      const start = 0x4e00 + page * 440 + row * 10;
      const text = String.fromCodePoint(...Array.from({ length: 24 }, (_, at) => start + ((at * 7) % 400)));
      sheet.drawText(`${row + 1}  ${text}  8000.00`, { x: 60, y: 780 - row * 16, size: 11, font });
    }
  }
  return withPdfFile(await document.save(), (folder) => {
    run('qpdf', ['--linearize', '--encrypt', '', 'owner', '128', '--use-aes=y', '--', 'in.pdf', 'out.pdf'], folder);
    return Uint8Array.from(readFileSync(join(folder, 'out.pdf')));
  });
}

const [, , folder = '.'] = process.argv;
for (const [index, name] of ['01-身份证人像面.jpg', '02-身份证国徽面.jpg', '03-居住证.jpg'].entries()) {
  writeFileSync(join(folder, name), await makePhoto(index + 1));
}
writeFileSync(join(folder, '04-社保证明.pdf'), await makeProof());
