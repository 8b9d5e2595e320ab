import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasTool } from '../support/pdf-tools.ts';
import { sampleFolder } from '../support/sample.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addApplicant, addDocument, addLockedProof, createVault, PROOF_PASSWORD } from './support/steps.ts';

test('says what is wrong with a file that cannot be used, and keeps nothing of it', async ({ app, host }) => {
  const text = join(host.folder, '截图.jpg');
  await writeFile(text, '这不是图片');
  await createVault(app);
  await addApplicant(app);
  await addDocument(app, '身份证人像面', text);
  const alert = app.getByRole('alert').filter({ hasText: '“截图.jpg”没有放入' });
  await expect(alert).toContainText('不是图片');
  await expectAccessible(app);
  await alert.getByRole('button', { name: '关闭' }).click();
  await expect(alert).toBeHidden();
  await expect(app.getByText('截图.jpg', { exact: true })).toBeHidden();
});

test('asks for the password of a locked PDF, once more when it is wrong', async ({ app, host }) => {
  test.skip(!hasTool('qpdf'), 'qpdf makes the locked PDF');
  await createVault(app);
  await addApplicant(app);
  const dialog = await addLockedProof(app, host.folder);
  await dialog.getByLabel('PDF 密码').fill('9999');
  await dialog.getByRole('button', { name: '放入' }).click();
  await expect(dialog.getByText('密码不对，请再试一次')).toBeVisible();
  await dialog.getByLabel('PDF 密码').fill(PROOF_PASSWORD);
  await dialog.getByRole('button', { name: '放入' }).click();
  await expect(dialog).toBeHidden();
  await expect(app.getByText('社保.pdf', { exact: true })).toBeVisible();
  await expectAccessible(app);
});

test('takes a pasted picture, enlarges it, changes its kind and removes it', async ({ app }) => {
  await createVault(app);
  await addApplicant(app);
  const front = join(sampleFolder, 'front.jpg');
  // A real file of the page becomes the clipboard's content: the browser gives tests no other way to paste one.
  await app.evaluate(`(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'paste-source';
    document.body.append(input);
  })()`);
  await app.locator('#paste-source').setInputFiles(front);
  await app.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(document.querySelector('#paste-source').files[0]);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    document.querySelector('#paste-source').remove();
  })()`);
  const dialog = app.getByRole('dialog', { name: '粘贴的图片是什么材料？' });
  await expect(dialog.getByText('身份证人像面')).toBeVisible();
  await dialog.getByRole('button', { name: '放入' }).click();
  await expect(app.getByText('front.jpg', { exact: true })).toBeVisible();

  await app.getByRole('button', { name: '放大查看“front.jpg”' }).click();
  await expect(app.getByRole('img', { name: '“front.jpg”的预览' })).toBeVisible();
  await app.keyboard.press('Escape');

  await app.getByRole('combobox', { name: '材料类型', exact: true }).click();
  await app.locator('.ant-select-dropdown:visible').getByText('身份证国徽面').click();
  const back = app.getByRole('region', { name: '身份证国徽面' });
  await expect(back.getByText('front.jpg', { exact: true })).toBeVisible();

  await back.getByRole('button', { name: '删除' }).click();
  await app.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
  await expect(app.getByText('front.jpg', { exact: true })).toBeHidden();
});
