import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addSample, goTo } from './support/tour.ts';

test.use({ crowd: 1 });

test('a word of one’s own counts at once, and can be taken away and put back', async ({ app }) => {
  const { programId } = await addSample(app);
  await goTo(app, `/programs/${programId}/name`);
  await app.getByLabel('小程序名称').fill('鹅厂食堂小记');
  const panel = app.getByRole('region', { name: '自己的词' });
  await expect(panel.getByText('还没有自己的词。')).toBeVisible();
  await panel.getByText('加一个词').click();
  await panel.getByLabel('词', { exact: true }).fill('鹅厂食堂');
  await panel.getByLabel('从哪里知道的（可以不填）').fill('客服说的');
  await expectAccessible(app);
  await panel.getByRole('button', { name: '加进去' }).click();
  await expect(app.getByText('“鹅厂食堂”是你自己加的词：客服说的').first()).toBeVisible();
  const row = panel.getByRole('row', { name: /鹅厂食堂/ });
  await expect(row).toContainText('客服说的');

  await row.getByRole('button', { name: '去掉“鹅厂食堂”' }).click();
  await expect(row).toBeHidden();
  await app.getByRole('button', { name: '撤销' }).click();
  await expect(row).toBeVisible();
  await expect(app.getByText('“鹅厂食堂”是你自己加的词：客服说的').first()).toBeVisible();
});

test('the note of a content stays readable beside an English badge on a narrow page', async ({ app }) => {
  const { programId } = await addSample(app);
  await goTo(app, '/settings/look');
  await app.getByText('English', { exact: true }).first().click();
  await app.setViewportSize({ width: 512, height: 350 });
  await goTo(app, `/programs/${programId}/filing`);
  const note = await app.locator('.chosen-contents .hint').first().boundingBox();
  expect(note?.width).toBeGreaterThan(200);
});
