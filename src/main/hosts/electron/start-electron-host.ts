import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, powerMonitor, session, type WebContents } from 'electron';
import { createLog } from '../../adapters/logging/create-log.ts';
import { closeNetwork } from '../../adapters/network/close-network.ts';
import { networkWatch } from '../../adapters/network/network-watch.ts';
import { defaultDataDir } from '../../adapters/vault/default-data-dir.ts';
import { composeServices } from '../compose-services.ts';
import { readStaticFiles } from '../static-files.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { connectRenderers } from './connect-renderer.ts';
import { electronAbilities } from './electron-abilities.ts';
import { lockWhenAway } from './lock-when-away.ts';
import { openMainWindow } from './main-window.ts';
import { portableDataDir } from './portable-data-dir.ts';
import { closeSession } from './session-policy.ts';
import { electronKeyStore } from './system-key-store.ts';

/** Where the parts of the built app lie. */
export interface BuiltApp {
  readonly outDir: string;
  readonly resourcesDir: string;
  readonly workerUrl: URL;
}

/** The Electron host: one instance, one window, services in the main process, heavy work in worker threads. */
export async function startElectronHost({ outDir, resourcesDir, workerUrl }: BuiltApp): Promise<void> {
  closeNetwork();
  const { platform, execPath } = process;
  const portable = portableDataDir({ isPackaged: app.isPackaged, platform, execPath });
  const dataDir = portable ?? defaultDataDir(process.env, platform, app.getPath('home'));
  // The vault's folder is the same in every host; what Chromium keeps for itself stays apart from it.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  app.setPath('userData', join(dataDir, 'window'));
  // The threads keep compiled code, by default below the system's temporary folder: a portable program keeps that too.
  if (portable) process.env['NODE_COMPILE_CACHE'] = join(dataDir, 'window', 'compiled');
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Belt and braces beside the session policy: Chromium's own background traffic is off.
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost');
  registerAppScheme();
  const windows = new Set<WebContents>();
  await app.whenReady();

  const composition = composeServices({
    dataDir,
    // Packets are proposed beside the data too: a portable program leaves nothing elsewhere unless it is told to.
    documentsDir: portable ?? app.getPath('documents'),
    resourcesDir,
    workerUrl,
    abilities: electronAbilities(),
    systemKeys: electronKeyStore,
    log: createLog({ file: join(dataDir, 'logs', 'beihao.log') }),
    urlForHandle: (handle) => `/files/${handle}`,
  });
  closeSession(session.defaultSession, networkWatch);
  serveApp(session.defaultSession.protocol, await readStaticFiles(join(outDir, 'renderer')), composition);
  connectRenderers(composition.router, (contents) => windows.has(contents));

  lockWhenAway(powerMonitor, composition.services.vault.lock);

  const open = () => {
    const window = openMainWindow({
      preload: join(outDir, 'preload', 'index.cjs'),
      boundsFile: join(app.getPath('userData'), 'bounds.json'),
    });
    const { webContents } = window;
    windows.add(webContents);
    window.on('closed', () => windows.delete(webContents));
  };
  open();
  app.on('second-instance', () => focusOr(open));
  app.on('activate', () => focusOr(open));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(() => composition.close());
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
