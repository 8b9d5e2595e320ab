import { crowdName } from '../support/crowd-names.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';

test.use({ crowd: 40 });

test('goes to a person, a program, a page and an action by keyboard, and leaves Enter to the input method', async ({
  app,
}) => {
  const dialog = app.getByRole('dialog', { name: '搜索和快捷操作' });
  const field = dialog.getByRole('combobox');
  await app.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await expectAccessible(app);
  await field.fill('zhoujing');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: crowdName(8), level: 1 })).toBeVisible();

  await app.keyboard.press('Control+k');
  await field.fill('鱼缸');
  await expect(dialog.getByRole('group', { name: '小程序' }).getByRole('option').first()).toBeVisible();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: /鱼缸/, level: 1 })).toBeVisible();

  await app.keyboard.press('Control+k');
  await field.fill('beifen');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
  await expect(app.getByRole('link', { name: '备份与导出' })).toHaveAttribute('aria-current', 'page');

  await app.keyboard.press('Control+k');
  await field.fill('添加');
  const devtools = await app.context().newCDPSession(app);
  await devtools.send('Input.imeSetComposition', { text: 'shen', selectionStart: 4, selectionEnd: 4 });
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
  await field.dispatchEvent('keydown', { key: 'Escape', keyCode: 229, isComposing: true });
  await expect(dialog).toBeVisible();
  await devtools.send('Input.insertText', { text: '申请' });
  await expect(dialog.getByRole('option', { name: '添加申请人' })).toHaveAttribute('aria-selected', 'true');
  // For a moment after the end of a composition, Escape may still be meant for the input method.
  await expect(async () => {
    await app.keyboard.press('Escape');
    await expect(dialog).toBeHidden({ timeout: 500 });
  }).toPass();

  await app.getByRole('button', { name: '搜索' }).click();
  await field.fill('没有这样的东西');
  await expect(dialog.getByText('没有找到')).toBeVisible();
  await app.keyboard.press('Control+k');
  await expect(dialog).toBeHidden();
});
