import { BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_START, isAppAddress } from './app-origin.ts';
import { readWindowBounds, writeWindowBounds } from './window-state.ts';

interface WindowOptions {
  readonly preload: string;
  readonly boundsFile: string;
}

/** Opens the one window of the app. It shows our pages and never any other. */
export function openMainWindow({ preload, boundsFile }: WindowOptions): BrowserWindow {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...readWindowBounds(boundsFile, areas),
    minWidth: 1024,
    minHeight: 700,
    show: false,
    title: '备好',
    // The page's own background, so that opening shows no flash of the other theme.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181a' : '#f5f7f7',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  stayOnOwnPages(window);
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => writeWindowBounds(boundsFile, window.getNormalBounds()));
  window.loadURL(process.env['ELECTRON_RENDERER_URL'] ?? APP_START);
  return window;
}

/** Refuses every navigation away, every new window and every embedded page. */
function stayOnOwnPages({ webContents }: BrowserWindow): void {
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  webContents.on('will-frame-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
}
