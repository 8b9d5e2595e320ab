// `npm run soak -- NAME`: what takes too long for the tests. Never part of them.
import { compareDrawing, ideographs, PER_PAGE } from './draw-characters.ts';
import { killBuilds } from './kill-build.ts';
import { killVaults } from './kill-vault.ts';

async function soakCharacters(): Promise<void> {
  const all = ideographs();
  let wrong = 0;
  for (let at = 0; at < all.length; at += PER_PAGE) {
    const { sameText, differingPixels } = await compareDrawing(all.slice(at, at + PER_PAGE));
    if (!sameText || differingPixels > 0) wrong += 1;
    console.log(`${Math.min(at + PER_PAGE, all.length)} / ${all.length}: text ${sameText}, pixels ${differingPixels}`);
  }
  if (wrong > 0) process.exitCode = 1;
}

async function soakKills(): Promise<void> {
  const total = { absent: 0, unchanged: 0, complete: 0 };
  for (let part = 1; part <= 10; part++) {
    const counts = await killBuilds({ runs: 20, seed: 20_261_123 + part });
    for (const key of ['absent', 'unchanged', 'complete'] as const) total[key] += counts[key];
    console.log(`${part * 20} / 200:`, JSON.stringify(total));
  }
}

async function soakVaultKills(): Promise<void> {
  for (let part = 1; part <= 10; part++) {
    const report = await killVaults({ kills: 100, seed: 20_261_124 + part });
    console.log(`${part * 100} / 1000:`, JSON.stringify(report));
  }
}

const SOAKS: Readonly<Record<string, () => Promise<void>>> = {
  characters: soakCharacters,
  kill: soakKills,
  vault: soakVaultKills,
};

const [name] = process.argv.slice(2);
const chosen = Object.entries(SOAKS).filter(([key]) => name === undefined || key === name);
if (chosen.length === 0) {
  console.error(`没有这个长时间测试。可选：${Object.keys(SOAKS).join('、')}`);
  process.exitCode = 2;
}
for (const [title, soak] of chosen) {
  console.log(`\n# ${title}`);
  await soak();
}
