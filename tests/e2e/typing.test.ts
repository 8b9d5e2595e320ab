import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addApplicant, addProgram, fillApplicant } from './support/steps.ts';

/** Runs in the page: begins to wait for the mark around the word, from the moment in which it is composed. */
const watchFor = (word: string) => `window.untilMarked = new Promise((resolve) => {
  let composedAt = 0;
  const compose = (event) => { if (!event.isComposing) composedAt ||= performance.now(); };
  for (const kind of ['compositionend', 'input']) document.addEventListener(kind, compose);
  const watcher = new MutationObserver(() => {
    const marks = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
    if (composedAt === 0 || !marks.includes(${JSON.stringify(word)})) return;
    watcher.disconnect();
    for (const kind of ['compositionend', 'input']) document.removeEventListener(kind, compose);
    resolve(performance.now() - composedAt);
  });
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
}); undefined`;

test('never checks or takes a name while an input method is composing', async ({ app }) => {
  await addApplicant(app);
  await addProgram(app, '读书小记本');
  const checked: string[] = [];
  app.on('request', (request) => {
    if (request.url().endsWith('/rpc/programNames/check')) checked.push(request.postData() ?? '');
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

test('judges a name within 100 ms of its composing, marks it, says it and opens rule and source', async ({ app }) => {
  await app.getByRole('link', { name: '名称预检' }).click();
  const input = app.getByLabel('小程序名称');
  // The first check of a host reads its tables; what counts is what a person feels afterwards.
  await input.fill('读书小记本');
  await expect(app.getByText('没有发现会被驳回的问题')).toBeVisible();
  await input.fill('我的');
  const devtools = await app.context().newCDPSession(app);
  const times: number[] = [];
  for (const word of ['瑜伽', '火锅', '民宿']) {
    await devtools.send('Input.imeSetComposition', { text: 'yu jia', selectionStart: 0, selectionEnd: 0 });
    await expect(app.locator('.name-shown', { hasText: 'yu' })).toHaveCount(0);
    await app.evaluate(watchFor(word));
    await devtools.send('Input.insertText', { text: word });
    times.push(await app.evaluate<number>('window.untilMarked'));
  }
  expect(Math.min(...times), `${times.map(Math.round).join(', ')} ms`).toBeLessThan(100);
  await expect(app.locator('[aria-live=polite]', { hasText: '我的瑜伽火锅民宿：会被驳回' })).toHaveCount(1);
  const source = app.locator('.finding', { hasText: '瑜伽' }).locator('summary').first();
  await source.focus();
  await app.keyboard.press('Enter');
  await expect(app.locator('.finding', { hasText: '瑜伽' }).locator('details[open]').first()).toContainText('B13');
  await expectAccessible(app);
});

test('suggests names and takes one into the field', async ({ app }) => {
  await app.getByRole('link', { name: '名称预检' }).click();
  await app.getByLabel('做什么用的').fill('背单词');
  await app.keyboard.press('Enter');
  const rows = app.locator('.suggestions li');
  await expect(rows).toHaveCount(8);
  await expect(rows.first()).toContainText('可以用');
  const name = (await rows.first().locator('.suggested-name').innerText()).trim();
  await app.getByRole('button', { name: `把“${name}”填进去` }).click();
  await expect(app.getByLabel('小程序名称')).toHaveValue(name);
  await expect(app.getByText('没有发现会被驳回的问题')).toBeVisible();
  await app.getByRole('button', { name: '换一批' }).click();
  await expect(rows.first().locator('.suggested-name')).not.toHaveText(name);
  await expectAccessible(app);
});

test('says what is wrong with an ID number while it is typed', async ({ app }) => {
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
  await app.getByRole('link', { name: '名称预检' }).click();
  await app.getByLabel('名称列表').fill('瑜伽预约\n渔儿小助手\n\n渔儿小助手');
  await app.getByRole('button', { name: '开始检查' }).click();
  await expect(app.getByText('共 2 个')).toBeVisible();
  await expect(app.getByRole('row', { name: /瑜伽预约/ })).toContainText('会被驳回');
  await expect(app.getByRole('row', { name: /渔儿小助手/ })).toContainText('可以用');
  await expectAccessible(app);
});

test('speaks English and goes dark, also after a reload, with nothing inaccessible', async ({ app }) => {
  await app.getByRole('button', { name: '添加申请人' }).click();
  await fillApplicant(app);
  await app.getByRole('button', { name: '保存' }).click();
  await expect(app.getByRole('tab', { name: '材料', selected: true })).toBeVisible();
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
