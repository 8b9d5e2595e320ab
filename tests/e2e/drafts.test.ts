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
  await expect(page.getByText('上次没保存的内容已经填回来了')).toBeVisible();
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
  await expect(page.getByText('上次没保存的内容已经填回来了')).toBeHidden();
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
  /** Whose page it is on, and which. */
  readonly at: 'names' | `${'applicants' | 'programs' | 'settings'}/${string}`;
  /** What has to be pressed before the field is there. */
  readonly open?: (app: Page) => Locator;
  readonly field: (app: Page) => Locator;
  /** What is typed; more is added to it. */
  readonly text: string;
}

const part = (app: Page, name: string): Locator => app.getByRole('region', { name, exact: true });

/** Every form of the pages but those of new people and of refusals, which are tested where they stand, and secrets. */
const FORMS: Readonly<Record<string, TypedForm>> = {
  profile: { at: 'applicants/profile', field: (app) => app.getByLabel('证件住址'), text: '一号' },
  validity: {
    at: 'applicants/documents',
    open: (app) => app.getByRole('button', { name: '填有效期：front.jpg' }),
    field: (app) => app.getByLabel('有效期止').last(),
    text: '2031-02-1',
  },
  record: {
    at: 'applicants/documents',
    open: (app) => app.locator('summary', { hasText: '对照材料上写的' }).first(),
    field: (app) => app.getByLabel('材料上的姓名'),
    text: '章三',
  },
  originals: {
    at: 'applicants/documents',
    field: (app) => app.getByLabel('写到哪个文件夹'),
    text: '/tmp/甲',
  },
  'new program': {
    at: 'applicants/programs',
    open: (app) => app.getByRole('button', { name: '新建小程序' }),
    field: (app) => app.getByRole('dialog').getByLabel('小程序名称'),
    text: '鱼缸',
  },
  remark: {
    at: 'programs/filing',
    field: (app) => app.getByRole('textbox', { name: '备注' }),
    text: '自己记每天读到哪一页',
  },
  name: { at: 'programs/name', field: (app) => app.getByLabel('小程序名称'), text: '渔儿小札' },
  packet: { at: 'programs/packet', field: (app) => app.getByLabel('放到哪个文件夹'), text: '/tmp/一' },
  skip: {
    at: 'programs/checklist',
    open: (app) => app.getByRole('button', { name: '跳过', exact: true }).first(),
    field: (app) => app.getByLabel('为什么跳过（可不填）'),
    text: '已经有账号',
  },
  when: {
    at: 'programs/checklist',
    open: (app) => app.locator('summary', { hasText: '不是刚刚发生的？' }).first(),
    field: (app) => app.getByLabel('发生的时间（北京时间）').first(),
    text: '2026-01-02T10:0',
  },
  'one name': { at: 'names', field: (app) => app.getByLabel('小程序名称'), text: '渔儿' },
  topic: { at: 'names', field: (app) => app.getByLabel('做什么用的'), text: '养' },
  'list of names': { at: 'names', field: (app) => app.getByLabel('名称列表'), text: '一\n二\n' },
  correction: {
    at: 'settings/rules',
    open: (app) => app.getByText('记一处更正', { exact: true }),
    field: (app) => app.getByLabel('依据'),
    text: '打电话',
  },
  export: {
    at: 'settings/backup',
    field: (app) => part(app, '导出').getByLabel(/^导出到/),
    text: '/甲.zip',
  },
  import: {
    at: 'settings/backup',
    field: (app) => part(app, '导入').getByLabel(/^导出文件/),
    text: '/一.zip',
  },
  installer: {
    at: 'settings/update',
    field: (app) => app.getByLabel('安装文件', { exact: true }),
    text: '/a.exe',
  },
};

