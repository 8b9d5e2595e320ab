import { build } from 'vite';
import config from '../../../electron.vite.config.ts';

/** Builds the page that the browser host serves, with the product's own settings: a stale build would test the past. */
async function buildRenderer(): Promise<void> {
  const { renderer } = config;
  const own = { emptyOutDir: true, chunkSizeWarningLimit: 1_000 };
  await build({ ...renderer, build: { ...renderer?.build, ...own }, configFile: false, base: './', logLevel: 'error' });
}

// biome-ignore lint/style/noDefaultExport: Playwright takes the set-up from the default export
export default buildRenderer;
