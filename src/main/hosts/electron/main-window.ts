import { BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_START, isAppAddress } from './app-origin.ts';
import { developmentServer } from './development-server.ts';
import { GROUNDS } from './grounds.ts';
import { LEAST, placeWindow, readWindowState, writeWindowState } from './window-state.ts';

interface WindowOptions {
  readonly preload: string;
  readonly stateFile: string;
  /** Whether the window opens as it did last time. */
  readonly remembers: boolean;
  readonly hasDevTools: boolean;
}

/** Opens the one window of the app. It shows our pages and never any other. */
export function openMainWindow({ preload, stateFile, remembers, hasDevTools }: WindowOptions): BrowserWindow {
  const { isMaximized, ...bounds } = placeWindow(remembers ? readWindowState(stateFile) : undefined, screensNow());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(LEAST.width, bounds.width ?? LEAST.width),
    minHeight: Math.min(LEAST.height, bounds.height ?? LEAST.height),
    show: false,
    title: '备好',
    backgroundColor: groundNow(),
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
      devTools: hasDevTools,
    },
  });
  stayOnOwnPages(window);
  keepGround(window);
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () =>
    writeWindowState(stateFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
  );
  window.loadURL(developmentServer() ?? APP_START);
  return window;
}

function groundNow(): string {
  return nativeTheme.shouldUseDarkColors ? GROUNDS.dark : GROUNDS.light;
}

/** What shows beside the page while the window grows has its colour too. */
function keepGround(window: BrowserWindow): void {
  const repaint = () => window.setBackgroundColor(groundNow());
  nativeTheme.on('updated', repaint);
  window.on('closed', () => nativeTheme.off('updated', repaint));
}

/** The usable parts of the screens, the main one first. */
function screensNow() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
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
