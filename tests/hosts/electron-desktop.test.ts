import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GROUNDS } from '../../src/main/hosts/electron/grounds.ts';
import { paletteOf } from '../../src/renderer/src/ui/palette.ts';
import type { BeihaoClient } from '../../src/shared/contract/contract.ts';
import { sample } from '../support/sample.ts';
import { type StartedBundle, startBundle } from '../support/started-bundle.ts';

const PASSPHRASE = '一句只给测试用的口令';

let bundle: StartedBundle;
let electron: StartedBundle['electron'];
let client: BeihaoClient;

beforeAll(async () => {
  // As if the page had been dark and English last time.
  bundle = await startBundle((dataDir) => {
    mkdirSync(join(dataDir, 'window'), { recursive: true });
    writeFileSync(join(dataDir, 'window', 'face.json'), '{"language":"en","look":"dark"}');
  });
  electron = bundle.electron;
  client = bundle.client();
  await client.vault.create({ passphrase: PASSPHRASE });
});

afterAll(() => bundle.stop());

/** Presses an item of the menu bar by its text. */
function press(label: string): void {
  const items = (electron.Menu.bar?.template ?? []).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const click = items.find((item: MenuItemConstructorOptions) => item.label === label)?.click;
  if (!click) throw new Error(`the menu has no "${label}"`);
  Reflect.apply(click, null, []);
}

describe('the look', () => {
  it('is that of last time before the page is there, and the colours are those of the page', () => {
    expect(electron.nativeTheme.themeSource).toBe('dark');
    expect(bundle.window().options.backgroundColor).toBe(paletteOf(true).page);
    expect(GROUNDS).toEqual({ light: paletteOf(false).page, dark: paletteOf(true).page });
  });

  it('follows the page, the menu its language', async () => {
    expect(electron.Menu.bar?.template.map(({ label }) => label)).toContain('Help');
    await client.host.follow({ language: 'zh-CN', look: 'light' });
    expect(electron.nativeTheme.themeSource).toBe('light');
    expect(electron.Menu.bar?.template.map(({ label }) => label)).toContain('帮助');
    electron.nativeTheme.emit('updated');
    expect(bundle.window().ground).toBe(GROUNDS.light);
    expect(JSON.parse(readFileSync(join(bundle.dataDir, 'window', 'face.json'), 'utf8'))).toEqual({
      language: 'zh-CN',
      look: 'light',
    });
  });
});

describe('the menu', () => {
  it('leads the page, which hears it through the contract', async () => {
    const heard = await client.host.commands();
    const next = heard.next();
    // The page listens before it is called; a call on the port takes a moment.
    await client.host.info();
    press('从文件更新…');
    expect((await next).value).toEqual({ kind: 'open', address: '/settings/update' });
    await heard.return(undefined);
  });

  it('locks, opens the folder of the log, and copies a report without anything personal', async () => {
    await client.applicants.add({ profile: sample.applicant });
    press('打开日志文件夹');
    await vi.waitFor(() => expect(electron.openedPaths).toContain(join(bundle.dataDir, 'logs')), 5_000);
    press('复制问题报告（不含个人信息）');
    await vi.waitFor(() => expect(electron.clipboard.text).toContain('备好'), 10_000);
    for (const secret of [sample.applicant.name, sample.applicant.idNumber, bundle.folder]) {
      expect(electron.clipboard.text).not.toContain(secret);
    }
    press('锁上');
    await vi.waitFor(async () => expect((await client.vault.status()).vault.state).toBe('locked'), 5_000);
    await client.vault.unlock({ way: 'passphrase', secret: PASSPHRASE });
  });
});

describe('dialogs', () => {
  it('open where they were left for the same purpose', async () => {
    electron.dialog.answer = join(bundle.folder, '包');
    await client.host.chooseFolder({ purpose: 'packet' });
    await client.host.chooseFolder({ purpose: 'packet' });
    expect(electron.dialog.asked.at(-1)).toMatchObject({ defaultPath: join(bundle.folder, '包') });
    electron.dialog.answer = join(bundle.folder, 'down', 'beihao-setup.exe');
    await client.host.chooseFile({ purpose: 'update' });
    expect(electron.dialog.asked.at(-1)).not.toHaveProperty('defaultPath');
    await client.host.chooseNewFile({ purpose: 'update', name: 'next' });
    expect(electron.dialog.asked.at(-1)).toMatchObject({ defaultPath: join(bundle.folder, 'down', 'next') });
    electron.dialog.answer = '';
    expect(await client.host.chooseFile({ purpose: 'update' })).toEqual({ file: null });
  });
});

describe('dragging out', () => {
  it('gives the system the real files, and none when one of them leads elsewhere', async () => {
    const packet = join(bundle.folder, 'packet');
    mkdirSync(join(packet, 'upload'), { recursive: true });
    writeFileSync(join(packet, 'upload', '01.jpg'), 'picture');
    writeFileSync(join(bundle.folder, 'secret'), 'secret');
    symlinkSync(join(bundle.folder, 'secret'), join(packet, 'link'));
    const { dragged } = bundle.window().webContents;
    expect(await client.host.dragOut({ folder: packet, files: ['upload/01.jpg', 'link'] })).toEqual({ started: false });
    expect(await client.host.dragOut({ folder: packet, files: ['gone'] })).toEqual({ started: false });
    expect(dragged).toEqual([]);
    expect(await client.host.dragOut({ folder: packet, files: ['upload/01.jpg'] })).toEqual({ started: true });
    expect(dragged[0]?.files?.map((file) => readFileSync(file, 'utf8'))).toEqual(['picture']);
  });
});

describe('what can be seen', () => {
  it('keeps the window out of screenshots while papers are shown, where the system can', async () => {
    const { canProtectScreen } = await client.host.info();
    expect(canProtectScreen).toBe(process.platform !== 'linux');
    await client.host.showDocuments({ visible: true });
    expect(bundle.window().isProtected).toBe(canProtectScreen);
    await client.host.showDocuments({ visible: false });
    expect(bundle.window().isProtected).toBe(false);
  });

  it('copies through the system, for a minute', async () => {
    const { clipboardClearsAfterSeconds } = await client.host.info();
    expect(await client.host.copy({ text: '一段' })).toEqual({ clearsAfterSeconds: clipboardClearsAfterSeconds });
    expect(electron.clipboard.text).toBe('一段');
    expect(clipboardClearsAfterSeconds).toBe(60);
  });
});

describe('restarting', () => {
  it('is a new start of the same program', async () => {
    const { quitCount } = electron.app;
    await client.host.restart();
    expect(electron.app.relaunchCount).toBe(1);
    expect(electron.app.quitCount).toBe(quitCount + 1);
  });
});
