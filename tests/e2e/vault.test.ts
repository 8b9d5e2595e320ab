import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sample } from '../support/sample.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addApplicant, createVault, openSettings, PASSPHRASE, setNewPassphrase } from './support/steps.ts';

// From the first page on: the recovery key is shown only there.
test.use({ crowd: null });

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
  // The meter's word lists are read when something is typed, and not before.
  const meters = () =>
    app.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('passphrase-strength')).length,
    );
  expect(await meters()).toBe(0);
  await app.getByLabel('口令', { exact: true }).fill('woaini1314');
  await expect(app.getByText(/^弱：里面有很多人都在用的口令/)).toBeVisible();
  expect(await meters()).toBeGreaterThan(0);
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

test('a forgotten passphrase: in by the recovery key, a new passphrase, and in by that', async ({ app }) => {
  const recoveryKey = await createVault(app);
  await app.getByRole('button', { name: '锁上保险库' }).click();
  await app.getByText('用恢复密钥').click();
  await app.getByLabel('恢复密钥', { exact: true }).fill(recoveryKey);
  await app.getByRole('button', { name: '打开', exact: true }).click();
  await openSettings(app, '保险库');
  await setNewPassphrase(app, recoveryKey, '橘子 台灯 新的');

  await app.getByRole('button', { name: '锁上保险库' }).click();
  await app.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await app.getByRole('button', { name: '打开', exact: true }).click();
  await expect(app.getByRole('alert').filter({ hasText: '保险库没有打开' })).toBeVisible();
  await app.getByLabel('口令', { exact: true }).fill('橘子 台灯 新的');
  await app.getByRole('button', { name: '打开', exact: true }).click();
  await expect(app.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
});

test('the recovery key can be checked later, and a way to unlock can be removed but never the last', async ({
  app,
}) => {
  await app.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await app.getByLabel('再输一遍口令').fill(PASSPHRASE);
  await app.getByRole('button', { name: '创建保险库' }).click();
  const recoveryKey = await app.getByTestId('recovery-key').innerText();
  await app.emulateMedia({ media: 'print' });
  await expect(app.locator('.print-sheet')).toContainText(recoveryKey.trim());
  await expect(app.getByRole('button', { name: '抄好了，核对一遍' })).toBeHidden();
  await app.emulateMedia({ media: 'screen' });
  await app.getByRole('button', { name: '抄好了，核对一遍' }).click();
  await app.getByRole('button', { name: '以后再核对' }).click();

  await openSettings(app, '保险库');
  const ways = app.getByRole('region', { name: '打开方式' });
  await expect(ways.getByText('还没有核对', { exact: true })).toBeVisible();
  await expectAccessible(app);
  await ways.getByRole('button', { name: '核对恢复密钥' }).click();
  const dialog = app.getByRole('dialog', { name: '核对恢复密钥' });
  await dialog.getByLabel('恢复密钥').fill(recoveryKey.trim().slice(0, -1));
  await dialog.getByRole('button', { name: '核对', exact: true }).click();
  await expect(dialog.getByText('和这把恢复密钥不一样')).toBeVisible();
  await expectAccessible(app);
  // As a person types it from paper.
  await dialog.getByLabel('恢复密钥').fill(recoveryKey.trim().toLowerCase().replaceAll('-', ' '));
  await dialog.getByRole('button', { name: '核对', exact: true }).click();
  await expect(ways.getByText('已核对', { exact: true })).toBeVisible();
  await expect(ways.getByText('还没有核对', { exact: true })).toBeHidden();

  await ways.getByRole('button', { name: '移除：恢复密钥' }).click();
  const removal = app.getByRole('dialog', { name: '移除：恢复密钥' });
  await removal.getByLabel('现在的口令').fill(PASSPHRASE);
  await expectAccessible(app);
  await removal.getByRole('button', { name: '移除' }).click();
  await expect(removal).toBeHidden();
  await expect(ways.getByRole('button', { name: /^移除/ })).toHaveCount(0);

  await app.getByRole('button', { name: '锁上保险库' }).click();
  await expect(app.getByLabel('口令', { exact: true })).toBeVisible();
  await expect(app.getByText('用恢复密钥')).toBeHidden();
});