test('no form loses what was typed: by leaving the page, by a lost connection, by a lock', async ({ app }) => {
  test.setTimeout(240_000);
  const ids = await addSample(app);
  // Up to the certification, which may be skipped.
  for (const stepId of ['register', 'activate', 'identity', 'name', 'category'])
    await call(app, 'checklist/event', { programId: ids.programId, stepId, event: 'done', at: null, why: null });
  // A page of its own: the browser writes an error line for every request that finds nobody.
  const page = await app.context().newPage();
  await page.goto(app.url());
  const enter = async ({ at, open, field }: TypedForm): Promise<void> => {
    const [kind, tab] = at.split('/');
    const id = kind === 'applicants' ? ids.applicantId : ids.programId;
    await goTo(page, kind === 'names' || kind === 'settings' ? `/${at}` : `/${kind}/${id}/${tab}`);
    if (open && !(await field(page).isVisible())) await open(page).click();
  };
  const each = async (what: string, look: (form: TypedForm) => Promise<void>): Promise<void> => {
    for (const [name, form] of Object.entries(FORMS)) await test.step(`${what}: ${name}`, () => look(form));
  };
  const typeInto = (form: TypedForm, more: string) => form.field(page).fill(form.text + more);
  const expectIn = (form: TypedForm, more: string) => expect(form.field(page)).toHaveValue(form.text + more);
  await each('left', async (form) => {
    await enter(form);
    await Promise.all([page.waitForResponse(/\/drafts\/save$/), typeInto(form, '1')]);
  });
  await page.reload();
  await page.route(/\/rpc\/drafts\/save/, (route) => route.abort());
  await each('lost', async (form) => {
    await enter(form);
    await expectIn(form, '1');
    await typeInto(form, '2');
  });
  await goTo(page, `/applicants/${ids.applicantId}/profile`);
  await expect(page.getByText('刚才输入的内容还没有存进保险库')).toBeVisible();
  await page.unroute(/\/rpc\/drafts\/save/);
  await expect(page.getByText('刚才输入的内容还没有存进保险库')).toBeHidden();
  await each('locked', async (form) => {
    await enter(form);
    await expectIn(form, '2');
    await typeInto(form, '3');
    await lockFromElsewhere(page);
    await unlockAgain(page);
    await enter(form);
    await expectIn(form, '3');
  });
  await page.reload();
  await each('stored', async (form) => {
    await enter(form);
    await expectIn(form, '3');
  });
});

test('which backup to restore is still chosen after a lock, and no secret is', async ({ app }) => {
  await addSample(app);
  const open = async (): Promise<void> => {
    await goTo(app, '/settings/backup');
    await app.getByRole('button', { name: '从文件恢复' }).click();
  };
  const path = app.getByLabel('备份文件的完整路径');
  await open();
  const which = app.getByRole('combobox', { name: '哪个备份' });
  await expect(path.or(which).first()).toBeVisible();
  if (await which.isVisible()) {
    await which.click();
    await app.getByTitle('别处的文件…').click();
  }
  const secret = app.getByLabel('这个备份的口令或恢复密钥');
  await secret.fill('秘密');
  await Promise.all([app.waitForResponse(/\/drafts\/save$/), path.fill('/甲.beihao')]);
  await lockFromElsewhere(app);
  await unlockAgain(app);
  await open();
  await expect(path).toHaveValue('/甲.beihao');
  await expect(secret).toHaveValue('');
  // Whoever closes the dialog is done with it.
  await Promise.all([
    app.waitForResponse(/\/drafts\/discard$/),
    app.getByRole('dialog').getByRole('button', { name: '关闭' }).click(),
  ]);
  await open();
  await expect(secret).toBeVisible();
  const values = await app
    .getByRole('dialog')
    .locator('input')
    .evaluateAll((inputs) => inputs.map((input) => Reflect.get(input, 'value')));
  expect(values).not.toContain('/甲.beihao');
});

test('an intro is counted while it is typed, kept when it is saved, and its draft is gone then', async ({ app }) => {
  const { programId } = await addSample(app);
  await goTo(app, `/programs/${programId}/filing`);
  const intro = app.getByRole('textbox', { name: '简介' });
  await intro.fill('记');
  await expect(app.getByText('2 / 120 个字符（一个汉字算 2 个），至少 4 个 · 还差 2 个')).toBeVisible();
  await expect(intro).toHaveAccessibleDescription(/还差 2/);
  await intro.fill('记下每天读到哪一页。');
  await app.getByRole('button', { name: '保存', exact: true }).click();
  await expect(app.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  await app.reload();
  await expect(intro).toHaveValue('记下每天读到哪一页。');
  await expect(app.getByText('上次没保存的内容已经填回来了')).toBeHidden();
  await expectAccessible(app);
});
