import { describe, expect, it } from 'vitest';
import {
  type EditAction,
  reduceEdit,
  startHistory,
} from '../../../../../../src/renderer/src/features/documents/edit-history.ts';
import { NO_EDIT, turnEdit } from '../../../../../../src/shared/domain/documents/document-edit.ts';

const ONE = turnEdit(NO_EDIT, 1);
const TWO = turnEdit(NO_EDIT, 2);
const THREE = turnEdit(NO_EDIT, 3);
const run = (...actions: readonly EditAction[]) => actions.reduce(reduceEdit, startHistory(NO_EDIT));

describe('reduceEdit', () => {
  it('takes every change back, and does it again', () => {
    const changed = [
      { kind: 'change', edit: ONE },
      { kind: 'change', edit: TWO },
    ] as const;
    expect(run(...changed, { kind: 'undo' }).present).toEqual(ONE);
    expect(run(...changed, { kind: 'undo' }, { kind: 'undo' }, { kind: 'undo' }).present).toEqual(NO_EDIT);
    expect(run(...changed, { kind: 'undo' }, { kind: 'redo' }, { kind: 'redo' }).present).toEqual(TWO);
  });

  it('takes one gesture back as one step, and the next one as another', () => {
    const dragged = run(
      { kind: 'change', edit: ONE, gesture: 'drag-1' },
      { kind: 'change', edit: TWO, gesture: 'drag-1' },
      { kind: 'change', edit: THREE, gesture: 'drag-2' },
      { kind: 'undo' },
    );
    expect(dragged.present).toEqual(TWO);
    expect(reduceEdit(dragged, { kind: 'undo' }).present).toEqual(NO_EDIT);
  });

  it('forgets what could be done again once something else is changed', () => {
    const after = run({ kind: 'change', edit: ONE }, { kind: 'undo' }, { kind: 'change', edit: TWO }, { kind: 'redo' });
    expect(after).toMatchObject({ present: TWO, future: [] });
  });
});
