import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { hasTool, run } from '../support/pdf-tools.ts';
import { sample } from '../support/sample.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import {
  addApplicant,
  addLockedProof,
  addProgram,
  addSampleDocuments,
  createVault,
  PROOF_PASSWORD,
} from './support/steps.ts';

test('a build that is cancelled leaves nothing, and what was typed is still there', async ({ app, host }) => {
  const folder = join(host.folder, '材料包');
  await createVault(app);
  await addApplicant(app);
  await addSampleDocuments(app);
  await addProgram(app, sample.program.name);
  const before = await readdir(host.folder);
  await app.getByRole('tab', { name: '材料包' }).click();
  await app.getByLabel('放到哪个文件夹').fill(folder);
  await app.getByRole('button', { name: '生成材料包' }).click();
  await app.getByRole('button', { name: '取消生成' }).click();
  await expect(app.getByText('已取消，没有留下半成品。')).toBeVisible();
  await expect(app.getByLabel('放到哪个文件夹')).toHaveValue(folder);
  // The host hears of it a moment later; whatever it had begun beside the target is gone then.
  await expect.poll(() => readdir(host.folder)).toEqual(before);
});

test('says what is missing while the person has no papers', async ({ app }) => {
  await createVault(app);
  await addApplicant(app);
  await addProgram(app, sample.program.name);
  await app.getByRole('tab', { name: '材料包' }).click();
  await expect(app.getByText('还缺一些内容，也可以先生成看看')).toBeVisible();
  await expect(app.getByRole('list', { name: '要放的材料' }).getByText('还缺', { exact: true })).toHaveCount(3);
  await expectAccessible(app);
  await app.getByRole('link', { name: '去放材料' }).click();
  await expect(app.getByRole('tab', { name: '材料', selected: true })).toBeVisible();
});

test('asks for the password of a locked proof at each build, since none is stored', async ({ app, host }) => {
  test.skip(!hasTool('qpdf'), 'qpdf makes the locked PDF');
  await createVault(app);
  await addApplicant(app);
  const dialog = await addLockedProof(app, host.folder);
  await dialog.getByLabel('PDF 密码').fill(PROOF_PASSWORD);
  await dialog.getByRole('button', { name: '放入' }).click();
  await expect(dialog).toBeHidden();
  await addProgram(app, sample.program.name);
  await app.getByRole('tab', { name: '材料包' }).click();
  await app.getByLabel('放到哪个文件夹').fill(join(host.folder, '材料包'));
  const build = app.getByRole('button', { name: '生成材料包' });
  await app.getByLabel('“社保.pdf”的打开密码').fill('9999');
  await build.click();
  await expect(app.getByText(/打开密码不对/)).toBeVisible();
  await app.getByLabel('“社保.pdf”的打开密码').fill(PROOF_PASSWORD);
  await build.click();
  await expect(app.getByRole('heading', { name: '材料包已生成' })).toBeVisible({ timeout: 60_000 });
});

/** The grey rows of the lower third of a page, where only the watermark can have left ink. */
async function lowerRows(folder: string, page: number): Promise<readonly number[]> {
  run('pdftoppm', ['-r', '72', '-f', `${page}`, '-l', `${page}`, '-png', '-singlefile', 'packet.pdf', 'page'], folder);
  const image = sharp(join(folder, 'page.png')).greyscale();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const rows = Array.from({ length: 200 }, (_, row) => data.subarray((580 + row) * info.width).subarray(0, info.width));
  return rows.map((row) => Math.min(...row));
}

test('makes the packet look as asked for: card, language and watermark, chosen with the keyboard', async ({
  app,
  host,
}) => {
  const folder = join(host.folder, '材料包');
  await createVault(app);
  await addApplicant(app);
  await addSampleDocuments(app);
  await addProgram(app, sample.program.name);
  await app.getByRole('tab', { name: '材料包' }).click();
  await app.getByLabel('放到哪个文件夹').fill(folder);
  await app.getByLabel('水印文字').fill('ONLY {receiver}');
  await expect(app.getByRole('radio', { name: '上下排列' })).toBeHidden();
  await app.getByText('外观与水印').press('Enter');
  await app.getByRole('radio', { name: '上下排列' }).focus();
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('radio', { name: '每面一页' })).toBeChecked();
  await app.getByRole('radio', { name: '保持原尺寸' }).check();
  await app.getByRole('radio', { name: 'English' }).check();
  await app.getByLabel('交给谁').fill('EXAMPLE');
  await app.getByLabel('水印角度').fill('0');
  await app.getByLabel('水印浓度').fill('99');
  await app.keyboard.press('Tab');
  await expect(app.getByLabel('水印浓度')).toHaveValue('50');
  await app.getByLabel('水印间距').fill('');
  await expectAccessible(app);
  await app.getByRole('button', { name: '生成材料包' }).click();
  await expect(app.getByRole('heading', { name: '材料包已生成' })).toBeVisible({ timeout: 60_000 });

  const document = await PDFDocument.load(await readFile(join(folder, 'packet.pdf')), { updateMetadata: false });
  expect([document.getLanguage(), document.getTitle()]).toEqual(['en', `Packet · ${sample.program.name}`]);
  if (!hasTool('pdftotext') || !hasTool('pdftoppm')) return;
  const textOf = (page: number) => run('pdftotext', ['-f', `${page}`, '-l', `${page}`, 'packet.pdf', '-'], folder);
  expect(textOf(2)).toContain('portrait side');
  expect(textOf(2)).not.toContain('emblem side');
  expect(textOf(3)).toContain('emblem side');
  // Level and dark: whole rows of the page between the lines of marks stay white.
  const rows = await lowerRows(folder, 2);
  expect(Math.min(...rows)).toBeLessThan(170);
  expect(rows.filter((darkest) => darkest > 250).length).toBeGreaterThan(100);
});
