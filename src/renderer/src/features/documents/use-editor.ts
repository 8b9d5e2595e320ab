import { useReducer, useState } from 'react';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { type DocumentEdit, NO_EDIT, settleEdit } from '../../../../shared/domain/documents/document-edit.ts';
import { reduceEdit, startHistory } from './edit-history.ts';
import { useSetEdit } from './use-documents.ts';

/** The picture with its corners, what comes out, and how it came. */
export type EditorView = 'edit' | 'after' | 'before';

export const ZOOMS = [1, 1.5, 2, 3, 4] as const;

/** An edit on its way: changes, the way back, and saving. */
export function useEditor(document: ApplicantDocument, onSaved: () => void) {
  const [history, dispatch] = useReducer(reduceEdit, document.edit ?? NO_EDIT, startHistory);
  const [view, setView] = useState<EditorView>('edit');
  const [zoom, setZoom] = useState<number>(1);
  const saving = useSetEdit();
  const edit = settled(history.present, document);
  const stored = JSON.stringify(document.edit);
  return {
    edit,
    view,
    setView,
    zoom,
    zoomBy: (steps: number) => setZoom((now) => ZOOMS[ZOOMS.indexOf(now as 1) + steps] ?? now),
    change: (next: DocumentEdit, gesture?: string) =>
      dispatch({ kind: 'change', edit: next, ...(gesture === undefined ? {} : { gesture }) }),
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    /** Whether nothing is changed of the original. */
    isAsItCame: settleEdit(history.present, document.pages) === null,
    isDirty: JSON.stringify(settleEdit(history.present, document.pages)) !== stored,
    isSaving: saving.isPending,
    error: saving.error,
    save: () =>
      saving.mutate({ id: document.id, edit: settleEdit(history.present, document.pages) }, { onSuccess: onSaved }),
  };
}

export type Editor = ReturnType<typeof useEditor>;

/** Turning a document of several pages chooses its first: the person sees at once which page is meant. */
function settled(edit: DocumentEdit, { pages }: ApplicantDocument): DocumentEdit {
  return settleEdit(edit, pages) ?? NO_EDIT;
}
