// Makes the invented papers of resources/samples/. Run it by hand after a change; the files are checked in.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';
import { ensureFont } from '../fonts.mjs';
import { drawCard } from './draw-card.ts';
import { makeProof } from './make-proof.ts';
import { SAMPLE_MANIFEST } from './sample-person.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'resources/samples/zhang-san');
const fontFile = ensureFont(root);
GlobalFonts.registerFromPath(fontFile, 'Sample Sans');
mkdirSync(folder, { recursive: true });

const { front, back } = await drawCard();
const files: readonly (readonly [name: string, content: Uint8Array | string])[] = [
  ['front.jpg', front],
  ['back.jpg', back],
  ['proof.pdf', await makeProof(readFileSync(fontFile))],
  ['manifest.json', `${JSON.stringify(SAMPLE_MANIFEST, null, 2)}\n`],
];
for (const [name, content] of files) {
  writeFileSync(join(folder, name), content);
  console.log(`${name}: ${content.length}`);
}
