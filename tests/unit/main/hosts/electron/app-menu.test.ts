import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { type MenuSituation, menuTemplate } from '../../../../../src/main/hosts/electron/app-menu.ts';
import { MENU_TEXTS } from '../../../../../src/shared/i18n/menu.ts';

const actions = { open: vi.fn(), lock: vi.fn(), showLogs: vi.fn(), copyReport: vi.fn(), restart: vi.fn() };
const usual: MenuSituation = { language: 'zh-CN', platform: 'win32', isSafeMode: false, hasDevTools: false };

/** All items, with those of submenus. */
function itemsOf(situation: MenuSituation): readonly MenuItemConstructorOptions[] {
  const all = menuTemplate(situation, actions);
  return all.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])]);
}

const PLATFORMS = ['win32', 'darwin', 'linux'] as const;
const LANGUAGES = ['zh-CN', 'en'] as const;
const CASES = PLATFORMS.flatMap((platform) => LANGUAGES.map((language) => ({ ...usual, platform, language })));

describe('the menu bar', () => {
  it.each(CASES)('has a text for everything, and no key twice: $platform $language', (situation) => {
    const items = itemsOf(situation).filter(({ type }) => type !== 'separator');
    for (const { label } of items) expect(Object.values(MENU_TEXTS[situation.language])).toContain(label);
    const keys = items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThanOrEqual(5);
    expect(items.filter(({ click, role, submenu }) => !click && !role && !submenu)).toEqual([]);
  });

  it('can be left, locked and edited in on every system, and never reloads the page', () => {
    for (const platform of PLATFORMS) {
      const roles = itemsOf({ ...usual, platform }).map(({ role }) => role);
      for (const role of ['quit', 'undo', 'cut', 'copy', 'paste', 'selectAll'] as const) expect(roles).toContain(role);
      for (const role of ['reload', 'forceReload', 'toggleDevTools'] as const) expect(roles).not.toContain(role);
    }
  });

  it('leads to pages that there are', () => {
    for (const { click } of itemsOf(usual)) {
      if (click) Reflect.apply(click, null, []);
    }
    const addresses = actions.open.mock.calls.map(([address]) => address);
    expect(addresses).toEqual(expect.arrayContaining(['/', '/names', '/applicants/new', '/settings/update']));
    for (const called of [actions.lock, actions.showLogs, actions.copyReport]) expect(called).toHaveBeenCalledOnce();
  });

  it('offers the way out of safe mode only in safe mode', () => {
    const labels = (situation: MenuSituation) => itemsOf(situation).map(({ label }) => label);
    expect(labels(usual)).not.toContain(MENU_TEXTS['zh-CN'].restart);
    expect(labels({ ...usual, isSafeMode: true })).toContain(MENU_TEXTS['zh-CN'].restart);
  });
});
