import type { KeyboardEvent } from 'react';

const IME_KEY_CODE = 229;

/** Whether a key belongs to an input method: Enter then takes a candidate and must not send anything. */
export function isComposingKey(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === IME_KEY_CODE;
}

/** For a form's `onKeyDownCapture`: Enter that takes a candidate never submits. */
export function ignoreComposingEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isComposingKey(event)) event.preventDefault();
}
