import { createHash } from 'node:crypto';
import type { Clipboard } from 'electron';
import type { SelfClearingClipboard } from '../../services/ports/host.ts';

const SECONDS = 60;

export interface ClearableClipboard extends SelfClearingClipboard {
  /** Takes the last text away at once, unless something else was copied since. */
  clearNow(): Promise<void>;
}

/** The system's clipboard, from which what we put there disappears after a minute. Of the text only its hash is kept. */
export function selfClearingClipboard(
  clipboard: Pick<Clipboard, 'writeText' | 'readText' | 'clear'>,
): ClearableClipboard {
  let ours: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function clearNow(): Promise<void> {
    clearTimeout(timer);
    const expected = ours;
    ours = undefined;
    if (expected !== undefined && hash(await clipboard.readText()) === expected) clipboard.clear();
  }

  return {
    clearsAfterSeconds: SECONDS,
    async copy(text) {
      await clipboard.writeText(text);
      clearTimeout(timer);
      timer = setTimeout(() => void clearNow(), SECONDS * 1000);
      // Read back: some systems change line ends on the way.
      ours = hash(await clipboard.readText());
    },
    clearNow,
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
