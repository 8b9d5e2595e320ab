import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from '../support/sample.ts';
import { startBrowserHost } from './support/browser-host.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { addApplicant, createVault, openSettings, PASSPHRASE, unlock } from './support/steps.ts';

test('backs up, and restores the backup after its report', async ({ app }) => {
  await addApplicant(app);
  await openSettings(app, '备份与导出');
  await app.getByRole('button', { name: '立即备份' }).click();
  await expect(app.getByText('备份完成，已读回核对')).toBeVisible();
  const list = app.getByRole('list', { name: '备份' });
  await expect(list.getByText(/手动 · \d+ KB/)).toBeVisible();
  await expectAccessible(app);

  await list.getByRole('button', { name: /^恢复：.*手动/ }).click();
  const dialog = app.getByRole('dialog', { name: '恢复备份' });
  await dialog.getByLabel('这个备份的口令或恢复密钥').fill('不是这个口令');
  await dialog.getByRole('button', { name: '检查备份' }).click();
  await expect(dialog.getByRole('alert')).toContainText('口令（或恢复密钥）不对');
  await dialog.getByLabel('这个备份的口令或恢复密钥').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: '检查备份' }).click();
  await expect(dialog.getByText('备份完好，可以恢复')).toBeVisible();
  await expect(dialog.getByText(/申请人 1 ·/)).toBeVisible();
  await dialog.getByRole('button', { name: '用它取代现在的保险库' }).click();

  await expect(app.getByRole('heading', { name: '打开保险库' })).toBeVisible();
  await app.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await app.getByRole('button', { name: '打开', exact: true }).click();
  await expect(app.getByRole('list', { name: '备份' }).getByText(/恢复前/)).toBeVisible();
  await app.getByRole('link', { name: '总览' }).click();
  await expect(app.getByText(sample.applicant.name).first()).toBeVisible();
});

test('exports with a password and brings the export back in, naming who is there already', async ({ app, host }) => {
  await addApplicant(app);
  await openSettings(app, '备份与导出');
  const file = join(host.folder, '导出.zip');
  const exporting = app.getByRole('region', { name: '导出' });
  await exporting.getByLabel(/导出到哪个文件/).fill(file);
  await exporting.getByLabel(/导出密码/).fill('导出密码 12');
  await exporting.getByRole('button', { name: '开始导出' }).click();
  await expect(exporting.getByText('已导出，并逐个读回核对')).toBeVisible();

  const importing = app.getByRole('region', { name: '导入' });
  await importing.getByLabel('导出文件的完整路径').fill(file);
  await importing.getByLabel(/导出密码/).fill('导出密码 12');
  await importing.getByRole('button', { name: '检查导出文件' }).click();
  await expect(importing.getByText(/相同证件号码/)).toContainText(sample.applicant.name);
  await importing.getByRole('button', { name: '导入', exact: true }).click();
  await expect(importing.getByText('已导入')).toBeVisible();
});

test.describe('from the first page on', () => {
  test.use({ crowd: null });

  test('a new computer gets everything from a backup, without a vault of its own first', async ({ app, host }) => {
    const key = await createVault(app);
    await addApplicant(app);
    await openSettings(app, '备份与导出');
    await app.getByRole('button', { name: '立即备份' }).click();
    await expect(app.getByText('备份完成，已读回核对')).toBeVisible();
    const [made] = readdirSync(join(host.dataDir, 'backups')).filter((name) => name.includes('manual'));
    const file = join(host.dataDir, 'backups', made ?? '');

    const other = await startBrowserHost({});
    try {
      await app.goto(other.address);
      await app.getByRole('button', { name: '换了电脑，或重装过？从备份恢复' }).click();
      const dialog = app.getByRole('dialog', { name: '恢复备份' });
      await dialog.getByLabel('备份文件的完整路径').fill(file);
      await dialog.getByText('恢复密钥', { exact: true }).click();
      await dialog.getByLabel('这个备份的口令或恢复密钥').fill(key);
      await dialog.getByRole('button', { name: '检查备份' }).click();
      await expect(dialog.getByText('备份完好，可以恢复')).toBeVisible();
      await expectAccessible(app);
      await dialog.getByRole('button', { name: '恢复这个备份' }).click();
      await expect(app.getByRole('heading', { name: '打开保险库' })).toBeVisible();
      await unlock(app);
      await expect(app.getByText(sample.applicant.name).first()).toBeVisible();
    } finally {
      // The page asks the host now and then, and the browser writes a line where nobody answers.
      await app.goto('about:blank');
      await other.stop();
    }
  });
});
