import { copyFile, mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hasTool } from '../support/pdf-tools.ts';
import { sampleFolder } from '../support/sample.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addApplicant, addDocument, addLockedProof, PROOF_PASSWORD } from './support/steps.ts';

test('says what is wrong with a file that cannot be used, and keeps nothing of it', async ({ app, host }) => {
  const text = join(host.folder, '截图.jpg');
  await writeFile(text, '这不是图片');
  await addApplicant(app);
  await addDocument(app, '身份证人像面', text);
  const alert = app.getByRole('alert').filter({ hasText: '“截图.jpg”没有放入' });
  await expect(alert).toContainText('不是图片');
  await expectAccessible(app);
  await alert.getByRole('button', { name: '关闭' }).click();
  await expect(alert).toBeHidden();
  await expect(app.getByText('截图.jpg', { exact: true })).toBeHidden();
});

test('says that a file is too large instead of sending it', async ({ app, host }) => {
  const video = join(host.folder, '录像.pdf');
  await writeFile(video, '%PDF-1.7');
  // A hole of 300 MB.
  await truncate(video, 300_000_000);
  await addApplicant(app);
  await addDocument(app, '身份证人像面', video);
  const alert = app.getByRole('alert').filter({ hasText: '“录像.pdf”没有放入' });
  await expect(alert).toContainText('超过 100 MB');
});

test('asks for the password of a locked PDF, once more when it is wrong', async ({ app, host }) => {
  test.skip(!hasTool('qpdf'), 'qpdf makes the locked PDF');
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
  await expect(app.getByRole('dialog')).toBeHidden();

  await app.getByRole('combobox', { name: '材料类型', exact: true }).click();
  await app.locator('.ant-select-dropdown:visible').getByText('身份证国徽面').click();
  const back = app.getByRole('region', { name: '身份证国徽面' });
  await expect(back.getByText('front.jpg', { exact: true })).toBeVisible();

  await back.getByRole('button', { name: '删除' }).click();
  await app.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
  await expect(app.getByText('front.jpg', { exact: true })).toBeHidden();
});

/** How a stored picture is shown: the size of its preview, as the page has it. */
async function shownShape(app: Page, name: string): Promise<number> {
  const image = app.getByRole('button', { name: `放大查看“${name}”` }).locator('img');
  return image.evaluate(
    (element: { naturalWidth: number; naturalHeight: number }) => element.naturalWidth / element.naturalHeight,
  );
}

test('turns, crops and straightens a paper with the keyboard, and takes it back', async ({ app }) => {
  await addApplicant(app);
  await addDocument(app, '身份证人像面', join(sampleFolder, 'front.jpg'));
  await app.getByRole('button', { name: '放大查看“front.jpg”' }).click();
  const editor = app.getByRole('dialog', { name: 'front.jpg' });
  await expect(editor.getByRole('img', { name: '“front.jpg”的预览' })).toBeVisible();
  await expectAccessible(app);
  await expect(editor.getByRole('button', { name: '保存' })).toBeDisabled();
  await expect(editor.getByRole('button', { name: '恢复原样' })).toBeDisabled();

  await editor.getByRole('button', { name: '裁切拉正' }).click();
  const corner = editor.getByRole('button', { name: /^左上角/ });
  await expect(corner).toHaveAccessibleName(/横 8\.0%，纵 8\.0%/);
  await corner.focus();
  for (let step = 0; step < 4; step++) await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Shift+ArrowDown');
  await expect(corner).toHaveAccessibleName(/横 10\.0%，纵 10\.5%/);
  await expectAccessible(app);
  // Five keys of one corner are one step back, and one step forward.
  await app.keyboard.press('Control+z');
  await expect(corner).toHaveAccessibleName(/横 8\.0%，纵 8\.0%/);
  await editor.getByRole('button', { name: '重做' }).click();
  await expect(corner).toHaveAccessibleName(/横 10\.0%，纵 10\.5%/);
  await editor.getByRole('button', { name: '向左转' }).click();
  await editor.getByRole('button', { name: '保存' }).click();
  await expect(editor).toBeHidden();
  await expect(app.getByText('已调整')).toBeVisible();
  // A card that stands, in the proportions of a card.
  await expect.poll(() => shownShape(app, 'front.jpg')).toBeCloseTo(54 / 85.6, 1);

  await app.getByRole('button', { name: '放大查看“front.jpg”' }).click();
  await editor.getByRole('button', { name: '恢复原样' }).click();
  await editor.getByRole('button', { name: '保存' }).click();
  await expect(editor).toBeHidden();
  await expect(app.getByText('已调整')).toBeHidden();
});

