import { join } from 'node:path';
import { sample, sampleFolder } from '../support/sample.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addApplicant, addDocument } from './support/steps.ts';

test('finds a person by pinyin and tail, and brings back what was removed', async ({ app }) => {
  await addApplicant(app);
  const front = sample.documents.find(({ kind }) => kind === 'id-card-front')?.file ?? '';
  await addDocument(app, '身份证人像面', join(sampleFolder, front));
  await expect(app.getByText(front, { exact: true })).toBeVisible();
  await app.getByRole('listitem').filter({ hasText: front }).getByRole('button', { name: '删除' }).click();
  await app.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
  await expect(app.getByText(front, { exact: true })).toBeHidden();
  await app.getByRole('button', { name: '撤销' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByText(front, { exact: true })).toBeVisible();

  await app.getByRole('button', { name: '删除申请人' }).click();
  await app.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
  await expect(app.getByText(/没有残留/)).toBeVisible();
  await expect(app.getByRole('heading', { name: '先添加一位申请人' })).toBeVisible();
  await app.getByRole('button', { name: '撤销' }).click();
  const card = app.getByRole('heading', { name: sample.applicant.name, level: 2 });
  await expect(card).toBeVisible();

  const search = app.getByRole('textbox', { name: '查找申请人' });
  await search.fill('bucunzai');
  await expect(app.getByText(/没有符合的申请人/)).toBeVisible();
  await expect(card).toBeHidden();
  await search.fill(sample.applicant.idNumber.slice(-4));
  await expect(card).toBeVisible();
  await expectAccessible(app);
  // What is missing leads to its place, which is scrolled to and takes the focus.
  await app.getByRole('link', { name: '缺身份证国徽面、居住地证明' }).click();
  await expect(app.getByRole('region', { name: '身份证国徽面' })).toBeFocused();
  await app.goBack();
  await expect(search).toHaveValue(sample.applicant.idNumber.slice(-4));
  await card.click();
  await app.getByRole('tab', { name: '材料' }).click();
  await expect(app.getByText(front, { exact: true })).toBeVisible();

  await app.getByRole('tab', { name: '改动记录' }).click();
  await expect(app.getByText('撤销删除申请人')).toBeVisible();
  await expect(app.getByText('添加申请人')).toBeVisible();
});
