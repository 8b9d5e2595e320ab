import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { encryptPdf, makePdf } from '../../support/pdf-tools.ts';
import { sample, sampleFolder } from '../../support/sample.ts';
import { call, goTo } from './tour.ts';

export const PASSPHRASE = '云朵 书包 台灯 橘子 火车';

/** Fills in the first page and gives the recovery key that it shows; the app is open afterwards. */
export async function createVault(page: Page): Promise<string> {
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('再输一遍口令').fill(PASSPHRASE);
  await page.getByRole('button', { name: '创建保险库' }).click();
  await expect(page.getByRole('heading', { name: '抄下恢复密钥' })).toBeVisible();
  const key = (await page.getByTestId('recovery-key').innerText()).trim();
  await page.getByRole('button', { name: '抄好了，核对一遍' }).click();
  await page.getByLabel('恢复密钥', { exact: true }).fill(key);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(page.getByRole('heading', { name: '备好能帮你什么', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: '总览' }).click();
  await expect(page.getByRole('heading', { name: '总览', level: 1 })).toBeVisible();
  return key;
}

/** Opens a vault that is there and locked. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect(page.getByRole('heading', { name: '总览', level: 1 })).toBeVisible();
}

/** Types the invented sample person into the form that is open, without saving. */
export async function fillApplicant(page: Page): Promise<void> {
  const form = page.getByRole('main');
  const { applicant } = sample;
  await form.getByLabel(/^姓名/).fill(applicant.name);
  await form.getByLabel('证件号码', { exact: true }).fill(applicant.idNumber);
  await expect(form.getByText(/号码有效/)).toBeVisible();
  await form.getByLabel('有效期起').fill(applicant.idValidFrom);
  // As it is printed on a card.
  await form.getByLabel('有效期止').fill(applicant.idValidTo.replaceAll('-', '.'));
  await form.getByLabel('证件住址').fill(applicant.idAddress);
  await form.getByLabel('备案省份').fill('上海');
  await page.keyboard.press('Enter');
  await form.getByLabel('通信地址').fill(applicant.postalAddress);
  await form.getByLabel('手机号', { exact: true }).fill(applicant.mobile);
  await form.getByLabel('邮箱').fill(applicant.email);
  await form.getByLabel('联系人姓名').fill(applicant.emergencyContact.name);
  await form.getByLabel('联系人手机号').fill(applicant.emergencyContact.mobile);
}

/** Adds the invented sample person, whom the stories type in by hand; their documents are in front afterwards. */
export async function addApplicant(page: Page): Promise<void> {
  const { applicant } = await call<{ applicant: { id: string } }>(page, 'applicants/add', {
    profile: sample.applicant,
  });
  await goTo(page, `/applicants/${applicant.id}/documents`);
}

/** Puts one file into a place of the page, as the system's dialog would. */
export async function addDocument(page: Page, slot: string, file: string): Promise<void> {
  await page.locator(`input[type=file][aria-label="${slot}"]`).setInputFiles(file);
}

/** The password of the proof that `addLockedProof` makes. */
export const PROOF_PASSWORD = '1234';

/** Puts a locked PDF, made in `folder` by qpdf, into the place of the proof; gives the dialog that asks for its password. */
export async function addLockedProof(page: Page, folder: string): Promise<Locator> {
  const path = join(folder, '社保.pdf');
  const plain = await makePdf({ pages: 1 });
  await writeFile(path, encryptPdf(plain, { user: PROOF_PASSWORD, owner: 'o', bits: '256' }));
  await addDocument(page, '居住地证明', path);
  return page.getByRole('dialog', { name: '这份 PDF 需要密码' });
}

/** The three real files of the sample, each in its place. */
export async function addSampleDocuments(page: Page): Promise<void> {
  await addDocument(page, '身份证人像面', join(sampleFolder, 'front.jpg'));
  await expect(page.getByText('front.jpg', { exact: true })).toBeVisible();
  await addDocument(page, '身份证国徽面', join(sampleFolder, 'back.jpg'));
  await expect(page.getByText('back.jpg', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: '材料类型：居住地证明' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('社保证明').click();
  await addDocument(page, '居住地证明', join(sampleFolder, 'proof.pdf'));
  await expect(page.getByText('proof.pdf', { exact: true })).toBeVisible();
}

/** A section of the settings. */
export async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByRole('link', { name: section }).click();
}

/** A new program of the person in front; its name check is in front afterwards. */
export async function addProgram(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: '小程序' }).click();
  await page.getByRole('button', { name: '新建小程序' }).click();
  await page.getByRole('dialog').getByLabel('小程序名称').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await page.getByRole('tab', { name: '名称' }).click();
}

/** Remark, category and pre-approval of the sample. */
export async function fillFiling(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '备注与类目' }).click();
  await page.getByRole('textbox', { name: '备注' }).fill(sample.program.remark);
  await page.getByRole('combobox', { name: /类目/ }).fill('工具');
  await page.locator('.ant-select-dropdown:visible').getByText('工具').first().click();
  await page.keyboard.press('Escape');
  await page.getByText('以上都不涉及', { exact: true }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('button', { name: '保存' })).toBeDisabled();
}

/** Proves who one is, in the section of the vault, and takes another passphrase. */
export async function setNewPassphrase(app: Page, proof: string, next: string): Promise<void> {
  const change = app.getByRole('region', { name: '修改口令' });
  await change.getByLabel('现在的口令').fill(proof);
  await change.getByLabel('新口令').fill(next);
  await change.getByLabel('再输一遍口令').fill(next);
  await change.getByRole('button', { name: '修改口令' }).click();
  await expect(app.getByText('口令已修改')).toBeVisible();
}
