import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does to a page, by whatever they have: the story is told in these alone. */
export interface Hand {
  /** A button, a link, an answer to choose. */
  press(target: Locator): Promise<void>;
  /** Replaces what a field holds. */
  write(field: Locator, text: string): Promise<void>;
  /** Takes an option of a list that opens; `search` is what one types to find it. */
  choose(field: Locator, option: string, search?: string): Promise<void>;
  /** Answers the file dialog that a button opens. */
  give(button: Locator, file: string): Promise<void>;
}

async function answerDialog(page: Page, open: () => Promise<void>, file: string): Promise<void> {
  const [dialog] = await Promise.all([page.waitForEvent('filechooser'), open()]);
  await dialog.setFiles(file);
}

const optionsOf = (page: Page): Locator => page.locator('.ant-select-dropdown:visible .ant-select-item-option');

export function mouse(page: Page): Hand {
  return {
    press: (target) => target.click(),
    write: (field, text) => field.fill(text),
    async choose(field, option, search) {
      await field.click();
      if (search !== undefined) await field.fill(search);
      await optionsOf(page).filter({ hasText: option }).first().click();
      // A list of many stays open for the next one.
      if (await optionsOf(page).first().isVisible()) await page.mouse.click(1, 1);
    },
    give: (button, file) => answerDialog(page, () => button.click(), file),
  };
}

const MOST_KEYS = 200;

/** What the two functions below need of an element; the types of the DOM are not those of the tests. */
interface PageElement {
  readonly type?: string;
  readonly name?: string;
  contains(other: PageElement): boolean;
  compareDocumentPosition(other: PageElement): number;
  closest(selector: string): PageElement | null;
  getAttribute(name: string): string | null;
}

/** Runs in the page, on what is wanted: which key brings the focus nearer to it; null when it is there. */
function nextKey(target: PageElement): string | null {
  // A page has a document.
  const { document } = globalThis as unknown as {
    document: { readonly activeElement: PageElement | null; readonly body: PageElement };
  };
  const FOLLOWING = 4;
  const now = document.activeElement ?? document.body;
  if (now === target || target.contains(now)) return null;
  const follows = (now.compareDocumentPosition(target) & FOLLOWING) !== 0;
  // One stop of Tab for all answers of a question and for all tabs of a list: arrows go on from there.
  const isAnswer = target.type === 'radio' && now.type === 'radio' && target.name === now.name;
  if (isAnswer) return follows ? 'ArrowDown' : 'ArrowUp';
  const list = target.closest('[role=tablist]');
  if (list !== null && list === now.closest('[role=tablist]')) return follows ? 'ArrowRight' : 'ArrowLeft';
  return follows ? 'Tab' : 'Shift+Tab';
}

const kindOf = (element: PageElement): string | null => element.getAttribute('role') ?? element.getAttribute('type');
const BY_SPACE: ReadonlySet<string | null> = new Set(['radio', 'checkbox', 'switch']);

/** Nothing but keys: no click, no focus by script, and whatever cannot be reached so fails the test. */
export function keyboard(page: Page): Hand {
  async function reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    await expect(target).toBeEnabled();
    for (let keys = 0; keys < MOST_KEYS; keys += 1) {
      const key = await target.evaluate(nextKey);
      if (key === null) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${MOST_KEYS} keys did not bring the focus to ${target}`);
  }

  async function press(target: Locator): Promise<void> {
    await reach(target);
    await page.keyboard.press(BY_SPACE.has(await target.evaluate(kindOf)) ? 'Space' : 'Enter');
  }

  return {
    press,
    async write(field, text) {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
    },
    async choose(field, option, search) {
      await reach(field);
      if (search === undefined) await page.keyboard.press('Enter');
      else await page.keyboard.type(search);
      const active = page.locator('.ant-select-dropdown:visible .ant-select-item-option-active');
      await expect(active).toBeVisible();
      const total = await optionsOf(page).count();
      for (let keys = 0; keys < total; keys += 1) {
        if ((await active.innerText()).includes(option)) break;
        await page.keyboard.press('ArrowDown');
      }
      await expect(active).toContainText(option);
      await page.keyboard.press('Enter');
      if (await optionsOf(page).first().isVisible()) await page.keyboard.press('Escape');
    },
    give: (button, file) => answerDialog(page, () => press(button), file),
  };
}
