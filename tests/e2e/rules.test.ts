import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkoutResources } from '../../src/main/hosts/checkout.ts';
import { expect, expectAccessible, test } from './support/fixtures.ts';
import { openSettings } from './support/steps.ts';

interface Pack {
  version: string;
  date: string;
  readonly nameRules: { readonly message: { zh: string } }[];
}

const builtIn = readFileSync(join(checkoutResources, 'rules', 'rule-pack.json'), 'utf8');

/** The app's own pack as a file, with whatever was changed about it. */
function packFile(change: (pack: Pack) => void) {
  const pack: Pack = JSON.parse(builtIn);
  change(pack);
  return { name: '规则包.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(pack)) };
}

const chooseFile = (app: Page, file: ReturnType<typeof packFile>) =>
  app.locator('input[type=file][aria-label="选择规则包文件"]').setInputFiles(file);

async function choose(app: Page, label: string, option: string): Promise<void> {
  await app.getByRole('combobox', { name: label }).click();
  await app.locator('.ant-select-dropdown:visible').getByText(option).click();
}

/** What the authority of one province answered, noted down. */
async function correct(app: Page): Promise<void> {
  await app.getByText('记一处更正', { exact: true }).click();
  await app.getByRole('button', { name: '保存', exact: true }).click();
  await expect(app.getByText('必填').first()).toBeVisible();
  await app.getByRole('combobox', { name: '省份' }).fill('上海');
  await app.keyboard.press('Enter');
  await choose(app, '答复是', '不可以，只收本省身份证');
  await app.getByLabel('依据').fill('打电话问过，这样答复');
  await app.getByRole('button', { name: '保存', exact: true }).click();
  await expect(app.getByRole('list', { name: '我的更正' })).toContainText('不可以，只收本省身份证');
}

test('a rule pack from a file: refused whole, compared, taken, and given back; what one corrected stays', async ({
  app,
}) => {
  await openSettings(app, '规则包');
  await correct(app);

  await test.step('an unknown key', async () => {
    await chooseFile(
      app,
      packFile((pack) => Object.assign(pack.nameRules[3] ?? {}, { colour: 'red' })),
    );
    const refused = app.getByRole('alert').filter({ hasText: '这个规则包不能用，什么都没有改变。' });
    await expect(refused).toContainText('nameRules › F04 › colour：有不认识的字段');
    await expectAccessible(app);
  });

  await test.step('an older one', async () => {
    await chooseFile(
      app,
      packFile((pack) => Object.assign(pack, { version: '2025.01.01-1', date: '2025-01-01' })),
    );
    await expect(app.getByText('它比正在用的旧，不能导入。')).toBeVisible();
    await expect(app.getByRole('button', { name: '换成这个规则包' })).toBeDisabled();
  });

  await test.step('a newer one', async () => {
    await chooseFile(
      app,
      packFile((pack) => {
        Object.assign(pack, { version: '2026.11.30-1', date: '2026-11-30' });
        const [rule] = pack.nameRules;
        if (rule) rule.message.zh = '换过的一句话。';
      }),
    );
    await expect(app.getByText('有 1 行不同')).toBeVisible();
    await expect(app.getByText('继续有效')).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: '换成这个规则包' }).click();
    await expect(app.getByText('2026.11.30-1 · 自己导入的')).toBeVisible();
    await expect(app.getByRole('list', { name: '我的更正' })).toContainText('不可以，只收本省身份证');
  });

  await test.step('back to its own', async () => {
    await app.getByRole('button', { name: '恢复自带规则' }).click();
    await app.getByRole('tooltip').getByRole('button', { name: '恢复自带规则' }).click();
    await expect(app.getByText(/程序自带/).first()).toBeVisible();
    await expect(app.getByText('2026.11.30-1')).toBeHidden();
    await app.getByRole('list', { name: '我的更正' }).getByRole('button', { name: '撤销' }).click();
    await app.getByRole('tooltip').getByRole('button', { name: '确定' }).click();
    await expect(app.getByText('还没有更正。')).toBeVisible();
  });
});
