import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { waitForAnswers } from './traffic.ts';

/** Where the pictures lie, and what they were drawn with. */
export const PICTURES = join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures');
export const DRAWN_WITH = join(PICTURES, 'drawn-with.txt');

// Runs in the page: where a path of this computer is shown, it shows one that could be anybody's.
const HIDE_PATHS = `(() => {
  const hide = (text) => text.replaceAll(/\\/tmp\\/beihao-e2e-\\w+(?:\\/home)?((?:\\/[^\\s”」]+)?)/g, (_, rest) => 'D:' + rest.replaceAll('/', '\\\\'));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.includes('/tmp/')) node.data = hide(node.data);
  for (const field of document.querySelectorAll('input, textarea')) if (field.value.includes('/tmp/')) field.value = hide(field.value);
})()`;

const SHOWN_TEXT = `document.body.innerText + [...document.querySelectorAll('input, textarea')].map(({ value }) => value).join(' ')`;

/** Brings the page into the state that is drawn and compared: nothing moves, nothing is under the mouse, no real path shows. */
export async function settle(page: Page): Promise<void> {
  await waitForAnswers(page);
  await expect(page.locator('.ant-message-notice, .ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
  await expect(page.locator('.thumb:disabled')).toHaveCount(0);
  await page.mouse.move(0, 0);
  // A page that is still busy may write the real one once more.
  await expect(async () => {
    await page.evaluate(HIDE_PATHS);
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50)))');
    expect(await page.evaluate<string>(SHOWN_TEXT)).not.toContain('/tmp/');
  }).toPass({ timeout: 10_000 });
}

/** Who draws: into which folders, and how much of a page. */
export interface Pencil {
  readonly page: Page;
  readonly language: 'zh' | 'en';
  readonly isZoomed: boolean;
}

async function write(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Pages have few colours; a palette makes the files a quarter as large.
  await writeFile(path, await sharp(bytes).png({ palette: true, quality: 100, dither: 0, effort: 10 }).toBuffer());
}

/** Draws the page as it is now, in the light and in the dark. */
export async function draw({ page, language, isZoomed }: Pencil, name: string): Promise<void> {
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look });
    await expect(page.locator('html')).toHaveAttribute('data-look', look);
    // In each look anew: turning to another draws the fields again, and with them the real paths.
    await settle(page);
    const folder = `${language}-${look}${isZoomed ? '-200' : ''}`;
    const bytes = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await write(join(PICTURES, folder, `${name}.png`), bytes);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

// Runs in the page: how wide letters of both scripts are, which no two sets of fonts agree about.
const LETTERS = `(() => {
  const line = document.createElement('span');
  line.textContent = '备好 Beihao 0123456789';
  line.style.cssText = 'position: absolute; font-size: 100px; white-space: nowrap';
  document.body.append(line);
  const { width, height } = line.getBoundingClientRect();
  line.remove();
  return width.toFixed(1) + ' x ' + height.toFixed(1);
})()`;

/** What draws text alike: the browser's major version and the fonts. */
export async function drawsWith(page: Page): Promise<string> {
  const browser = page.context().browser()?.version().split('.')[0];
  return `Chromium ${browser}, ${await page.evaluate<string>(LETTERS)}`;
}
