import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StartedBundle, startBundle } from '../support/started-bundle.ts';

let bundle: StartedBundle;
const kept = (name: string) => readFileSync(join(bundle.dataDir, 'window', name), 'utf8');

beforeAll(async () => {
  // As two starts leave it that ended before a page came up.
  bundle = await startBundle((dataDir) => {
    const folder = join(dataDir, 'window');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'start.json'), '{"unfinished":2}');
    writeFileSync(join(folder, 'face.json'), '{"language":"en","look":"dark"}');
    writeFileSync(join(folder, 'bounds.json'), '{"x":300,"y":200,"width":1100,"height":720}');
  });
});

afterAll(() => bundle.stop());

it('starts with as little as possible after two failed starts, says so, and the next start is a usual one', async () => {
  const { electron } = bundle;
  expect(electron.app.isAccelerated).toBe(false);
  expect(electron.nativeTheme.themeSource).toBe('system');
  expect(bundle.window().options).not.toHaveProperty('x');
  // No page has come up yet: this start counts as a failed one until then.
  expect(JSON.parse(kept('start.json'))).toEqual({ unfinished: 3 });

  const client = bundle.client();
  expect(await client.host.info()).toMatchObject({ isSafeMode: true, canRestart: true });
  expect(JSON.parse(kept('start.json'))).toEqual({ unfinished: 0 });
  expect(JSON.parse(kept('face.json'))).toEqual({ language: 'en', look: 'dark' });
  const help = electron.Menu.bar?.template.at(-1)?.submenu;
  expect(JSON.stringify(help)).toContain('离开安全模式');
});
