import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { sample } from '../support/sample.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addApplicant, addProgram, addSampleDocuments, fillFiling } from './support/steps.ts';

/** The names that were refused one after the other, with what the console said, and the one that passed. */
const REFUSED = [
  [
    '瑜伽预约',
    '驳回字段：小程序名称\n驳回原因：小程序名称含有“预约”等商业、行业性质的词，不符合个人备案要求\n修改建议：请修改名称',
  ],
  ['火锅普拉提', '小程序名称不符合规范：个人备案名称不能出现行业、产品类词语，请重新命名。'],
  ['瑜伽预约助手', '驳回字段：小程序名称。驳回原因：该名称不符合个人备案要求，请重新命名。'],
] as const;
const PASSED = sample.program.name;

const openTab = (app: Page, name: string) => app.getByRole('tab', { name, exact: true }).click();
const step = (app: Page, id: string): Locator => app.locator(`#step-${id}`);

/** What the strip on top of every tab says is next. */
async function expectNext(app: Page, title: string, more?: string | RegExp): Promise<void> {
  const strip = app.getByRole('region', { name: '下一步' });
  await expect(strip.locator('.next-title')).toHaveText(title);
  if (more !== undefined) await expect(strip).toContainText(more);
}

type Next = readonly [title: string, more?: string | RegExp];

/** Tells one thing of a step, and sees what is said to come next. */
async function tell(app: Page, [id, words]: readonly [id: string, words: string], next: Next): Promise<void> {
  await openTab(app, '流程');
  await step(app, id).getByRole('button', { name: words, exact: true }).click();
  await expectNext(app, ...next);
}

async function rename(app: Page, name: string): Promise<void> {
  await openTab(app, '名称');
  await app.getByRole('textbox', { name: '小程序名称' }).fill(name);
  await expect(app.locator('.name-shown')).toHaveText(name);
  await app.getByRole('button', { name: '用这个名称' }).click();
  await expect(app.getByRole('heading', { name, level: 1 })).toBeVisible();
}

async function pasteRefusal(app: Page, text: string): Promise<void> {
  await openTab(app, '驳回');
  await app.getByLabel('驳回原文').fill(text);
  await expect(app.getByRole('heading', { name: '看起来是' })).toBeVisible();
  await app.getByRole('button', { name: '记下来' }).click();
  await expect(app.locator('.pasted').first()).toContainText(text.slice(0, 12));
}

async function register(app: Page): Promise<void> {
  await openTab(app, '流程');
  await expectNext(app, '注册账号', '邮箱');
  await tell(app, ['register', '做完了'], ['激活邮箱']);
  await tell(app, ['activate', '做完了'], ['登记主体信息（个人）']);
  // The number of the card is shown only when it is asked for, and can be copied all the same.
  const values = step(app, 'identity').getByRole('region', { name: '在控制台里填什么' });
  await expect(values).toContainText(sample.applicant.name);
  await expect(values.getByText(sample.applicant.idNumber)).toBeHidden();
  await tell(app, ['identity', '做完了'], ['填写名称、头像、简介']);
  await tell(app, ['name', '做完了'], ['选择服务类目']);
  await tell(app, ['category', '做完了'], ['填写备案资料']);
}

async function refusedFor(app: Page, text: string): Promise<void> {
  await tell(app, ['filing', '做完了'], ['平台初审', '等微信平台']);
  await expect(app.getByRole('region', { name: '下一步' })).toContainText('微信认证（个人）');
  await pasteRefusal(app, text);
  await expect(app.getByText('点名的内容还没改，先别再交').first()).toBeVisible();
  await expectNext(app, '填写名称、头像、简介', '在“平台初审”被驳回');
}

/** Renamed, told so, and ready to be handed in again. */
async function mend(app: Page, next: string): Promise<void> {
  await rename(app, next);
  await openTab(app, '驳回');
  await expect(app.getByText('改好了，可以再交').first()).toBeVisible();
  await tell(app, ['name', '做完了'], ['填写备案资料', '改好后重新提交']);
}

