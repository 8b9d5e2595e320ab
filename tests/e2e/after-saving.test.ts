import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sample, sampleFolder } from '../support/sample.ts';
import { expect, test } from './support/fixtures.ts';
import { addApplicant, addDocument, addProgram, fillFiling } from './support/steps.ts';

const LATE_MS = 1_000;

/** Lets every answer of one procedure come late from now on, as on a busy computer. */
async function delay(app: Page, procedure: string): Promise<void> {
  await app.route(`**/rpc/${procedure}`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await route.continue();
  });
}

test('the way back is offered also when the list is drawn anew before the rest has answered', async ({ app }) => {
  await addApplicant(app);
  await addDocument(app, '身份证人像面', join(sampleFolder, 'front.jpg'));
  const paper = app.getByText('front.jpg', { exact: true });
  await expect(paper).toBeVisible();
  await delay(app, 'documents/uses');
  await app.getByRole('listitem').filter({ hasText: 'front.jpg' }).getByRole('button', { name: '删除' }).click();
  await app.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
  await expect(paper).toBeHidden();
  await app.getByRole('button', { name: '撤销' }).click();
  await expect(paper).toBeVisible();
});

test('a form that was saved stays as it is: a field made anew could begin with what was stored before', async ({
  app,
}) => {
  await addApplicant(app);
  await addProgram(app, sample.program.name);
  await app.getByRole('tab', { name: '备注与类目' }).click();
  const remark = app.getByRole('textbox', { name: '备注' });
  await remark.evaluate((field) => Reflect.set(field, 'isMarked', true));
  await fillFiling(app);
  expect(await remark.evaluate((field) => Reflect.get(field, 'isMarked'))).toBe(true);
  await expect(remark).toHaveValue(sample.program.remark);
});
