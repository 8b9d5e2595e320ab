import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type RunningHost, seedDataDir, startBrowserHost } from './browser-host.ts';
import { PASSPHRASE, unlock } from './steps.ts';
import { watchTraffic } from './traffic.ts';

/** What must never happen, whatever the test does. */
interface Offences {
  readonly foreignRequests: string[];
  readonly consoleErrors: string[];
}

// Runs in the page before its own scripts; the console is what carries a violation out of it.
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) => {
  console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI);
});`;

// The browser itself writes a line for every answer that is not 2xx, also for failures that the page expects and shows.
const EXPECTED_LINE = /^Failed to load resource: the server responded with a status of 4\d\d/;

function watch(page: Page): Offences {
  const offences: Offences = { foreignRequests: [], consoleErrors: [] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = url.hostname === '127.0.0.1' || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isLocal) offences.foreignRequests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED_LINE.test(message.text())) offences.consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => offences.consoleErrors.push(`${error.name}: ${error.message}`));
  return offences;
}

interface Fixtures {
  /** Whether the host's clock can be put ahead; set with `test.use`. */
  readonly ownClock: boolean;
  /** How many invented people are in the vault, which is open then; with null there is no vault yet. */
  readonly crowd: number | null;
  readonly host: RunningHost;
  readonly app: Page;
}

interface WorkerFixtures {
  /** The data folder of a vault with so many people, made once: creating one by hand takes seconds and is tested where it is meant. */
  readonly seedOf: (people: number) => Promise<string>;
}

/** A page on a fresh host; any foreign request, policy violation or console error fails the test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  ownClock: [false, { option: true }],
  crowd: [0, { option: true }],
  seedOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'beihao-seeds-'));
      const made = new Map<number, Promise<string>>();
      const make = async (people: number): Promise<string> => {
        const dataDir = join(folder, String(people));
        await seedDataDir({ dataDir, passphrase: PASSPHRASE, people });
        return dataDir;
      };
      await use((people) => {
        const seed = made.get(people) ?? make(people);
        made.set(people, seed);
        return seed;
      });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  host: async ({ ownClock, crowd, seedOf }, use) => {
    const host = await startBrowserHost({ ownClock, seed: crowd === null ? undefined : await seedOf(crowd) });
    await use(host);
    await host.stop();
  },
  app: async ({ page, host, crowd }, use) => {
    const offences = watch(page);
    watchTraffic(page);
    page.context().on('page', watchTraffic);
    await page.addInitScript(REPORT_VIOLATIONS);
    await page.goto(host.address);
    if (crowd !== null) await unlock(page);
    await use(page);
    expect(offences).toEqual({ foreignRequests: [], consoleErrors: [] });
  },
});

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// What of the rules looks at colours.
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * No violation on the page as it is now. "Legacy" is the way for pages without foreign frames, as ours are, and the only
 * one in Electron; with a report on violations alone it takes a quarter of the time, for the same rules.
 */
async function expectNoViolations(page: Page, runOnly: { readonly type: 'tag' | 'rule'; readonly values: string[] }) {
  const builder = new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  expect(found).toEqual([]);
}

/** No violation of WCAG 2.2 A and AA on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(page, { type: 'tag', values: WCAG });
}

async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-look', colorScheme);
}

/** The same in the light and in the dark, where nothing but the colours differs. */
export async function expectAccessibleInBothLooks(page: Page): Promise<void> {
  await expectAccessible(page);
  await turn(page, 'dark');
  await expectNoViolations(page, { type: 'rule', values: COLOUR_RULES });
  await turn(page, 'light');
}

export { expect };
