import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BeihaoClient } from '../../src/shared/contract/contract.ts';
import { STAND_IN_FITS } from '../support/electron-stand-in-types.ts';
import { type StartedBundle, startBundle } from '../support/started-bundle.ts';

const out = join(import.meta.dirname, '..', '..', 'out');

let bundle: StartedBundle;
let electron: StartedBundle['electron'];
let requestsAtStart: Awaited<ReturnType<BeihaoClient['host']['requests']>>;

beforeAll(async () => {
  bundle = await startBundle();
  electron = bundle.electron;
  requestsAtStart = await bundle.client().host.requests();
});

afterAll(() => bundle.stop());

const window = () => bundle.window();
const connect = (...frame: Parameters<StartedBundle['connect']>) => bundle.connect(...frame);

const NO_DETAILS = {
  url: '',
  frameName: '',
  features: '',
  disposition: 'default',
  referrer: { url: '', policy: 'default' },
} as const;

describe('the window', () => {
  it('is made by a stand-in that Electron’s own declarations accept (this file does not compile otherwise)', () => {
    expect(STAND_IN_FITS).toBe(true);
  });

  it('is sandboxed, isolated and without Node', () => {
    expect(window().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      preload: join(out, 'preload', 'index.cjs'),
    });
    expect(window().options.show).toBe(false);
    expect(window().loaded).toEqual(['beihao://app/index.html']);
    window().emit('ready-to-show');
    expect(window().isShown).toBe(true);
  });

  it('runs on one exact version of Electron, which is raised by hand', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(out, '..', 'package.json'), 'utf8'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('asks for nothing insecure or experimental, and opens no address outside', () => {
    const asked = Object.keys(window().options.webPreferences ?? {});
    for (const name of ['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures']) {
      expect(asked).not.toContain(name);
    }
    expect(readFileSync(join(out, 'main', 'index.js'), 'utf8')).not.toMatch(/openExternal|loadFile\(/);
  });

  it('refuses navigation, new windows, redirects and embedded pages', () => {
    const { webContents } = window();
    const isRefused = (event: string, url: string) => {
      const preventDefault = vi.fn();
      webContents.emit(event, { url, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    expect(isRefused('will-navigate', 'https://example.com/')).toBe(true);
    expect(isRefused('will-navigate', 'file:///etc/hosts')).toBe(true);
    expect(isRefused('will-navigate', 'beihao://app.example.com/')).toBe(true);
    expect(isRefused('will-navigate', 'beihao://app/index.html')).toBe(false);
    expect(isRefused('will-frame-navigate', 'https://example.com/')).toBe(true);
    expect(isRefused('will-redirect', 'beihao://app/index.html')).toBe(true);
    expect(isRefused('will-attach-webview', '')).toBe(true);
    expect(webContents.windowOpenHandler?.({ ...NO_DETAILS, url: 'https://example.com/' })).toEqual({ action: 'deny' });
  });

  it('is the only one: a second start brings it to the front', () => {
    electron.app.emit('second-instance');
    expect(electron.windows).toHaveLength(1);
    expect(window().focusCount).toBe(1);
  });

  it('remembers where it was, and not whose papers were in it', () => {
    window().emit('close');
    const remembered = JSON.parse(readFileSync(join(electron.app.getPath('userData'), 'bounds.json'), 'utf8'));
    expect(remembered).toEqual({ x: 40, y: 50, width: 1200, height: 760, isMaximized: false });
  });
});

describe('the session', () => {
  it('opens no window and registers its scheme before the app is ready', () => {
    expect(bundle.beforeReady).toEqual({ schemes: 1, windows: 0 });
    expect(electron.schemes[0]).toMatchObject({ scheme: 'beihao', privileges: { standard: true, secure: true } });
    expect(electron.schemes[0]?.privileges).not.toHaveProperty('bypassCSP');
  });

  it('denies every permission', () => {
    const { defaultSession } = electron.session;
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
      expect(defaultSession.grants(permission)).toBe(false);
    }
    expect(defaultSession.grantsDevice()).toBe(false);
    expect(defaultSession.spellChecker).toBe(false);
  });

  it('refuses every request that is not for the app itself', () => {
    const isCancelled = (url: string) => electron.session.defaultSession.refuses(url);
    for (const url of ['https://example.com/', 'http://127.0.0.1:80/', 'ws://example.com/', 'file:///etc/passwd']) {
      expect(isCancelled(url)).toBe(true);
    }
    expect(isCancelled('beihao://app/assets/index.js')).toBe(false);
    expect(isCancelled('blob:beihao://app/1')).toBe(false);
    expect(electron.app.switches.get('host-resolver-rules')).toContain('NOTFOUND');
  });
});

describe('the protocol', () => {
  const get = async (url: string) => {
    const answer = await electron.session.defaultSession.handlers.get('beihao')?.(new Request(url));
    if (!answer) throw new Error('the scheme has no handler');
    return answer;
  };

  it('serves the page with a strict content policy', async () => {
    const answer = await get('beihao://app/index.html');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<div id="root">');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy.split(';').find((part) => part.includes('script-src'))).not.toContain('unsafe');
  });

  it('serves nothing that is not in the built page', async () => {
    for (const path of ['../main/index.js', '%2e%2e/main/index.js', 'etc/passwd', 'files/unknown']) {
      expect((await get(`beihao://app/${path}`)).status).toBe(404);
    }
    expect((await get('beihao://elsewhere/index.html')).status).toBe(404);
  });
});

describe('the port', () => {
  it('is taken only from the main frame of our own window, showing our own page', async () => {
    const { webContents } = window();
    const closed = (frame: Parameters<typeof connect>[0]) =>
      new Promise<boolean>((resolve) => {
        const port = connect(frame);
        port.once('close', () => resolve(true));
        port.once('message', () => resolve(false));
      });
    expect(await closed({ senderFrame: { url: 'beihao://app/index.html' } })).toBe(true);
    expect(await closed({ senderFrame: null })).toBe(true);
    expect(await closed({ sender: { mainFrame: webContents.mainFrame } })).toBe(true);
    const foreign = { url: 'https://example.com/' };
    expect(await closed({ sender: Object.assign(webContents, { mainFrame: foreign }), senderFrame: foreign })).toBe(
      true,
    );
    Object.assign(webContents, { mainFrame: { url: 'beihao://app/index.html' } });
  });

  it('carries the contract: a name check, and a vault that is made, used and locked', async () => {
    const client = bundle.client();
    expect(await client.host.info()).toMatchObject({ kind: 'electron', canChooseFolder: true, canShowInFolder: true });
    const { names } = await client.names.check({ names: ['瑜伽预约'] });
    expect(names[0]?.verdict).toBe('reject');

    const { vault } = await client.vault.status();
    // The stand-in offers Linux' `basic_text`, which protects nothing.
    expect(vault).toMatchObject({ state: 'missing', systemStoreAvailable: process.platform !== 'linux' });
    await client.vault.create({ passphrase: '一句只给测试用的口令' });
    expect((await client.applicants.list()).applicants).toEqual([]);
    await client.vault.lock();
    await expect(client.applicants.list()).rejects.toMatchObject({ code: 'vault_locked' });
    for (const event of ['suspend', 'lock-screen']) {
      await client.vault.unlock({ way: 'passphrase', secret: '一句只给测试用的口令' });
      expect((await client.applicants.list()).applicants).toEqual([]);
      electron.powerMonitor.emit(event);
      await vi.waitFor(async () => expect((await client.vault.status()).vault.state).toBe('locked'), 5_000);
    }
    expect((await client.host.chooseFolder()).folder).toBe(`${bundle.folder}/chosen`);
  });
});

describe('the list of requests', () => {
  it('is empty from the start, and names what a page or a package of the program tried', async () => {
    const client = bundle.client();
    expect(requestsAtStart).toMatchObject({ total: 0, watched: ['program', 'thread', 'page'] });
    electron.session.defaultSession.refuses('https://example.com/a?b=c');
    await expect(fetch('http://127.0.0.1:4321/')).rejects.toThrow();
    const { total, latest } = await client.host.requests();
    expect(total).toBeGreaterThanOrEqual(2);
    expect(latest.slice(0, 2)).toMatchObject([
      { from: 'program', target: 'tcp://127.0.0.1:4321' },
      { from: 'page', target: 'https://example.com' },
    ]);
  });
});
