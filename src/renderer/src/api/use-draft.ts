import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { DraftKey, DraftSubject } from '../../../shared/domain/drafts/draft.ts';
import { draftStore } from './drafts.ts';
import { asJson, isSameJson, restoreDraft } from './restore-draft.ts';

/** A form's half-typed content, kept in the vault. */
export interface UsedDraft<T> {
  /** What the form begins with: the draft, or what was given; undefined until the vault has answered (a moment). */
  readonly start: T | undefined;
  /** Whether `start` is what somebody typed earlier and did not save: say so, and offer `discard`. */
  readonly isRestored: boolean;
  /** Whether what was typed last could not be stored yet: the vault is locked or cannot be reached. */
  readonly isUnsaved: boolean;
  /** Changes whenever `start` does: as the `key` of the form it makes the fields begin anew. */
  readonly version: number;
  /** At every change of the form, with all of its values (plain JSON). */
  readonly save: (value: T) => void;
  /** When the person wants none of it, or a form that was saved begins anew: `start` is what was given again. */
  readonly discard: () => void;
  /** After a form was saved that stays as it is: nothing of it is left to store, and no field begins anew. */
  readonly settle: () => void;
}

interface Loaded<T> {
  readonly id: string;
  readonly version: number;
  readonly draft: T | null;
}

/**
 * Keeps what is typed into a form in the vault, from half a second after each key until `discard`.
 * `form` names the form (lower-case letters, digits, hyphens); the subject is whom it is about, null for nobody.
 */
export function useDraft<T>(
  form: string,
  { applicantId = null, programId = null }: Partial<DraftSubject>,
  initial: T,
): UsedDraft<T> {
  const key: DraftKey = { form, applicantId, programId };
  const id = [form, applicantId, programId].join('/');
  const [loaded, setLoaded] = useState<Loaded<T>>();
  const isUnsaved = useSyncExternalStore(draftStore.subscribe, draftStore.isFailing);
  const latest = useRef({ key, initial });
  latest.current = { key, initial };

  useEffect(() => {
    let isOver = false;
    const show = (stored: unknown) => {
      if (!isOver) setLoaded({ id, version: 0, draft: restoreDraft(stored, latest.current.initial) });
    };
    // A draft that cannot be read must not keep anybody from typing.
    draftStore.load(latest.current.key).then(show, () => show(null));
    return () => {
      isOver = true;
      void draftStore.flush();
    };
  }, [id]);

  const current = loaded?.id === id ? loaded : undefined;
  const drop = () => void draftStore.discard(key).catch(() => undefined);
  const end = (step: 0 | 1) => {
    drop();
    setLoaded({ id, version: (current?.version ?? 0) + step, draft: null });
  };
  return {
    start: current ? (current.draft ?? initial) : undefined,
    isRestored: current?.draft !== null && current !== undefined,
    isUnsaved,
    version: current?.version ?? 0,
    save(value) {
      const base = asJson(initial);
      if (isSameJson(asJson(value), base)) drop();
      else draftStore.save(key, asJson({ base, value }) as never);
    },
    discard: () => end(1),
    settle: () => end(0),
  };
}
