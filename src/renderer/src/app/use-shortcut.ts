import { useEffect } from 'react';

const IME_KEY_CODE = 229;

/** Runs on Ctrl or ⌘ with this letter, wherever the focus is; never while an input method composes. */
export function useShortcut(letter: string, run: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isOurs = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isOurs || event.key.toLowerCase() !== letter) return;
      // The browser has a use of its own for most of these.
      event.preventDefault();
      if (event.isComposing || event.keyCode === IME_KEY_CODE) return;
      run();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [letter, run]);
}

/** Sends off the form that holds the focus, as its own button would. */
export function saveFocusedForm(): void {
  document.activeElement?.closest('form')?.requestSubmit();
}
