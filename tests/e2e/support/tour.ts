import { expect, type Page } from '@playwright/test';
import { waitForAnswers } from './traffic.ts';

/** One call of the contract from inside the page, with its own cookie: for what a test needs and does not look at. */
export async function call<T>(page: Page, procedure: string, input: unknown = {}): Promise<T> {
  const answer = await page.evaluate<{ status: number; body: { json: T } }>(`(async () => {
    const headers = { 'content-type': 'application/json' };
    const body = ${JSON.stringify(JSON.stringify({ json: input }))};
    const answer = await fetch('/rpc/${procedure}', { method: 'POST', headers, body });
    return { status: answer.status, body: await answer.json() };
  })()`);
  expect(answer.status, procedure).toBe(200);
  return answer.body.json;
}

/** Puts the invented sample into the open vault; its ids lead to its pages. */
export async function addSample(page: Page): Promise<{ readonly applicantId: string; readonly programId: string }> {
  const { applicantId } = await call<{ applicantId: string }>(page, 'samples/add');
  const { programs } = await call<{ programs: { id: string }[] }>(page, 'programs/list', { applicantId });
  return { applicantId, programId: programs[0]?.id ?? '' };
}

/** Every page of an open vault: a name for its picture, and its address. */
export function stopsOf(ids: {
  readonly applicantId: string;
  readonly programId: string;
}): readonly [string, string][] {
  const applicant = (tab: string): [string, string] => [`applicant-${tab}`, `/applicants/${ids.applicantId}/${tab}`];
  const program = (tab: string): [string, string] => [`program-${tab}`, `/programs/${ids.programId}/${tab}`];
  const settings = (section: string): [string, string] => [`settings-${section}`, `/settings/${section}`];
  return [
    ['welcome-1', '/welcome/1'],
    ['welcome-2', '/welcome/2'],
    ['welcome-3', '/welcome/3'],
    ['home', '/'],
    ['applicant-new', '/applicants/new'],
    ...['profile', 'documents', 'programs', 'history'].map(applicant),
    ...['checklist', 'name', 'filing', 'packet', 'rejections', 'schedule'].map(program),
    ['names', '/names'],
    ...['look', 'vault', 'backup', 'rules', 'update', 'privacy', 'about'].map(settings),
    ['missing', '/nowhere'],
  ];
}

/** Goes to an address of the app, in any language, and waits until the page has what it shows. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`window.location.hash = ${JSON.stringify(`#${address}`)}`);
  await expect(page.locator('main')).toHaveAttribute('data-at', address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await waitForAnswers(page);
  await expect(page.locator('.ant-skeleton')).toHaveCount(0);
}
