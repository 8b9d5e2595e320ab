import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleFolder } from '../support/sample.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addApplicant, addDocument, addProgram } from './support/steps.ts';

const front = join(sampleFolder, 'front.jpg');
const back = join(sampleFolder, 'back.jpg');
const sha256 = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

test.beforeEach(async ({ app }) => {
  await addApplicant(app);
  await addDocument(app, '身份证人像面', front);
  await expect(app.getByText('front.jpg', { exact: true })).toBeVisible();
});

test('a newer version takes the place of a document, and the older one stays until it is removed', async ({ app }) => {
  const place = app.getByRole('region', { name: '身份证人像面' });
  await place.locator('input[type=file][aria-label="换新版本：front.jpg"]').setInputFiles(back);
  await expect(place.getByText('back.jpg', { exact: true })).toBeVisible();
  await place.getByText('旧版本（1）').click();
  await expect(place.getByText(/^front\.jpg/)).toBeVisible();
  await expectAccessible(app);

  const download = app.waitForEvent('download');
  await place.getByRole('button', { name: '取出原件：front.jpg' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('front.jpg');
  expect(await sha256(await file.path())).toBe(await sha256(front));

  // The newer one goes: the older is current again.
  await place.getByRole('button', { name: '删除' }).first().click();
  await app.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
  await expect(place.getByText('旧版本（1）')).toBeHidden();
  await expect(place.getByText('front.jpg', { exact: true })).toBeVisible();
});

test('validity and use stand at the document, and what expires is on the board', async ({ app }) => {
  await addProgram(app, '读书小记本');
  await app.getByRole('navigation', { name: '当前位置' }).getByRole('link').last().click();
  await app.getByRole('tab', { name: '材料' }).click();
  const place = app.getByRole('region', { name: '身份证人像面' });
  await expect(place.getByText(/用在：.*读书小记本/)).toBeVisible();

  await expect(place.getByText('没有填有效期')).toBeVisible();
  await place.getByRole('button', { name: '填有效期：front.jpg' }).click();
  await place.getByLabel('有效期起').fill('2020.1.2');
  await place.getByLabel('有效期止').fill('没有');
  await place.getByRole('button', { name: '保存' }).click();
  await expect(place.getByText(/没有这一天/)).toBeVisible();
  await expectAccessible(app);
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await place.getByLabel('有效期止').fill(soon);
  await place.getByRole('button', { name: '保存' }).click();
  const [year, month, day] = soon.split('-').map(Number);
  await expect(place.getByText(`有效期 2020年1月2日 至 ${year}年${month}月${day}日`)).toBeVisible();
  // Its place says what matters most of it, once.
  await expect(place.getByText(/^\d 天后到期$/)).toHaveCount(1);
  await expect(place.getByText('已放入')).toHaveCount(0);

  // What has expired is not “there” at the same time.
  await place.getByRole('button', { name: '改有效期：front.jpg' }).click();
  await place.getByLabel('有效期止').fill('2021-01-01');
  await place.getByRole('button', { name: '保存' }).click();
  await expect(place.getByText('已过期')).toHaveCount(1);
  await expect(place.getByText('已放入')).toHaveCount(0);
  await place.getByRole('button', { name: '改有效期：front.jpg' }).click();
  await place.getByLabel('有效期止').fill(soon);
  await place.getByRole('button', { name: '保存' }).click();
  await expect(place.getByText(/^\d 天后到期$/)).toHaveCount(1);

  await app.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '总览' }).click();
  const board = app.getByRole('region', { name: '近期要办' });
  const row = board.getByRole('link', { name: /身份证人像面到期/ });
  await expect(row).toBeVisible();
  await expectAccessible(app);
  await row.click();
  await expect(app.locator('.document.pointed-at', { hasText: 'front.jpg' })).toBeFocused();
});

test('all originals go into a new folder, and into no other', async ({ app, host }) => {
  const panel = app.getByRole('region', { name: '取出全部原件' });
  await panel.getByLabel('写到哪个文件夹').fill(host.dataDir);
  await panel.getByRole('button', { name: '开始取出' }).click();
  await expect(panel.getByRole('alert')).toBeVisible();
  const folder = join(host.folder, '原件 取出');
  await panel.getByLabel('写到哪个文件夹').fill(folder);
  await panel.getByRole('button', { name: '开始取出' }).click();
  await expect(panel.getByText('已写好 1 个文件，并逐个核对')).toBeVisible();
  await expectAccessible(app);
  const [name = ''] = await readdir(folder);
  expect(await sha256(join(folder, name))).toBe(await sha256(front));
});
