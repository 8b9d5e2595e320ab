import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type RunningHost, startBrowserHost } from './browser-host.ts';
import { PASSPHRASE, unlock } from './steps.ts';

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
  /** How many invented people are in the vault, which is open then; without any there is no vault yet. */
  readonly crowd: number;
  readonly host: RunningHost;
  readonly app: Page;
}

/** A page on a fresh host; any foreign request, policy violation or console error fails the test. */
export const test = base.extend<Fixtures>({
  ownClock: [false, { option: true }],
  crowd: [0, { option: true }],
  host: async ({ ownClock, crowd }, use) => {
    const host = await startBrowserHost({
      ownClock,
      ...(crowd > 0 ? { crowd: { people: crowd, passphrase: PASSPHRASE } } : {}),
    });
    await use(host);
    await host.stop();
  },
  app: async ({ page, host, crowd }, use) => {
    const offences = watch(page);
    await page.addInitScript(REPORT_VIOLATIONS);
    await page.goto(host.address);
    if (crowd > 0) await unlock(page);
    await use(page);
    expect(offences).toEqual({ foreignRequests: [], consoleErrors: [] });
  },
});

// What of the rules looks at colours.
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** No violation of WCAG 2.2 A and AA on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(new AxeBuilder({ page }));
}

async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-look', colorScheme);
}

/** The same in the light and in the dark, where nothing but the colours differs. */
export async function expectAccessibleInBothLooks(page: Page): Promise<void> {
  await expectAccessible(page);
  await turn(page, 'dark');
  expectNone(await new AxeBuilder({ page }).withRules(COLOUR_RULES).analyze());
  await turn(page, 'light');
}

/** The same without a second page, which Electron cannot open. */
export async function expectAccessibleInPlace(page: Page): Promise<void> {
  await expectNoViolations(new AxeBuilder({ page }).setLegacyMode());
}

async function expectNoViolations(builder: AxeBuilder): Promise<void> {
  expectNone(await builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze());
}

function expectNone({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): void {
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  expect(found).toEqual([]);
}

export { expect };
