import { expect, type Page, type Request } from '@playwright/test';

const LOOK_AGAIN_MS = 60;
/** The browser tells nothing of some pictures that went away with their page: no answer takes so long. */
const FORGOTTEN_MS = 5_000;
/** When each question was asked that has no answer yet. */
const open = new WeakMap<Page, Map<Request, number>>();

/** Counts what a page asks for, from before it is opened; `waitForAnswers` then knows when it has all. */
export function watchTraffic(page: Page): void {
  const requests = new Map<Request, number>();
  open.set(page, requests);
  page.on('request', (request) => requests.set(request, Date.now()));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/** Until every answer is there and drawn, and has led to no further question. `networkidle` waits half a second each time. */
export async function waitForAnswers(page: Page): Promise<void> {
  const isQuiet = (): boolean =>
    [...(open.get(page)?.values() ?? [])].every((askedAt) => Date.now() - askedAt > FORGOTTEN_MS);
  await expect(async () => {
    expect(isQuiet()).toBe(true);
    await page.evaluate(`new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, ${LOOK_AGAIN_MS})))`);
    expect(isQuiet()).toBe(true);
  }).toPass({ intervals: [20], timeout: 15_000 });
}
