import { useEffect } from 'react';
import { client } from '../../api/client.ts';
import { createStaySignal } from './stay-signal.ts';
import { keepStatus } from './use-vault.ts';

/** A fifth of the shortest time after which the vault locks itself. */
const EVERY_MS = 60_000;
/** Not all who write press keys: input methods, dictation, pasting, filling in by a tool, moving by a screen reader. */
const SIGNS = [
  'keydown',
  'beforeinput',
  'input',
  'change',
  'compositionupdate',
  'paste',
  'drop',
  'focusin',
  'pointerdown',
  'wheel',
] as const;

/** Says that somebody is there while they type or read, so that a long form is not locked away under their hands. */
export function useStay(): void {
  useEffect(() => {
    // If it cannot be said, the next call of the page says why.
    const send = () => void client.vault.stay().then(keepStatus, () => undefined);
    const signal = createStaySignal(send, EVERY_MS, () => Date.now());
    for (const sign of SIGNS) document.addEventListener(sign, signal, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, signal, { capture: true });
    };
  }, []);
}
