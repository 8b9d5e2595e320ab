// Puts the Chinese font where the app looks for it. The npm package holds nine weights of 10 MB; one is used (PDF.md 6).
// No dependency and no TypeScript: this runs before anything else can.
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = 'node_modules/@expo-google-fonts/noto-sans-sc';

/** Copies the font and its licence below `root` unless they are there; answers the path of the font. */
export function ensureFont(root) {
  const source = join(root, PACKAGE, '400Regular/NotoSansSC_400Regular.ttf');
  const folder = join(root, 'resources/fonts');
  const target = join(folder, 'NotoSansSC-Regular.ttf');
  if (!existsSync(source)) throw new Error(`Missing: ${PACKAGE}. Run npm ci first.`);
  mkdirSync(folder, { recursive: true });
  const isCurrent = existsSync(target) && statSync(target).size === statSync(source).size;
  if (!isCurrent) copyFileSync(source, target);
  const licence = join(folder, 'OFL.txt');
  if (!existsSync(licence)) copyFileSync(join(root, PACKAGE, 'LICENSE_FONT'), licence);
  return target;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  ensureFont(fileURLToPath(new URL('..', import.meta.url)));
  process.stdout.write('resources/fonts/NotoSansSC-Regular.ttf is there.\n');
}
