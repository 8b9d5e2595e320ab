import { buildCliIfStale, buildIfStale } from '../../../scripts/build-if-stale.mjs';

/** What the browser host is started from and what it serves, as they are shipped: a stale build would test the past. */
export function buildWhatIsStale(): void {
  buildIfStale();
  buildCliIfStale();
}

// biome-ignore lint/style/noDefaultExport: Playwright takes the set-up from the default export
export default buildWhatIsStale;
