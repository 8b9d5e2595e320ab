import { useEffect, useState } from 'react';

/**
 * For a dialog that is taken out of the page as a whole, which gives the library no moment to do it: what had the focus
 * when it opened has it again. Not when the focus went anywhere else meanwhile.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The dialog's own elements go in the same turn; only afterwards it shows whether the focus was lost with them.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement) before.focus();
      });
    },
    [before],
  );
}
