import { expect, type Page, test } from '@playwright/test';
import { sample } from '../../support/sample.ts';
import { expectSoundPacket } from './packet-on-disk.ts';
import { addApplicant, addProgram, addSampleDocuments, createVault, fillFiling } from './steps.ts';

async function createTheVault(app: Page, look: Look): Promise<void> {
  await expect(app.getByRole('heading', { name: '先建一个保险库' })).toBeVisible();
  await look(app);
  await createVault(app);
  await look(app);
}

async function addThePerson(app: Page, look: Look): Promise<void> {
  await addApplicant(app);
  await expect(app.getByText('身份证不是备案省份的，需要一份居住证明。')).toBeVisible();
  await addSampleDocuments(app);
  const thumbs = app.getByRole('button', { name: /^放大查看/ });
  await expect(thumbs).toHaveCount(3);
  for (const thumb of await thumbs.all()) await expect(thumb).toBeEnabled();
  await look(app);
  await app.getByRole('tab', { name: '资料' }).click();
  await look(app);
}

async function findAName(app: Page, look: Look): Promise<void> {
  await addProgram(app, '瑜伽预约');
  await expect(app.getByText('按已知规则会被驳回')).toBeVisible();
  await expect(app.locator('mark', { hasText: '瑜伽' })).toBeVisible();
  await look(app);
  await app.getByLabel('小程序名称').fill(sample.program.name);
  await expect(app.locator('.name-shown')).toHaveText(sample.program.name);
  await expect(app.getByText('按已知规则会被驳回')).toBeHidden();
  await app.getByRole('button', { name: '用这个名称' }).click();
  await expect(app.getByRole('heading', { name: sample.program.name, level: 1 })).toBeVisible();
}

async function walkTwoSteps(app: Page, look: Look): Promise<void> {
  await app.getByRole('tab', { name: '流程' }).click();
  const steps = app.locator('li.step');
  await expect(steps).toHaveCount(14);
  await expect(app.getByText('已完成 0 / 14 步')).toBeVisible();
  await steps.nth(0).getByRole('button', { name: '做完了' }).click();
  await expect(app.getByText('已完成 1 / 14 步')).toBeVisible();
  await expect(steps.nth(1)).toHaveAttribute('aria-current', 'step');
  await steps.nth(1).getByRole('button', { name: '已提交，等结果' }).click();
  await expect(steps.nth(1).getByText('等待结果', { exact: true })).toBeVisible();
  await look(app);
}

async function buildInto(app: Page, folder: string): Promise<void> {
  await app.getByLabel('放到哪个文件夹').fill(folder);
  await app.getByRole('button', { name: '生成材料包' }).click();
}

async function buildThePacket(app: Page, folder: string, look: Look): Promise<void> {
  await app.getByRole('tab', { name: '材料包' }).click();
  await expect(app.getByText('材料齐了，可以生成')).toBeVisible();
  await expect(app.getByText(sample.applicant.idNumber)).toBeHidden();
  await look(app);
  await buildInto(app, folder);
  await expect(app.getByRole('heading', { name: '材料包已生成' })).toBeVisible({ timeout: 60_000 });
  await expect(app.getByTestId('packet-folder')).toHaveText(folder);
  await look(app);
  await expectSoundPacket(folder);
}

/** Looks at the page as it is at this point of the story. */
type Look = (page: Page) => Promise<void>;

interface StoryPlace {
  /** Where the packet is built to; it does not exist yet. */
  readonly folder: string;
  readonly look: Look;
}

/** From an empty start to a finished packet on disk: the same in every host that shows the pages. */
export async function walkTheStory(app: Page, { folder, look }: StoryPlace): Promise<void> {
  await test.step('create the vault', () => createTheVault(app, look));
  await test.step('add an applicant and three real files', () => addThePerson(app, look));
  await test.step('check a name, take a better one', () => findAName(app, look));
  await test.step('remark, category, pre-approval', () => fillFiling(app));
  await test.step('walk two steps', () => walkTwoSteps(app, look));
  await test.step('build the packet and look at the folder', () => buildThePacket(app, folder, look));
  await test.step('a second build into the same folder is refused and changes nothing', async () => {
    await app.getByRole('button', { name: '再生成一次' }).click();
    await buildInto(app, folder);
    await expect(app.getByRole('alert').getByText(/里已经有文件/)).toBeVisible();
    await expectSoundPacket(folder);
  });
}
