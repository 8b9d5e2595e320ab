import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test } from '@playwright/test';
import { expectAccessible } from './support/fixtures.ts';
import { mouse } from './support/hands.ts';
import { walkTheStory } from './support/story.ts';
import { wordsOf } from './support/words.ts';

const root = join(import.meta.dirname, '..', '..');

/** Electron's executable, where it was downloaded; the package alone holds none. */
function findElectron(): string | undefined {
  const note = join(root, 'node_modules', 'electron', 'path.txt');
  if (!existsSync(note)) return undefined;
  const path = join(root, 'node_modules', 'electron', 'dist', readFileSync(note, 'utf8'));
  return existsSync(path) ? path : undefined;
}

const executablePath = findElectron();

test('from an empty start to a finished packet on disk, in the desktop window', async () => {
  if (!executablePath) console.log('SKIPPED: no Electron runtime');
  test.skip(!executablePath, 'no Electron runtime');
  const folder = await mkdtemp(join(tmpdir(), 'beihao-electron-'));
  const app = await _electron.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [root],
    env: { ...process.env, BEIHAO_DATA_DIR: join(folder, 'data') },
  });
  try {
    const window = await app.firstWindow();
    await walkTheStory({
      app: window,
      hand: mouse(window),
      words: wordsOf('zh-CN'),
      folder: join(folder, '材料包'),
      look: expectAccessible,
    });
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
});
