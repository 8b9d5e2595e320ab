import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import type * as Electron from 'electron';

/** A web page of the stand-in: remembers its guards, so that a test can ask them. */
class WebContentsStandIn extends EventEmitter {
  windowOpenHandler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | undefined;
  readonly mainFrame = { url: 'beihao://app/index.html' };
  readonly dragged: Electron.Item[] = [];

  startDrag(item: Electron.Item): void {
    this.dragged.push(item);
  }

  setWindowOpenHandler(handler: NonNullable<WebContentsStandIn['windowOpenHandler']>): void {
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
  focusCount = 0;
  isProtected = false;
  isBig = false;
  ground: string | undefined;

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
  restore(): void {}
  maximize(): void {
    this.isBig = true;
  }
  isMaximized = () => this.isBig;
  setContentProtection(enable: boolean): void {
    this.isProtected = enable;
  }
  setBackgroundColor(backgroundColor: string): void {
    this.ground = backgroundColor;
  }
  getNormalBounds = () => ({ x: 40, y: 50, width: 1200, height: 760 });
}

type Handler<K extends 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'> =
  Parameters<Electron.Session[K]>[0];
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  decide: (answer: Electron.CallbackResponse) => void,
) => void;

/** The session: remembers every guard that was set, and asks it what a test wants to know. */
class SessionStandIn extends EventEmitter {
  #permissionRequest: Handler<'setPermissionRequestHandler'> = null;
  #permissionCheck: Handler<'setPermissionCheckHandler'> = null;
  #devicePermission: Handler<'setDevicePermissionHandler'> = null;
  #beforeRequest: BeforeRequest | undefined;
  spellChecker = true;
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>();

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    this.#permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    this.#permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    this.#devicePermission = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }
  readonly webRequest = {
    onBeforeRequest: (handler: BeforeRequest | null) => {
      this.#beforeRequest = handler ?? undefined;
    },
  };
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      this.handlers.set(scheme, handler);
    },
  };

  /** What the guards say to a page that wants this; true where there is no guard, as in Electron. */
  grants(permission: string): boolean {
    let isGranted = this.#permissionRequest === null;
    // The guards get no page to look at: ours must not need one to refuse.
    const asked = [
      null,
      permission,
      (granted: boolean) => {
        isGranted = granted;
      },
      {},
    ];
    Reflect.apply(this.#permissionRequest ?? (() => undefined), null, asked);
    return isGranted || Reflect.apply(this.#permissionCheck ?? (() => true), null, [null, permission, '', {}]);
  }
  grantsDevice(): boolean {
    return Reflect.apply(this.#devicePermission ?? (() => true), null, [{}]);
  }
  /** Whether a request for this address is refused. */
  refuses(url: string): boolean {
    let isCancelled = false;
    const decide = ({ cancel = false }: Electron.CallbackResponse) => {
      isCancelled = cancel;
    };
    Reflect.apply(this.#beforeRequest ?? (() => undefined), null, [{ url }, decide]);
    return isCancelled;
  }
}

// Nobody looks at it, and Electron's own cannot be made here.
const ICON = { isEmpty: () => false } as unknown as Electron.NativeImage;

/** A notification of the stand-in: a test presses it. */
class NotificationStandIn extends EventEmitter {
  static readonly all: NotificationStandIn[] = [];
  static isSupported = () => true;
  readonly options: Electron.NotificationConstructorOptions;

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super();
    this.options = options;
  }
  show(): void {
    NotificationStandIn.all.push(this);
  }
}

/** The menu bar of the stand-in: the template that it was made of. */
class MenuStandIn {
  static bar: MenuStandIn | null = null;
  readonly template: Electron.MenuItemConstructorOptions[];

  constructor(template: Electron.MenuItemConstructorOptions[]) {
    this.template = template;
  }
  static buildFromTemplate = (template: Electron.MenuItemConstructorOptions[]) => new MenuStandIn(template);
  static setApplicationMenu(menu: MenuStandIn | null): void {
    MenuStandIn.bar = menu;
  }
}

/** The theme: what was chosen, and whether the computer is dark. */
class NativeThemeStandIn extends EventEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'system';
  isSystemDark = false;
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark' || (this.themeSource === 'system' && this.isSystemDark);
  }
}

