import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, clipboard, Menu, nativeTheme, powerMonitor, session, type WebContents } from 'electron';
import { createLog } from '../../adapters/logging/create-log.ts';
import { logFileIn } from '../../adapters/logging/log-file.ts';
import { closeNetwork } from '../../adapters/network/close-network.ts';
import { networkWatch } from '../../adapters/network/network-watch.ts';
import { defaultDataDir } from '../../adapters/vault/default-data-dir.ts';
import { type Composition, composeServices } from '../compose-services.ts';
import { readStaticFiles } from '../static-files.ts';
import { menuTemplate } from './app-menu.ts';
import { serveApp } from './app-protocol.ts';
import { connectRenderers } from './connect-renderer.ts';
import { type Desktop, electronAbilities } from './electron-abilities.ts';
import { keepFace } from './kept-face.ts';
import { lockWhenAway } from './lock-when-away.ts';
import { openMainWindow } from './main-window.ts';
import { createPageCommands } from './page-commands.ts';
import { portableDataDir } from './portable-data-dir.ts';
import { prepareChromium } from './prepare-chromium.ts';
import { selfClearingClipboard } from './self-clearing-clipboard.ts';
import { closeSession } from './session-policy.ts';
import { beginStart, type Start } from './start-marker.ts';
import { electronKeyStore } from './system-key-store.ts';

/** Where the parts of the built app lie. */
export interface BuiltApp {
  readonly outDir: string;
  readonly resourcesDir: string;
  readonly workerUrl: URL;
}

/** The Electron host: one instance, one window, services in the main process, heavy work in worker threads. */
export async function startElectronHost(built: BuiltApp): Promise<void> {
  closeNetwork();
  const folders = chooseFolders();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const start = beginStart(inWindowFolder('start.json'));
  prepareChromium(start);
  await app.whenReady();

  const desktop = createDesktop(start);
  const composition = composeServices({
    ...folders,
    resourcesDir: built.resourcesDir,
    workerUrl: built.workerUrl,
    abilities: electronAbilities(desktop),
    systemKeys: electronKeyStore,
    log: createLog({ file: logFileIn(folders.dataDir) }),
    urlForHandle: (handle) => `/files/${handle}`,
  });
  closeSession(session.defaultSession, networkWatch);
  serveApp(session.defaultSession.protocol, await readStaticFiles(join(built.outDir, 'renderer')), composition);
  lockWhenAway(powerMonitor, composition.services.vault.lock);
  drawMenu(composition, desktop);
  keepOneWindow(built, { composition, start });
  closeBeforeQuit(async () => {
    await desktop.clipboard.clearNow().catch(() => undefined);
    await composition.close();
  });
}

/** The vault's folder is the same in every host; what Chromium keeps for itself stays apart from it. */
function chooseFolders() {
  const { platform, execPath } = process;
  const portable = portableDataDir({ isPackaged: app.isPackaged, platform, execPath });
  const dataDir = portable ?? defaultDataDir(process.env, platform, app.getPath('home'));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  app.setPath('userData', join(dataDir, 'window'));
  // The threads keep compiled code, by default below the system's temporary folder: a portable program keeps that too.
  if (portable) process.env['NODE_COMPILE_CACHE'] = inWindowFolder('compiled');
  // Packets are proposed beside the data too: a portable program leaves nothing elsewhere unless it is told to.
  return { dataDir, documentsDir: portable ?? app.getPath('documents') };
}

function inWindowFolder(name: string): string {
  return join(app.getPath('userData'), name);
}

function createDesktop(start: Start): Desktop {
  const face = keepFace(inWindowFolder('face.json'), start);
  face.follow(({ look }) => {
    nativeTheme.themeSource = look;
  });
  return {
    isSafeMode: start.isSafeMode,
    face,
    commands: createPageCommands(),
    clipboard: selfClearingClipboard(clipboard),
  };
}

/** The menu bar, drawn anew when the page speaks another language. */
function drawMenu({ services }: Composition, { face, commands, clipboard: board, isSafeMode }: Desktop): void {
  const copyReport = async () => await board.copy((await services.host.report()).text);
  const actions = {
    open: (address: string) => commands.send({ kind: 'open', address }),
    // What fails here says so in the page that is open, or in the log; a menu has no place for it.
    lock: () => void services.vault.lock().catch(() => undefined),
    showLogs: () => void services.host.showLogs().catch(() => undefined),
    copyReport: () => void copyReport().catch(() => undefined),
    restart: () => void services.host.restart().catch(() => undefined),
  };
  face.follow(({ language }) => {
    const { platform } = process;
    const template = menuTemplate({ language, platform, isSafeMode, hasDevTools: !app.isPackaged }, actions);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  });
}

interface Served {
  readonly composition: Composition;
  readonly start: Start;
}

/** Opens the window, opens it again when it is asked for, and gives its page the contract. */
function keepOneWindow({ outDir }: BuiltApp, { composition, start }: Served): void {
  const pages = new Set<WebContents>();
  connectRenderers(composition.router, {
    isOurWindow: (contents) => pages.has(contents),
    onConnected: start.succeeded,
  });
  const open = () => {
    const window = openMainWindow({
      preload: join(outDir, 'preload', 'index.cjs'),
      stateFile: inWindowFolder('bounds.json'),
      remembers: !start.isSafeMode,
      hasDevTools: !app.isPackaged,
    });
    const { webContents } = window;
    pages.add(webContents);
    window.on('closed', () => pages.delete(webContents));
  };
  open();
  app.on('second-instance', () => focusOr(open));
  app.on('activate', () => focusOr(open));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

function focusOr(open: () => void): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) {
    open();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Keys are forgotten and threads ended before the process goes. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    close().finally(() => app.quit());
  });
}
