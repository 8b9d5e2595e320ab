import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sample } from '../support/sample.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addApplicant, createVault, PASSPHRASE } from './support/steps.ts';

test('locks, refuses a wrong passphrase, and opens with the passphrase and with the recovery key', async ({
  app,
  host,
}) => {
  const recoveryKey = await createVault(app);
  await addApplicant(app);

  await app.getByRole('button', { name: '锁上保险库' }).click();
  await expect(app.getByRole('heading', { name: '打开保险库' })).toBeVisible();
  await expect(app.getByText(sample.applicant.name)).toBeHidden();
  await app.getByLabel('口令', { exact: true }).fill('不是这个口令');
  await app.getByRole('button', { name: '打开', exact: true }).click();
  await expect(app.getByRole('alert').filter({ hasText: '保险库没有打开' })).toBeVisible();
  await expectAccessible(app);

  await app.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await app.getByRole('button', { name: '打开', exact: true }).click();
  await expect(app.getByRole('heading', { name: sample.applicant.name, level: 1 })).toBeVisible();

  await app.getByRole('button', { name: '锁上保险库' }).click();
  await app.getByText('用恢复密钥').click();
  await app.getByLabel('恢复密钥', { exact: true }).fill(recoveryKey);
  await app.getByRole('button', { name: '打开', exact: true }).click();
  await expect(app.getByRole('heading', { name: sample.applicant.name, level: 1 })).toBeVisible();

  const file = await readFile(join(host.dataDir, 'vault.db'));
  expect(file.includes(Buffer.from(sample.applicant.name))).toBe(false);
  expect(file.includes(Buffer.from(sample.applicant.idNumber))).toBe(false);
});

test('refuses only an empty passphrase and says what would make a weak one better', async ({ app }) => {
  await app.getByRole('button', { name: '创建保险库' }).click();
  await expect(app.getByText('请输入口令', { exact: true })).toBeVisible();
  await app.getByLabel('口令', { exact: true }).fill('woaini1314');
  await expect(app.getByText(/^弱：里面有很多人都在用的口令/)).toBeVisible();
  await app.getByLabel('口令', { exact: true }).fill('wangwei19900101');
  await expect(app.getByText(/^弱：里面有日期/)).toBeVisible();
  await app.getByLabel('再输一遍口令').fill('不一样');
  await expect(app.getByText('两遍口令不一样')).toBeVisible();
  await expectAccessible(app);

  // Advice and no more: the person decides.
  await app.getByLabel('口令', { exact: true }).fill('短');
  await app.getByLabel('再输一遍口令').fill('短');
  await app.getByRole('button', { name: '创建保险库' }).click();
  await expect(app.getByRole('heading', { name: '抄下恢复密钥' })).toBeVisible();
});

test('changes the passphrase, makes a new recovery key and checks the vault', async ({ app }) => {
  await createVault(app);
  await app.getByRole('link', { name: '设置' }).click();
  await expect(app.getByRole('heading', { name: '什么都不会离开这台电脑' })).toBeVisible();
  await expectAccessible(app);

  const change = app.getByRole('region', { name: '修改口令' });
  await change.getByLabel('现在的口令').fill(PASSPHRASE);
  await change.getByLabel('新口令').fill(`${PASSPHRASE} 二`);
  await change.getByLabel('再输一遍口令').fill(`${PASSPHRASE} 二`);
  await change.getByRole('button', { name: '修改口令' }).click();
  await expect(app.getByText('口令已修改')).toBeVisible();

  const renew = app.getByRole('region', { name: '换一把恢复密钥' });
  await renew.getByLabel('现在的口令').fill(`${PASSPHRASE} 二`);
  await renew.getByRole('button', { name: '换新密钥' }).click();
  await expect(app.getByTestId('recovery-key')).toHaveText(/^\S{20,}$/);
  await app.getByRole('button', { name: '抄好了，核对一遍' }).click();
  await app.getByRole('button', { name: '以后再核对' }).click();
  await expect(app.getByTestId('recovery-key')).toBeHidden();

  await app.getByRole('button', { name: '开始检查' }).click();
  await expect(app.getByText('检查完毕，一切完好')).toBeVisible();
});
