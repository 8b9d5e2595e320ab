import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { hasTool, run } from '../support/pdf-tools.ts';
import { sample } from '../support/sample.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addApplicant, addLockedProof, addProgram, PROOF_PASSWORD } from './support/steps.ts';
import { addSample, goTo } from './support/tour.ts';

/** A program of the sample person with all papers; its packet is in front. */
async function openPacket(app: Page): Promise<void> {
  const { programId } = await addSample(app);
  await goTo(app, `/programs/${programId}/packet`);
}

test('a build that is cancelled leaves nothing, and what was typed is still there', async ({ app, host }) => {
  const folder = join(host.folder, '材料包');
  await openPacket(app);
  const before = await readdir(host.folder);
  await app.getByLabel('放到哪个文件夹').fill(folder);
  await app.getByRole('button', { name: '生成材料包' }).click();
  await app.getByRole('button', { name: '取消生成' }).click();
  await expect(app.getByText('已取消，没有留下半成品。')).toBeVisible();
  await expect(app.getByLabel('放到哪个文件夹')).toHaveValue(folder);
  // The host hears of it a moment later; whatever it had begun beside the target is gone then.
  await expect.poll(() => readdir(host.folder)).toEqual(before);
});

test('says what is missing while the person has no papers', async ({ app }) => {
  await addApplicant(app);
  await addProgram(app, sample.program.name);
  await app.getByRole('tab', { name: '材料包' }).click();
  await expect(app.getByText('还缺一些内容，也可以先生成看看')).toBeVisible();
  await expect(app.getByRole('list', { name: '要放的材料' }).getByText('还缺', { exact: true })).toHaveCount(3);
  await expectAccessible(app);
  await app.getByRole('link', { name: '去看材料' }).click();
  await expect(app.getByRole('tab', { name: '材料', selected: true })).toBeVisible();
});

test('asks for the password of a locked proof at each build, since none is stored', async ({ app, host }) => {
  test.skip(!hasTool('qpdf'), 'qpdf makes the locked PDF');
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
  // The cards are missing: why it will be refused is read before the list of files.
  const result = app.getByRole('region', { name: '材料包已生成' });
  const reason = await result.getByText('会被驳回', { exact: true }).nth(1).boundingBox();
  const files = await result.getByRole('table').boundingBox();
  expect(reason?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(files?.y ?? 0);
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
  await openPacket(app);
  await app.getByLabel('放到哪个文件夹').fill(folder);
  await app.getByLabel('水印文字').fill('ONLY {receiver}');
  await expect(app.getByRole('radio', { name: '上下排列' })).toBeHidden();
  await app.getByText('版式', { exact: true }).press('Enter');
  await app.getByRole('radio', { name: '上下排列' }).focus();
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('radio', { name: '每面一页' })).toBeChecked();
  await app.getByRole('radio', { name: '保持原尺寸' }).check();
  await app.getByRole('radio', { name: 'English' }).check();
  await app.getByLabel('交给谁').fill('EXAMPLE');
  await app.getByRole('spinbutton', { name: '水印角度' }).fill('0');
  await app.getByRole('spinbutton', { name: '水印浓度' }).fill('99');
  await app.keyboard.press('Tab');
  await expect(app.getByRole('spinbutton', { name: '水印浓度' })).toHaveValue('50');
  await app.getByRole('spinbutton', { name: '水印间距' }).fill('');
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

test('shows every page beforehand, marked as asked for, and what the console allows', async ({ app }) => {
  await openPacket(app);
  const second = app.getByRole('img', { name: /^第 2 \/ \d+ 页$/ });
  // Pages are drawn as they come into view.
  await app.getByRole('figure').nth(1).scrollIntoViewIfNeeded({ timeout: 60_000 });
  await expect(second).toBeVisible({ timeout: 60_000 });
  // The cover too: it shows the whole number.
  const first = app.getByRole('img', { name: /^第 1 \/ \d+ 页$/ });
  for (const page of [first, second]) await expect(page).toHaveCSS('filter', 'blur(10px)');
  await app.getByRole('button', { name: '显示“预览”' }).click();
  await expect(second).toHaveCSS('filter', 'blur(0px)');
  await expectAccessible(app);
  const before = await second.getAttribute('src');
  await app.getByRole('slider', { name: '拖动调整：水印浓度' }).press('End');
  await expect(app.getByRole('spinbutton', { name: '水印浓度' })).toHaveValue('50');
  await expect.poll(() => second.getAttribute('src'), { timeout: 30_000 }).not.toBe(before);

  await app.getByRole('button', { name: '算一下' }).click();
  await expect(app.getByText('01-身份证-人像面.jpg')).toBeVisible({ timeout: 60_000 });
  await expect(app.getByText(/，最多 2\.0 MB/)).toHaveCount(3);
  await expectAccessible(app);
});

test('keeps the typed options over a reload, and the ticks of what was copied', async ({ app, host }) => {
  await openPacket(app);
  await app.getByLabel('交给谁').fill('某某公司');
  const stored = app.waitForResponse((answer) => Boolean(answer.request().postData()?.includes('{接收方}')));
  await app.getByRole('button', { name: '加入 {接收方}' }).click();
  await expect(app.getByLabel('水印文字')).toHaveValue(/\{接收方\}$/);
  const next = app.getByRole('button', { name: /^复制下一条/ });
  await expect(next).toHaveText('复制下一条：备案省/市/区');
  await next.focus();
  await app.keyboard.press('Enter');
  await expect(app.getByText(/^已复制“备案省\/市\/区”，下一条：/)).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('checkbox', { name: '已填好：备案省/市/区' })).toBeChecked();
  await stored;
  await app.reload();
  await expect(app.getByLabel('交给谁')).toHaveValue('某某公司');
  await expect(app.getByRole('checkbox', { name: '已填好：备案省/市/区' })).toBeChecked();

  const folder = join(host.folder, '材料包');
  await app.getByLabel('放到哪个文件夹').fill(folder);
  await app.getByRole('button', { name: '生成材料包' }).click();
  await expect(app.getByRole('heading', { name: '材料包已生成' })).toBeVisible({ timeout: 60_000 });
  const ledger = app.getByRole('region', { name: '发出去的材料包' });
  await expect(ledger.getByText('某某公司', { exact: true })).toBeVisible();
  await expect(ledger.getByText(/“仅供微信小程序备案使用某某公司”/)).toBeVisible();
  await ledger.getByRole('textbox').fill('当面交的');
  await ledger.getByRole('textbox').press('Tab');
  await expectAccessible(app);
  await app.getByRole('button', { name: '再生成一次' }).click();
  await expect(ledger.getByRole('textbox')).toHaveValue('当面交的');
  // Without leaving the field, which would save it.
  await Promise.all([app.waitForResponse(/\/drafts\/save$/), ledger.getByRole('textbox').fill('当面交的，已签收')]);
  await app.reload();
  await expect(ledger.getByRole('textbox')).toHaveValue('当面交的，已签收');
  await ledger.getByRole('button', { name: '删除这条记录' }).click();
  await app.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
  await expect(ledger.getByText('还没有生成过。')).toBeVisible();
  expect(await readdir(folder)).toContain('packet.pdf');
});
