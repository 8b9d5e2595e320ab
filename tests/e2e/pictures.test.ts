import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sample } from '../support/sample.ts';
import { expect, test } from './support/fixtures.ts';
import {
  addApplicant,
  addProgram,
  addSampleDocuments,
  createVault,
  fillApplicant,
  fillFiling,
  openSettings,
  PASSPHRASE,
} from './support/steps.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');

/** A place that could be anybody's: the real one is a temporary folder. */
const SHOWN_FOLDER = 'D:\\备案\\读书小记本-材料包';

async function draw(page: Page, name: string): Promise<void> {
  await expect(page.locator('.ant-message-notice')).toHaveCount(0);
  await page.mouse.move(0, 799);
  await page.evaluate('document.activeElement?.blur()');
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

async function showFolder(page: Page, testId: string, shown: string): Promise<void> {
  const place = page.getByTestId(testId);
  await expect(place).not.toBeEmpty();
  await page.evaluate(`document.querySelector('[data-testid="${testId}"]').textContent = ${JSON.stringify(shown)}`);
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.evaluate('window.scrollTo(0, 0)');
}

async function drawVault(app: Page): Promise<void> {
  await app.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await draw(app, '01-create-vault');
  await app.getByLabel('再输一遍口令').fill(PASSPHRASE);
  await app.getByRole('button', { name: '创建保险库' }).click();
  await expect(app.getByRole('heading', { name: '抄下恢复密钥' })).toBeVisible();
  await draw(app, '02-recovery-key');
  await app.reload();
  await createdVaultIsOpen(app);
}

/** A reload while the key is shown goes on into the app: the vault is there and open. */
async function createdVaultIsOpen(app: Page): Promise<void> {
  await expect(app.getByRole('heading', { name: '总览', level: 1 })).toBeVisible();
  await app.getByRole('button', { name: '锁上保险库' }).click();
  await expect(app.getByRole('heading', { name: '打开保险库' })).toBeVisible();
  await draw(app, '03-unlock');
  await app.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await app.getByRole('button', { name: '打开', exact: true }).click();
  await expect(app.getByRole('heading', { name: '总览', level: 1 })).toBeVisible();
}

async function drawApplicant(app: Page): Promise<void> {
  await draw(app, '04-applicants-empty');
  await app.getByRole('button', { name: '添加申请人' }).click();
  await fillApplicant(app);
  await app.getByLabel(/^姓名/).scrollIntoViewIfNeeded();
  await draw(app, '05-applicant-form');
  await app.getByRole('button', { name: '保存' }).click();
  await expect(app.getByRole('tab', { name: '材料', selected: true })).toBeVisible();
  await draw(app, '06-documents-empty');
  await addSampleDocuments(app);
  await expect(app.getByRole('button', { name: /^放大查看/ })).toHaveCount(3);
  await draw(app, '07-documents');
  await openTab(app, '资料');
  await expect(app.getByText(/号码有效/)).toBeVisible();
  await draw(app, '08-profile');
}

async function drawProgram(app: Page): Promise<void> {
  await addProgram(app, '瑜伽预约');
  await expect(app.getByText('按已知规则会被驳回')).toBeVisible();
  await draw(app, '10-name');
  await app.getByLabel('小程序名称').fill(sample.program.name);
  await app.getByRole('button', { name: '用这个名称' }).click();
  await fillFiling(app);
  await app.evaluate('window.scrollTo(0, 0)');
  await draw(app, '11-filing');
  await openTab(app, '流程');
  await app.locator('li.step').first().getByRole('button', { name: '做完了' }).click();
  await expect(app.getByText('已完成 1 / 14 步')).toBeVisible();
  await draw(app, '12-checklist');
}

async function drawPacket(app: Page, folder: string): Promise<void> {
  await openTab(app, '材料包');
  await draw(app, '13-packet');
  await app.getByLabel('放到哪个文件夹').fill(SHOWN_FOLDER);
  await app.evaluate(`document.querySelector('#packet_folder').scrollIntoView({ block: 'center' })`);
  await draw(app, '14-packet-build');
  await app.getByLabel('放到哪个文件夹').fill(folder);
  await app.getByRole('button', { name: '生成材料包' }).click();
  await expect(app.getByRole('heading', { name: '材料包已生成' })).toBeVisible({ timeout: 60_000 });
  await showFolder(app, 'packet-folder', SHOWN_FOLDER);
  await app.evaluate('window.scrollTo(0, 0)');
  await draw(app, '15-packet-result');
}

test('every page at 1280 × 800, in Chinese and light', async ({ app, host }) => {
  await drawVault(app);
  await drawApplicant(app);
  await drawProgram(app);
  await drawPacket(app, join(host.folder, '材料包'));

  await app.getByRole('link', { name: '总览' }).first().click();
  await expect(app.getByText('1 个小程序')).toBeVisible();
  await draw(app, '09-applicants');
  await app.getByRole('link', { name: sample.applicant.name }).first().click();
  await app.getByRole('tab', { name: '小程序' }).click();
  await expect(app.getByRole('tab', { name: '小程序', selected: true })).toBeVisible();
  await draw(app, '20-programs');

  await app.getByRole('link', { name: '名称预检' }).click();
  await app.getByLabel('要检查的名称').fill('瑜伽预约\n渔儿小助手\n火锅点评社区\n读书小记本');
  await app.getByRole('button', { name: '开始检查' }).click();
  await expect(app.getByText('共 4 个')).toBeVisible();
  await draw(app, '16-name-list');

  await openSettings(app, '保险库');
  await showFolder(app, 'data-folder', 'C:\\Users\\我\\AppData\\Roaming\\Beihao');
  await draw(app, '17-settings');
});

test('dark, on one page of each kind', async ({ app }) => {
  await app.emulateMedia({ colorScheme: 'dark' });
  await createVault(app);
  await addApplicant(app);
  await addSampleDocuments(app);
  await draw(app, '18-dark-documents');
  await addProgram(app, '瑜伽预约');
  await expect(app.getByText('按已知规则会被驳回')).toBeVisible();
  await draw(app, '19-dark-name');
});
