import { expect, type Page, type Request } from '@playwright/test';

const LOOK_AGAIN_MS = 60;
const open = new WeakMap<Page, Set<Request>>();

/** Counts what a page asks for, from before it is opened; `waitForAnswers` then knows when it has all. */
export function watchTraffic(page: Page): void {
  const requests = new Set<Request>();
  open.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/** Until every answer is there and drawn, and has led to no further question. `networkidle` waits half a second each time. */
export async function waitForAnswers(page: Page): Promise<void> {
  const isQuiet = (): boolean => open.get(page)?.size === 0;
  await expect(async () => {
    expect(isQuiet()).toBe(true);
    await page.evaluate(`new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, ${LOOK_AGAIN_MS})))`);
    expect(isQuiet()).toBe(true);
  }).toPass({ intervals: [20], timeout: 15_000 });
}
