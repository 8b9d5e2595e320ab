import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../../shared/i18n/language.ts';
import { MENU_TEXTS } from '../../../shared/i18n/menu.ts';

/** What the menu can set off. */
export interface MenuActions {
  open(address: string): void;
  lock(): void;
  showLogs(): void;
  copyReport(): void;
  restart(): void;
}

export interface MenuSituation {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  readonly isSafeMode: boolean;
  /** Only in a checkout: a built app shows nobody the tools that could read the page out. */
  readonly hasDevTools: boolean;
}

type Items = MenuItemConstructorOptions[];

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The menu bar. There is no "reload" in it: that would lose what was typed. */
export function menuTemplate(situation: MenuSituation, actions: MenuActions): Items {
  const texts = MENU_TEXTS[situation.language];
  const isMac = situation.platform === 'darwin';
  return [
    ...(isMac ? [{ label: texts.appName, submenu: macAppItems(situation, actions) }] : []),
    { label: texts.file, submenu: fileItems(situation, actions) },
    { label: texts.edit, submenu: editItems(situation) },
    { label: texts.view, submenu: viewItems(situation, actions) },
    { label: texts.window, role: 'windowMenu', submenu: windowItems(situation) },
    { label: texts.help, role: 'help', submenu: helpItems(situation, actions) },
  ];
}

function macAppItems({ language }: MenuSituation, { open }: MenuActions): Items {
  const texts = MENU_TEXTS[language];
  return [
    { label: texts.about, click: () => open('/settings/about') },
    SEPARATOR,
    { label: texts.settings, accelerator: 'Cmd+,', click: () => open('/settings') },
    SEPARATOR,
    { label: texts.hide, role: 'hide' },
    { label: texts.hideOthers, role: 'hideOthers' },
    { label: texts.unhide, role: 'unhide' },
    SEPARATOR,
    { label: texts.quit, role: 'quit' },
  ];
}

function fileItems({ language, platform }: MenuSituation, { open, lock }: MenuActions): Items {
  const texts = MENU_TEXTS[language];
  const elsewhere: Items = [
    { label: texts.settings, accelerator: 'Ctrl+,', click: () => open('/settings') },
    SEPARATOR,
    { label: texts.quit, role: 'quit', accelerator: 'Ctrl+Q' },
  ];
  return [
    { label: texts.newApplicant, accelerator: 'CmdOrCtrl+N', click: () => open('/applicants/new') },
    SEPARATOR,
    { label: texts.backup, click: () => open('/settings/backup') },
    { label: texts.update, click: () => open('/settings/update') },
    SEPARATOR,
    { label: texts.lock, accelerator: 'CmdOrCtrl+L', click: lock },
    ...(platform === 'darwin' ? [] : elsewhere),
  ];
}

function editItems({ language }: MenuSituation): Items {
  const texts = MENU_TEXTS[language];
  return [
    { label: texts.undo, role: 'undo' },
    { label: texts.redo, role: 'redo' },
    SEPARATOR,
    { label: texts.cut, role: 'cut' },
    { label: texts.copy, role: 'copy' },
    { label: texts.paste, role: 'paste' },
    { label: texts.selectAll, role: 'selectAll' },
  ];
}

function viewItems({ language, hasDevTools }: MenuSituation, { open }: MenuActions): Items {
  const texts = MENU_TEXTS[language];
  return [
    { label: texts.home, accelerator: 'CmdOrCtrl+1', click: () => open('/') },
    { label: texts.names, accelerator: 'CmdOrCtrl+2', click: () => open('/names') },
    SEPARATOR,
    { label: texts.resetZoom, role: 'resetZoom' },
    { label: texts.zoomIn, role: 'zoomIn' },
    { label: texts.zoomOut, role: 'zoomOut' },
    SEPARATOR,
    { label: texts.fullscreen, role: 'togglefullscreen' },
    ...(hasDevTools ? [{ label: texts.devTools, role: 'toggleDevTools' as const }] : []),
  ];
}

function windowItems({ language }: MenuSituation): Items {
  const texts = MENU_TEXTS[language];
  return [
    { label: texts.minimize, role: 'minimize' },
    { label: texts.close, role: 'close' },
  ];
}

function helpItems({ language, platform, isSafeMode }: MenuSituation, actions: MenuActions): Items {
  const texts = MENU_TEXTS[language];
  const about = { label: texts.about, click: () => actions.open('/settings/about') };
  return [
    { label: texts.privacy, click: () => actions.open('/settings/privacy') },
    SEPARATOR,
    { label: texts.logs, click: actions.showLogs },
    { label: texts.report, click: actions.copyReport },
    ...(isSafeMode ? [SEPARATOR, { label: texts.restart, click: actions.restart }] : []),
    ...(platform === 'darwin' ? [] : [SEPARATOR, about]),
  ];
}
