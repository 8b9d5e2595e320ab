import { Fragment, type ReactNode } from 'react';
import type { DraftSubject } from '../../../shared/domain/drafts/draft.ts';
import { type UsedDraft, useDraft } from '../api/use-draft.ts';
import { DraftNote } from './draft-note.tsx';

/** A draft that the vault has answered for. */
export type StartedDraft<T> = UsedDraft<T> & { readonly start: T };

interface DraftedProps<T> extends Partial<DraftSubject> {
  /** Names the form; see `useDraft`. */
  readonly form: string;
  readonly initial: T;
  /** Whether to say that typed text came back: for a form that is saved, and not for a field that only asks. */
  readonly isSaid?: boolean;
  /** Fields that begin with `start` and tell `save` every change; they are made anew when the draft is thrown away. */
  readonly children: (draft: StartedDraft<T>) => ReactNode;
}

/** Around what is typed and not stored otherwise: it comes back after a lock, a lost connection or a crash. */
export function Drafted<T>({ form, initial, isSaid = false, children, ...subject }: DraftedProps<T>) {
  const draft = useDraft(form, subject, initial);
  const { start } = draft;
  if (start === undefined) return null;
  return (
    <Fragment key={draft.version}>
      {isSaid ? <DraftNote {...draft} onDiscard={draft.discard} /> : null}
      {children({ ...draft, start })}
    </Fragment>
  );
}
