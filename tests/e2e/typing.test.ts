import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addApplicant, addProgram, createVault, fillApplicant } from './support/steps.ts';

test('never checks or takes a name while an input method is composing', async ({ app }) => {
  await createVault(app);
  await addApplicant(app);
  await addProgram(app, '读书小记本');
  const checked: string[] = [];
  app.on('request', (request) => {
    if (request.url().endsWith('/rpc/names/check')) checked.push(request.postData() ?? '');
  });
  const input = app.getByLabel('小程序名称');
  await input.fill('');
  const devtools = await app.context().newCDPSession(app);
  for (const syllables of ['y', 'yu', 'yu j', 'yu jia']) {
    await devtools.send('Input.imeSetComposition', { text: syllables, selectionStart: 0, selectionEnd: 0 });
    await app.waitForTimeout(300);
  }
  await input.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
  expect(checked.filter((body) => body.includes('yu'))).toEqual([]);
  await devtools.send('Input.insertText', { text: '瑜伽' });
  await expect(
    app
      .locator('mark', { hasText: '瑜伽' })
      .or(app.locator('.name-shown', { hasText: '瑜伽' }))
      .first(),
  ).toBeVisible();
  expect(checked.some((body) => body.includes('瑜伽'))).toBe(true);
  await expect(app.getByRole('heading', { name: '读书小记本', level: 1 })).toBeVisible();
});

test('says what is wrong with an ID number while it is typed', async ({ app }) => {
  await createVault(app);
  await app.getByRole('button', { name: '添加申请人' }).click();
  const number = app.getByLabel('证件号码', { exact: true });
  for (const [typed, said] of [
    ['4301021990', '位数不对'],
    ['430102199003079999', '校验码对不上'],
    ['430102199013079993', '不是一个存在的日期'],
    ['43010219900307999X', '号码有效'],
  ] as const) {
    await number.fill(typed);
    await expect(app.getByText(said)).toBeVisible();
  }
  await expectAccessible(app);
});

test('checks a list of names without any applicant', async ({ app }) => {
  await createVault(app);
  await app.getByRole('link', { name: '名称预检' }).click();
  await app.getByLabel('要检查的名称').fill('瑜伽预约\n渔儿小助手\n\n渔儿小助手');
  await app.getByRole('button', { name: '开始检查' }).click();
  await expect(app.getByText('共 2 个')).toBeVisible();
  await expect(app.getByRole('row', { name: /瑜伽预约/ })).toContainText('会被驳回');
  await expect(app.getByRole('row', { name: /渔儿小助手/ })).toContainText('可以用');
  await expectAccessible(app);
});

test('speaks English and goes dark, also after a reload, with nothing inaccessible', async ({ app }) => {
  await createVault(app);
  await app.getByRole('button', { name: '添加申请人' }).click();
  await fillApplicant(app);
  await app.getByRole('button', { name: '保存' }).click();
  await app.getByRole('link', { name: '设置' }).click();
  await app.getByText('English').click();
  await expect(app.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await app.getByText('Dark', { exact: true }).click();
  await expect(app.locator('html')).toHaveAttribute('data-look', 'dark');
  await expectAccessible(app);
  await app.reload();
  await expect(app.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(app.locator('html')).toHaveAttribute('lang', 'en');
  for (const name of ['Overview', 'Name check']) {
    await app.getByRole('link', { name, exact: true }).click();
    await expect(app.getByRole('heading', { name, level: 1 })).toBeVisible();
    await expectAccessible(app);
  }
});
