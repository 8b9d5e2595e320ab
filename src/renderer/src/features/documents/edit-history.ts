import type { DocumentEdit } from '../../../../shared/domain/documents/document-edit.ts';

/** An edit that is being made, and the way back. */
export interface EditHistory {
  readonly past: readonly DocumentEdit[];
  readonly present: DocumentEdit;
  readonly future: readonly DocumentEdit[];
  /** What the last change was a part of. */
  readonly gesture: string | null;
}

export type EditAction =
  /** Changes of one gesture (a drag, an arrow key held down) are one step back. */
  | { readonly kind: 'change'; readonly edit: DocumentEdit; readonly gesture?: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export function startHistory(edit: DocumentEdit): EditHistory {
  return { past: [], present: edit, future: [], gesture: null };
}

function change(history: EditHistory, edit: DocumentEdit, gesture: string | null): EditHistory {
  const { past, present } = history;
  if (edit === present) return history;
  const goesOn = gesture !== null && gesture === history.gesture;
  return { past: goesOn ? past : [...past, present], present: edit, future: [], gesture };
}

/** Every change can be taken back, and done again until something else is changed. */
export function reduceEdit(history: EditHistory, action: EditAction): EditHistory {
  const { past, present, future } = history;
  if (action.kind === 'change') return change(history, action.edit, action.gesture ?? null);
  if (action.kind === 'undo') {
    const before = past.at(-1);
    return before ? { past: past.slice(0, -1), present: before, future: [present, ...future], gesture: null } : history;
  }
  const [next, ...later] = future;
  return next ? { past: [...past, present], present: next, future: later, gesture: null } : history;
}
