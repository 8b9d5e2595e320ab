import { client } from '../api/client.ts';
import { readHostInfo } from '../api/use-host.ts';

/** Copies without the asynchronous clipboard, which can be denied by the browser. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'visually-hidden';
  document.body.append(field);
  const before = document.activeElement;
  field.select();
  // Deprecated, but the only way that needs no permission.
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}

/** A host that can look into the clipboard copies by itself, and takes the text away again a little later. */
async function copyThroughHost(text: string): Promise<boolean> {
  try {
    if ((await readHostInfo()).clipboardClearsAfterSeconds === null) return false;
    await client.host.copy({ text });
    return true;
  } catch {
    // The page can still try by itself.
    return false;
  }
}

/** Puts a text on the clipboard; false when the system did not let it happen. */
export async function copyText(text: string): Promise<boolean> {
  if (await copyThroughHost(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}
