import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasTool } from '../support/pdf-tools.ts';
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