/** The clipboard: a text, as the system holds it. */
class ClipboardStandIn {
  text = '';
  writeText = async (text: string) => {
    this.text = text;
  };
  readText = async () => this.text;
  clear = () => {
    this.text = '';
  };
}

/** The dialogs: they remember what they were asked, and are answered by the test. */
class DialogStandIn {
  readonly asked: (Electron.OpenDialogOptions | Electron.SaveDialogOptions)[] = [];
  readonly errorBoxes: string[] = [];
  answer: string;

  constructor(answer: string) {
    this.answer = answer;
  }
  showErrorBox = (title: string, _content: string) => {
    this.errorBoxes.push(title);
  };
  // The window comes first where there is one, as it does for Electron's.
  showOpenDialog = async (...call: readonly unknown[]) => {
    this.asked.push(call.at(-1) as Electron.OpenDialogOptions);
    return { canceled: this.answer === '', filePaths: [this.answer] };
  };
  showSaveDialog = async (...call: readonly unknown[]) => {
    this.asked.push(call.at(-1) as Electron.SaveDialogOptions);
    return { canceled: this.answer === '', filePath: this.answer };
  };
}

/** The app object: paths below a folder of the test's own, ready when the test says so. */
class AppStandIn extends EventEmitter {
  isPackaged = false;
  readonly switches = new Map<string, string>();
  readonly #ready = Promise.withResolvers<void>();
  readonly #paths: Map<string, string>;
  isFirstInstance = true;
  becameReady = false;
  quitCount = 0;
  relaunchCount = 0;
  exitCode: number | null = null;
  isAccelerated = true;
  userModelId = '';

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
    this.becameReady = true;
    this.#ready.resolve();
  }
  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`no path ${name}`);
    return path;
  }
  setPath(name: string, path: string): void {
    if (this.becameReady) throw new Error('paths are set before the app is ready');
    this.#paths.set(name, path);
  }
  getVersion = () => '0.0.0';
  disableHardwareAcceleration(): void {
    if (this.becameReady) throw new Error('acceleration is switched off before the app is ready');
    this.isAccelerated = false;
  }
  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }
  getFileIcon = async () => ICON;
  relaunch(): void {
    this.relaunchCount += 1;
  }
  quit(): void {
    this.quitCount += 1;
  }
  exit(code = 0): void {
    this.exitCode = code;
  }
}

const SCREEN = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };

/**
 * What the main bundle sees instead of Electron where its runtime cannot be had. It decides nothing:
 * it records what the bundle asks for, so that a test can hold that against what it should be.
 */
export function createElectronStandIn(folder: string) {
  const app = new AppStandIn(folder);
  const schemes: Electron.CustomScheme[] = [];
  const openedPaths: string[] = [];
  return {
    app,
    schemes,
    openedPaths,
    windows: BrowserWindowStandIn.all,
    session: { defaultSession: new SessionStandIn() },
    ipcMain: new EventEmitter(),
    powerMonitor: new EventEmitter(),
    BrowserWindow: BrowserWindowStandIn,
    protocol: {
      registerSchemesAsPrivileged(added: Electron.CustomScheme[]) {
        if (app.becameReady) throw new Error('schemes are registered before the app is ready');
        schemes.push(...added);
      },
    },
    nativeTheme: new NativeThemeStandIn(),
    screen: { getAllDisplays: () => [SCREEN], getPrimaryDisplay: () => SCREEN },
    dialog: new DialogStandIn(`${folder}/chosen`),
    clipboard: new ClipboardStandIn(),
    Menu: MenuStandIn,
    Notification: NotificationStandIn,
    shell: {
      async openPath(path: string) {
        openedPaths.push(path);
        return '';
      },
      showItemInFolder(path: string) {
        openedPaths.push(path);
      },
    },
    safeStorage: {
      isEncryptionAvailable: () => true,
      getSelectedStorageBackend: () => 'basic_text',
      encryptString: (text: string): Buffer => Buffer.from(text),
      decryptString: (sealed: Buffer) => sealed.toString(),
    },
  };
}

export type ElectronStandIn = ReturnType<typeof createElectronStandIn>;

const KEY = '__beihaoElectronStandIn';
const NAMES = [
  'app',
  'BrowserWindow',
  'clipboard',
  'dialog',
  'ipcMain',
  'Menu',
  'nativeTheme',
  'Notification',
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
