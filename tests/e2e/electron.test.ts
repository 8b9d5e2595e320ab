import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');

/** Electron's executable, where it was downloaded; the package alone holds none. */
function findElectron(): string | undefined {
  const note = join(root, 'node_modules', 'electron', 'path.txt');
  if (!existsSync(note)) return undefined;
  const path = join(root, 'node_modules', 'electron', 'dist', readFileSync(note, 'utf8'));
  return existsSync(path) ? path : undefined;
}

const executablePath = findElectron();

test('the desktop window opens, makes a vault and checks a name', async () => {
  if (!executablePath) console.log('SKIPPED: no Electron runtime');
  test.skip(!executablePath, 'no Electron runtime');
  const folder = await mkdtemp(join(tmpdir(), 'beihao-electron-'));
  const app = await _electron.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [root],
    env: { ...process.env, BEIHAO_DATA_DIR: folder },
  });
  try {
    const window = await app.firstWindow();
    await window.getByLabel('口令', { exact: true }).fill('一句只给测试用的口令');
    await window.getByLabel('再输一遍口令').fill('一句只给测试用的口令');
    await window.getByRole('button', { name: '创建保险库' }).click();
    await window.getByRole('button', { name: '抄好了，核对一遍' }).click();
    await window.getByRole('button', { name: '以后再核对' }).click();
    await window.getByRole('link', { name: '名称预检' }).click();
    await window.getByLabel('要检查的名称').fill('瑜伽预约');
    await window.getByRole('button', { name: '开始检查' }).click();
    await expect(window.getByText('共 1 个')).toBeVisible();
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
});
