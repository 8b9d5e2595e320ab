import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { openSettings } from './support/steps.ts';

const NAME = 'beihao-0.2.0-setup-x64.exe';
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

test('a downloaded installer is held against its list, and only a good one is let through', async ({ app, host }) => {
  await openSettings(app, '更新');
  const file = join(host.folder, NAME);
  const check = app.getByRole('button', { name: '核对', exact: true });
  await check.click();
  await expect(app.getByText('请选择下载的安装文件')).toBeVisible();
  await app.getByLabel('安装文件', { exact: true }).fill(file);
  await check.click();
  // It is not there yet.
  await expect(app.getByRole('region', { name: '从文件更新' }).getByRole('alert')).toBeVisible();

  writeFileSync(file, 'installer');
  await check.click();
  await expect(app.getByText('没有列表，无法核对')).toBeVisible();
  await app.getByLabel('校验列表（可不填）').fill(`${sha256('another')}  ${NAME}`);
  await check.click();
  await expect(app.getByText('与列表不符，不要使用这个文件')).toBeVisible();
  await expect(app.getByText(sha256('another'), { exact: true })).toBeVisible();
  await expect(app.getByText('这种运行方式只能核对')).toBeHidden();
  await expectAccessible(app);

  await app.getByLabel('校验列表（可不填）').fill('');
  writeFileSync(join(host.folder, 'SHA256SUMS.txt'), `${sha256('installer')}  ${NAME}\n`);
  await check.click();
  await expect(app.getByText('与列表一致')).toBeVisible();
  await expect(app.getByText('0.2.0 · Windows')).toBeVisible();
  await expect(app.getByText('这种运行方式只能核对')).toBeVisible();
  await expectAccessible(app);
});
