import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import type * as Electron from 'electron';

type PermissionDecision = (granted: boolean) => void;

/** A web page of the stand-in: remembers its guards, so that a test can ask them. */
class WebContentsStandIn extends EventEmitter {
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  readonly mainFrame = { url: 'beihao://app/index.html' };

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
}

/** A window of the stand-in: remembers how it was made and what it was told to show. */
class BrowserWindowStandIn extends EventEmitter {
  static readonly all: BrowserWindowStandIn[] = [];
  readonly webContents = new WebContentsStandIn();
  readonly loaded: string[] = [];
  readonly options: Electron.BrowserWindowConstructorOptions;
  isShown = false;
  hasMenu = true;
  focusCount = 0;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    BrowserWindowStandIn.all.push(this);
  }

  static getAllWindows = () => BrowserWindowStandIn.all;
  static getFocusedWindow = () => BrowserWindowStandIn.all[0] ?? null;

  loadURL(address: string): Promise<void> {
    this.loaded.push(address);
    return Promise.resolve();
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.focusCount += 1;
  }
  isMinimized = () => false;
  removeMenu(): void {
    this.hasMenu = false;
  }
  getNormalBounds = () => ({ x: 40, y: 50, width: 1200, height: 760 });
}

/** The session: remembers every guard that was set. */
class SessionStandIn extends EventEmitter {
  permissionRequest: ((contents: unknown, permission: string, decide: PermissionDecision) => void) | undefined;
  permissionCheck: (() => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  beforeRequest: ((details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void) | undefined;
  spellChecker = true;
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>();

  setPermissionRequestHandler(handler: NonNullable<SessionStandIn['permissionRequest']>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
  readonly webRequest = {
    onBeforeRequest: (handler: NonNullable<SessionStandIn['beforeRequest']>) => {
      this.beforeRequest = handler;
    },
  };
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      this.handlers.set(scheme, handler);
    },
  };
}

/** The app object: paths below a folder of the test's own, ready when the test says so. */
class AppStandIn extends EventEmitter {
  isPackaged = false;
  readonly switches = new Map<string, string>();
  readonly #ready = Promise.withResolvers<void>();
  readonly #paths: Map<string, string>;
  isFirstInstance = true;
  isReady = false;
  quitCount = 0;
  exitCode: number | null = null;

  constructor(folder: string) {
    super();
    this.#paths = new Map(['home', 'documents', 'logs', 'userData'].map((name) => [name, `${folder}/${name}`]));
  }

  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      this.switches.set(name, value);
    },
  };
  requestSingleInstanceLock = () => this.isFirstInstance;
  whenReady = () => this.#ready.promise;
  becomeReady(): void {
    this.isReady = true;
    this.#ready.resolve();
  }
  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`no path ${name}`);
    return path;
  }
  setPath(name: string, path: string): void {
    if (this.isReady) throw new Error('paths are set before the app is ready');
    this.#paths.set(name, path);
  }
  getVersion = () => '0.0.0';
  quit(): void {
    this.quitCount += 1;
  }
  exit(code: number): void {
    this.exitCode = code;
  }
}

/**
 * What the main bundle sees instead of Electron where its runtime cannot be had. It decides nothing:
 * it records what the bundle asks for, so that a test can hold that against what it should be.
 */
export function createElectronStandIn(folder: string) {
  const app = new AppStandIn(folder);
  const schemes: Electron.CustomScheme[] = [];
  const errorBoxes: string[] = [];
  const openedPaths: string[] = [];
  return {
    app,
    schemes,
    errorBoxes,
    openedPaths,
    windows: BrowserWindowStandIn.all,
    session: { defaultSession: new SessionStandIn() },
    ipcMain: new EventEmitter(),
    powerMonitor: new EventEmitter(),
    BrowserWindow: BrowserWindowStandIn,
    protocol: {
      registerSchemesAsPrivileged(added: Electron.CustomScheme[]) {
        if (app.isReady) throw new Error('schemes are registered before the app is ready');
        schemes.push(...added);
      },
    },
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    dialog: {
      showErrorBox: (title: string) => errorBoxes.push(title),
      showOpenDialog: async () => ({ canceled: false, filePaths: [`${folder}/chosen`] }),
    },
    shell: {
      async openPath(path: string) {
        openedPaths.push(path);
        return '';
      },
    },
    safeStorage: {
      isEncryptionAvailable: () => true,
      getSelectedStorageBackend: () => 'basic_text',
      encryptString: (text: string) => Buffer.from(text),
      decryptString: (sealed: Buffer) => sealed.toString(),
    },
  };
}

export type ElectronStandIn = ReturnType<typeof createElectronStandIn>;

const KEY = '__beihaoElectronStandIn';
const NAMES = [
  'app',
  'BrowserWindow',
  'dialog',
  'ipcMain',
  'nativeTheme',
  'powerMonitor',
  'protocol',
  'safeStorage',
  'screen',
  'session',
  'shell',
] as const satisfies readonly (keyof ElectronStandIn)[];

/** From now on `import … from 'electron'` in this process gives the stand-in. */
export function installElectronStandIn(standIn: ElectronStandIn): void {
  Reflect.set(globalThis, KEY, standIn);
  const exported = NAMES.map((name) => `export const ${name} = globalThis.${KEY}.${name};`).join('\n');
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: 'electron-stand-in:main', shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === 'electron-stand-in:main'
        ? { format: 'module', source: exported, shortCircuit: true }
        : next(url, context),
  });
}
