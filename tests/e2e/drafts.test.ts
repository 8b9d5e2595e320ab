import { expect, expectAccessible, test } from './support/fixtures.ts';
import { createVault, PASSPHRASE } from './support/steps.ts';

const TYPED = '湖南省长沙市某某路 7 号';

test.beforeEach(async ({ app }) => {
  await createVault(app);
  await app.getByRole('button', { name: '添加申请人' }).click();
  await app.getByLabel('通信地址').fill(TYPED);
});

test('a page that crashed or was left comes back with what was typed, until it is thrown away', async ({ app }) => {
  await app.waitForResponse(/\/drafts\/save$/);
  const address = app.url();
  const devtools = await app.context().newCDPSession(app);
  const crashed = app.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  const page = await app.context().newPage();
  await page.goto(address);
  await expect(page.getByLabel('通信地址')).toHaveValue(TYPED);
  await expect(page.getByText('上次没有保存的内容还在')).toBeVisible();
  await expectAccessible(page);

  // Left in the middle of a word: nobody waits half a second before pressing a link.
  await page.getByLabel('证件住址').fill('长沙');
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '总览' }).click();
  await page.getByRole('button', { name: '添加申请人' }).click();
  await expect(page.getByLabel('证件住址')).toHaveValue('长沙');

  await page.getByRole('button', { name: '不要了，重新填' }).click();
  await expect(page.getByLabel('通信地址')).toHaveValue('');
  await page.reload();
  await expect(page.getByLabel('通信地址')).toHaveValue('');
  await expect(page.getByText('上次没有保存的内容还在')).toBeHidden();
});

test('a vault that was locked from elsewhere while somebody typed has all of it after unlocking', async ({ app }) => {
  // Locked in the moment between the key and the draft, as by closing the lid.
  const { status } = await app.evaluate(async () => {
    const answer = await fetch('/rpc/vault/lock', { method: 'POST', body: '{}' });
    return { status: answer.status };
  });
  expect(status).toBe(200);
  await expect(app.getByRole('heading', { name: '打开保险库' })).toBeVisible({ timeout: 15_000 });
  await expect(app.getByText(TYPED)).toBeHidden();
  await app.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await app.getByRole('button', { name: '打开', exact: true }).click();
  await expect(app.getByLabel('通信地址')).toHaveValue(TYPED);
  await app.reload();
  await expect(app.getByLabel('通信地址')).toHaveValue(TYPED);
});

test('a lost connection is told, and what was typed is stored when it is back', async ({ app }) => {
  // A page of its own: the browser writes an error line for every request that finds nobody.
  const page = await app.context().newPage();
  await page.goto(app.url());
  await expect(page.getByLabel('通信地址')).toHaveValue(TYPED);
  await page.route(/\/rpc\//, (route) => route.abort());
  await page.getByLabel('通信地址').fill(`${TYPED} 二楼`);
  await expect(page.getByText('刚才输入的内容还没有存进保险库')).toBeVisible();
  await expectAccessible(page);
  await page.unroute(/\/rpc\//);
  await expect(page.getByText('刚才输入的内容还没有存进保险库')).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('通信地址')).toHaveValue(`${TYPED} 二楼`);
});
