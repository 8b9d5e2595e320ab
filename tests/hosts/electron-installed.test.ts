import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { checkoutResources } from '../../src/main/hosts/checkout.ts';
import { type StartedBundle, startBundle } from '../support/started-bundle.ts';

let bundle: StartedBundle;

beforeAll(async () => {
  // As if it were installed, and somebody had set what only `npm run dev` sets.
  vi.stubEnv('ELECTRON_RENDERER_URL', 'https://elsewhere.invalid/');
  Object.assign(process, { resourcesPath: checkoutResources });
  bundle = await startBundle((_, { app }) => {
    app.isPackaged = true;
  });
});

afterAll(async () => {
  await bundle.stop();
  Reflect.deleteProperty(process, 'resourcesPath');
});

it('shows its own page whatever the environment says, asks nobody else, and talks to no other page', async () => {
  expect(bundle.window().loaded).toEqual(['beihao://app/index.html']);
  expect(bundle.window().options.webPreferences?.devTools).toBe(false);
  expect(bundle.electron.session.defaultSession.refuses('https://elsewhere.invalid/app.js')).toBe(true);
  const elsewhere = { url: 'https://elsewhere.invalid/' };
  const sender = Object.assign(bundle.window().webContents, { mainFrame: elsewhere });
  const port = bundle.connect({ sender, senderFrame: elsewhere });
  await new Promise((resolve) => port.once('close', resolve));
});
