import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { PASSPHRASE } from './support/steps.ts';
import { addSample, call, goTo } from './support/tour.ts';

const TYPED = '湖南省长沙市某某路 7 号';

test.use({ crowd: 1 });

async function typeIntoNewForm(app: Page): Promise<void> {
  await app.getByRole('button', { name: '添加申请人' }).click();
  await app.getByLabel('通信地址').fill(TYPED);
}

/** As by closing the lid, in the moment between the key and the draft. */
const lockFromElsewhere = (app: Page) => call(app, 'vault/lock');

async function unlockAgain(app: Page): Promise<void> {
  await expect(app.getByRole('heading', { name: '打开保险库' })).toBeVisible();
  await app.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await app.getByRole('button', { name: '打开', exact: true }).click();
}

test('a page that crashed or was left comes back with what was typed, until it is thrown away', async ({ app }) => {
  await typeIntoNewForm(app);
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
  await typeIntoNewForm(app);
  await lockFromElsewhere(app);
  await expect(app.getByText(TYPED)).toBeHidden();
  await unlockAgain(app);
  await expect(app.getByLabel('通信地址')).toHaveValue(TYPED);
  await app.reload();
  await expect(app.getByLabel('通信地址')).toHaveValue(TYPED);
});

test('a lost connection is told, and what was typed is stored when it is back', async ({ app }) => {
  await typeIntoNewForm(app);
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

interface TypedForm {
  readonly tab: 'applicants' | 'programs';
  readonly at: string;
  /** What has to be pressed before the field is there. */
  readonly open?: (app: Page) => Locator;
  readonly field: (app: Page) => Locator;
  readonly texts: readonly [string, string];
}

/** The forms of a stored person and their program; the rest is tested where it stands. */
const FORMS: Readonly<Record<string, TypedForm>> = {
  profile: {
    tab: 'applicants',
    at: 'profile',
    field: (app) => app.getByLabel('证件住址'),
    texts: ['长沙市一号', '长沙市二号'],
  },
  validity: {
    tab: 'applicants',
    at: 'documents',
    open: (app) => app.getByRole('button', { name: '填有效期：front.jpg' }),
    field: (app) => app.getByLabel('有效期止').last(),
    texts: ['2031-02-03', '2032-03-04'],
  },
  record: {
    tab: 'applicants',
    at: 'documents',
    open: (app) => app.locator('summary', { hasText: '对照材料上写的' }).first(),
    field: (app) => app.getByLabel('材料上的姓名'),
    texts: ['章三', '张叁'],
  },
  'new program': {
    tab: 'applicants',
    at: 'programs',
    open: (app) => app.getByRole('button', { name: '新建小程序' }),
    field: (app) => app.getByRole('dialog').getByLabel('小程序名称'),
    texts: ['鱼缸', '鱼缸日记'],
  },
  remark: {
    tab: 'programs',
    at: 'filing',
    field: (app) => app.getByRole('textbox', { name: '备注' }),
    texts: ['自己记每天读到哪一页', '自己记每天读到哪一页，不涉及交易'],
  },
  name: {
    tab: 'programs',
    at: 'name',
    field: (app) => app.getByLabel('小程序名称'),
    texts: ['渔儿小札', '渔儿小札记'],
  },
  packet: {
    tab: 'programs',
    at: 'packet',
    field: (app) => app.getByLabel('放到哪个文件夹'),
    texts: ['/tmp/一', '/tmp/二'],
  },
};

test('no form loses what was typed: by leaving the page, by a lost connection, by a lock', async ({ app }) => {
  test.setTimeout(300_000);
  const { applicantId, programId } = await addSample(app);
  // A page of its own: the browser writes an error line for every request that finds nobody.
  const page = await app.context().newPage();
  await page.goto(app.url());
  for (const [name, { tab, at, open, field, texts }] of Object.entries(FORMS)) {
    const [first, second] = texts;
    const enter = async (): Promise<void> => {
      if (open && !(await field(page).isVisible())) await open(page).click();
    };
    await test.step(name, async () => {
      await goTo(page, `/${tab}/${tab === 'programs' ? programId : applicantId}/${at}`);
      await enter();
      await Promise.all([page.waitForResponse(/\/drafts\/save$/), field(page).fill(first)]);
      await page.reload();
      await enter();
      await expect(field(page)).toHaveValue(first);
      await page.route(/\/rpc\/drafts/, (route) => route.abort());
      await field(page).fill(second);
      await expect(page.getByText('刚才输入的内容还没有存进保险库')).toBeVisible();
      await lockFromElsewhere(page);
      await page.unroute(/\/rpc\/drafts/);
      await unlockAgain(page);
      await enter();
      await expect(field(page)).toHaveValue(second);
      await page.reload();
      await enter();
      await expect(field(page)).toHaveValue(second);
    });
  }
});

test('an intro is counted while it is typed, kept when it is saved, and its draft is gone then', async ({ app }) => {
  const { programId } = await addSample(app);
  await goTo(app, `/programs/${programId}/filing`);
  const intro = app.getByRole('textbox', { name: '简介' });
  await intro.fill('记');
  await expect(app.getByText('2 / 120 个字符（一个汉字算 2 个），至少 4 个 · 还差 2')).toBeVisible();
  await expect(intro).toHaveAccessibleDescription(/还差 2/);
  await intro.fill('记下每天读到哪一页。');
  await app.getByRole('button', { name: '保存', exact: true }).click();
  await expect(app.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  await app.reload();
  await expect(intro).toHaveValue('记下每天读到哪一页。');
  await expect(app.getByText('上次没有保存的内容还在')).toBeHidden();
  await expectAccessible(app);
});
