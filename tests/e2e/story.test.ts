import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sample } from '../support/sample.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { expectSoundPacket } from './support/packet-on-disk.ts';
import { addApplicant, addProgram, addSampleDocuments, createVault, fillFiling } from './support/steps.ts';

async function createTheVault(app: Page): Promise<void> {
  await expect(app.getByRole('heading', { name: '先建一个保险库' })).toBeVisible();
  await expectAccessible(app);
  await createVault(app);
  await expectAccessible(app);
}

async function addThePerson(app: Page): Promise<void> {
  await addApplicant(app);
  await expect(app.getByText('身份证不是备案省份的，需要一份居住证明。')).toBeVisible();
  await addSampleDocuments(app);
  const thumbs = app.getByRole('button', { name: /^放大查看/ });
  await expect(thumbs).toHaveCount(3);
  for (const thumb of await thumbs.all()) await expect(thumb).toBeEnabled();
  await expectAccessible(app);
  await app.getByRole('tab', { name: '资料' }).click();
  await expectAccessible(app);
}

async function findAName(app: Page): Promise<void> {
  await addProgram(app, '瑜伽预约');
  await expect(app.getByText('按已知规则会被驳回')).toBeVisible();
  await expect(app.locator('mark', { hasText: '瑜伽' })).toBeVisible();
  await expectAccessible(app);
  await app.getByLabel('小程序名称').fill(sample.program.name);
  await expect(app.locator('.name-shown')).toHaveText(sample.program.name);
  await expect(app.getByText('按已知规则会被驳回')).toBeHidden();
  await app.getByRole('button', { name: '用这个名称' }).click();
  await expect(app.getByRole('heading', { name: sample.program.name, level: 1 })).toBeVisible();
}

async function walkTwoSteps(app: Page): Promise<void> {
  await app.getByRole('tab', { name: '流程' }).click();
  const steps = app.locator('li.step');
  await expect(steps).toHaveCount(14);
  await expect(app.getByText('已完成 0 / 14 步')).toBeVisible();
  await steps.nth(0).getByRole('button', { name: '做完了' }).click();
  await expect(app.getByText('已完成 1 / 14 步')).toBeVisible();
  await expect(steps.nth(1)).toHaveAttribute('aria-current', 'step');
  await steps.nth(1).getByRole('button', { name: '已提交，等结果' }).click();
  await expect(steps.nth(1).getByText('等待结果', { exact: true })).toBeVisible();
  await expectAccessible(app);
}

async function buildInto(app: Page, folder: string): Promise<void> {
  await app.getByLabel('放到哪个文件夹').fill(folder);
  await app.getByRole('button', { name: '生成材料包' }).click();
}

async function buildThePacket(app: Page, folder: string): Promise<void> {
  await app.getByRole('tab', { name: '材料包' }).click();
  await expect(app.getByText('材料齐了，可以生成')).toBeVisible();
  await expect(app.getByText(sample.applicant.idNumber)).toBeHidden();
  await expectAccessible(app);
  await buildInto(app, folder);
  await expect(app.getByRole('heading', { name: '材料包已生成' })).toBeVisible({ timeout: 60_000 });
  await expect(app.getByTestId('packet-folder')).toHaveText(folder);
  await expectAccessible(app);
  await expectSoundPacket(folder);
}

test('from an empty start to a finished packet on disk', async ({ app, host }) => {
  const folder = join(host.folder, '材料包');
  await test.step('create the vault', () => createTheVault(app));
  await test.step('add an applicant and three real files', () => addThePerson(app));
  await test.step('check a name, take a better one', () => findAName(app));
  await test.step('remark, category, pre-approval', () => fillFiling(app));
  await test.step('walk two steps', () => walkTwoSteps(app));
  await test.step('build the packet and look at the folder', () => buildThePacket(app, folder));
  await test.step('a second build into the same folder is refused and changes nothing', async () => {
    await app.getByRole('button', { name: '再生成一次' }).click();
    await buildInto(app, folder);
    await expect(app.getByRole('alert').getByText(/里已经有文件/)).toBeVisible();
    await expectSoundPacket(folder);
  });
});
