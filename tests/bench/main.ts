// `npm run bench -- NAME`: measures side by side in one run and prints a table. Never part of the tests.

import { benchAssembly } from './bench-assembly.ts';
import { benchBatch } from './bench-batch.ts';
import { benchImages } from './bench-images.ts';
import { benchNames } from './bench-names.ts';
import { benchPacket } from './bench-packet.ts';
import { benchPdf } from './bench-pdf.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  assembly: benchAssembly,
  batch: benchBatch,
  images: benchImages,
  names: benchNames,
  packet: benchPacket,
  pdf: benchPdf,
};

const [name] = process.argv.slice(2);
const chosen = name === undefined ? Object.entries(BENCHES) : Object.entries(BENCHES).filter(([key]) => key === name);
if (chosen.length === 0) {
  console.error(`没有这个性能对比。可选：${Object.keys(BENCHES).join('、')}`);
  process.exitCode = 2;
}
for (const [title, run] of chosen) {
  console.log(`\n# ${title}`);
  await run();
}