async function verifyBySms(app: Page): Promise<void> {
  await tell(app, ['platform-review', '做完了'], ['工信部短信核验', '12381']);
  const sms = step(app, 'sms');
  await sms.getByRole('button', { name: '没收到' }).click();
  await expect(sms.getByText('先找一找，再重发')).toBeVisible();
  await tell(app, ['sms', '短信到了'], ['工信部短信核验', /还剩 2[34] 小时/]);
  await tell(app, ['sms', '验证码输错了一次'], ['工信部短信核验', /还剩 2[34] 小时/]);
  await expect(sms.getByText('还可以输错 4 次')).toBeVisible();
  await expectAccessible(app);
  await openTab(app, '日程');
  await expect(app.getByText('工信部短信核验截止')).toBeVisible();
  const [download] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('button', { name: '保存日历文件（.ics）' }).click(),
  ]);
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')));
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0);
  await expectAccessible(app);
  await tell(app, ['sms', '做完了'], ['管局审核', '等省通信管理局']);
}

/** The order cannot be told before the name was typed once more. */
async function passTheGate(app: Page): Promise<void> {
  const certification = step(app, 'certification');
  const again = certification.getByLabel('把名称再输入一遍来确认');
  if (!(await again.isVisible())) await certification.getByText('这一步怎么做', { exact: true }).click();
  const order = certification.getByRole('button', { name: '已下单，去付款' });
  await expect(order).toBeDisabled();
  await again.fill(REFUSED[0][0]);
  await expect(certification.getByText('和保存的名称不一样，再对一遍。')).toBeVisible();
  await expect(order).toBeDisabled();
  await again.fill(PASSED);
  await expect(certification.getByText('一字不差，可以去交费了。')).toBeVisible();
  await expectAccessible(app);
}

async function fileAndCertify(app: Page): Promise<void> {
  await tell(app, ['province-review', '做完了'], ['取得备案号']);
  await tell(app, ['number', '做完了'], ['提审发布']);
  await expect(step(app, 'number').getByText('已完成', { exact: true })).toBeVisible();
  await passTheGate(app);
  await tell(app, ['certification', '已下单，去付款'], ['微信认证（个人）', /还剩/]);
  await tell(app, ['certification', '已付款，等电话'], ['提审发布']);
  await tell(app, ['certification', '做完了'], ['提审发布']);
  await expectAccessible(app);
}

test('three refused names, a fourth that passes, an SMS at the second try, filed and certified', async ({ app }) => {
  test.setTimeout(240_000);
  await addApplicant(app);
  await addSampleDocuments(app);
  await addProgram(app, REFUSED[0][0]);
  await test.step('register', () => register(app));
  for (const [index, refused] of REFUSED.entries()) {
    await test.step(`refused as ${refused[0]}`, () => refusedFor(app, refused[1]));
    if (index === 0) await expectAccessible(app);
    const next = REFUSED[index + 1]?.[0] ?? PASSED;
    await test.step(`renamed to ${next}`, () => mend(app, next));
  }
  await test.step('the fourth name, with everything that is filed', async () => {
    await openTab(app, '名称');
    await expect(app.getByText('按已知规则会被驳回')).toBeHidden();
    await fillFiling(app);
    await openTab(app, '材料包');
    await expect(app.getByText('材料齐了，有几处要留意')).toBeVisible();
    await tell(app, ['filing', '资料已交，去人脸核身'], ['填写备案资料', /还剩/]);
    await tell(app, ['filing', '做完了'], ['平台初审', '等微信平台']);
  });
  await test.step('the SMS', () => verifyBySms(app));
  await test.step('filed and certified', () => fileAndCertify(app));
  await openTab(app, '驳回');
  await expect(app.locator('.pasted')).toHaveCount(3);
});
