import { createHash } from 'node:crypto';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Arch, build } from 'electron-builder';
import configuration from '../../electron-builder.config.ts';
import { PLATFORMS } from './assemble.ts';
import { stageApp } from './stage-app.ts';
import { PACK_TARGETS } from './targets.ts';

// `npm run pack`: the installers of this system, with Electron's real runtime, and the list of their SHA-256 in `dist/`.
const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const work = mkdtempSync(join(tmpdir(), 'beihao-pack-'));
mkdirSync(dist, { recursive: true });
try {
  for (const target of PACK_TARGETS.filter(({ os }) => os === process.platform)) {
    const stage = join(work, target.name);
    await stageApp(root, stage, target);
    const kinds = { win32: ['nsis', 'zip'], darwin: ['dmg', 'zip'], linux: ['AppImage'] }[target.os];
    const targets = PLATFORMS[target.os].createTarget(kinds, Arch[target.cpu]);
    await build({ projectDir: stage, targets, publish: 'never', config: structuredClone(configuration) });
    for (const file of globSync('dist/*.{exe,zip,dmg,AppImage}', { cwd: stage })) {
      copyFileSync(join(stage, file), join(dist, basename(file)));
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
const made = globSync('*.{exe,zip,dmg,AppImage}', { cwd: dist }).sort();
const lines = made.map(
  (name) =>
    `${createHash('sha256')
      .update(readFileSync(join(dist, name)))
      .digest('hex')}  ${name}\n`,
);
writeFileSync(join(dist, `SHA256SUMS-${process.platform}.txt`), lines.join(''));
process.stdout.write(lines.join(''));