test('drags a corner with the pointer, and asks before a change is lost', async ({ app }) => {
  await addApplicant(app);
  await addDocument(app, '身份证人像面', join(sampleFolder, 'front.jpg'));
  await app.getByRole('button', { name: '放大查看“front.jpg”' }).click();
  const editor = app.getByRole('dialog', { name: 'front.jpg' });
  await editor.getByRole('button', { name: '裁切拉正' }).click();
  const corner = editor.getByRole('button', { name: /^右下角/ });
  const box = (await corner.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await app.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await app.mouse.down();
  await app.mouse.move(box.x - 60, box.y - 40, { steps: 4 });
  await app.mouse.up();
  await expect(corner).not.toHaveAccessibleName(/横 92\.0%/);
  await editor.getByText('调整后').click();
  await expect(editor.getByRole('button', { name: /^右下角/ })).toBeHidden();
  await app.keyboard.press('Escape');
  await app.getByRole('button', { name: '继续调整' }).click();
  await expect(editor).toBeVisible();
  await app.keyboard.press('Escape');
  await app.getByRole('button', { name: '放弃' }).click();
  await expect(editor).toBeHidden();
});

test('shows a paper only after somebody asked, and asks anew after the page was left', async ({ app }) => {
  await addApplicant(app);
  await addDocument(app, '身份证人像面', join(sampleFolder, 'front.jpg'));
  const picture = app.getByRole('button', { name: '放大查看“front.jpg”' }).locator('img');
  await expect(picture).toBeVisible();
  await expect(picture).toHaveCSS('filter', 'blur(9px)');
  await app.getByRole('button', { name: '显示“front.jpg”' }).press('Enter');
  await expect(picture).toHaveCSS('filter', 'blur(0px)');
  await app.getByRole('tab', { name: '资料' }).click();
  await app.getByRole('tab', { name: '材料' }).click();
  await expect(app.getByRole('button', { name: '显示“front.jpg”' })).toBeVisible();
  await expect(picture).toHaveCSS('filter', 'blur(9px)');
});

test('sorts a whole folder into the right places, and leaves what is not sure to the person', async ({ app, host }) => {
  const folder = join(host.folder, '张三的材料');
  await mkdir(join(folder, '证件'), { recursive: true });
  await copyFile(join(sampleFolder, 'front.jpg'), join(folder, '证件', '身份证正面.jpg'));
  await copyFile(join(sampleFolder, 'back.jpg'), join(folder, '证件', 'IMG_0002.jpg'));
  await copyFile(join(sampleFolder, 'proof.pdf'), join(folder, '下载.pdf'));
  await writeFile(join(folder, '说明.docx'), '不是材料');
  await writeFile(join(folder, 'Thumbs.db'), '');
  await addApplicant(app);
  await app.locator('input[aria-label="选择文件夹"]').setInputFiles(folder);
  const dialog = app.getByRole('dialog', { name: '看看分得对不对' });
  await expect(dialog.getByText('共 4 个文件，2 个认出来了，2 个要你来选。')).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText('忽略了 1 个系统文件。')).toBeVisible();
  await expect(dialog.getByText('文件名里有“正面”')).toBeVisible();
  await expect(dialog.getByText('文件里写着“参保”')).toBeVisible();
  await expect(dialog.getByText('像一张证件卡片，看不出是哪一面')).toBeVisible();
  await expectAccessible(app);
  await dialog.getByRole('combobox', { name: /IMG_0002/ }).click();
  await app.locator('.ant-select-dropdown:visible').getByText('身份证国徽面').click();
  await dialog.getByRole('button', { name: '放入 3 个' }).click();
  await expect(dialog).toBeHidden();
  const place = (name: string) => app.getByRole('region', { name });
  await expect(place('身份证人像面').getByText('身份证正面.jpg', { exact: true })).toBeVisible();
  await expect(place('身份证国徽面').getByText('IMG_0002.jpg', { exact: true })).toBeVisible();
  await expect(place('居住地证明').getByText('下载.pdf', { exact: true })).toBeVisible();

  // The same file once more is not added by default.
  await app.locator('input[aria-label="选择多个文件"]').setInputFiles(join(folder, '下载.pdf'));
  await expect(dialog.getByText('和已放入的“下载.pdf”是同一个文件')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '没有要放入的' })).toBeDisabled();
});
