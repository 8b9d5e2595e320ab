import { useEffect, useRef, useState } from 'react';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { DocumentKind } from '../../../../shared/domain/documents/document-kind.ts';
import { guessKind, type KindGuess } from '../../../../shared/domain/documents/guess-kind.ts';
import { assertSendable } from '../../api/assert-sendable.ts';
import { client } from '../../api/client.ts';
import { codeOf } from '../../api/failure.ts';
import { type Collected, type FoundFile, selectFiles } from './select-files.ts';

/** What was learned of one file, and what the person made of it. */
export interface SortedFile extends FoundFile {
  readonly guess: KindGuess | null;
  readonly isLocked: boolean;
  /** The name of a document that is the same file. */
  readonly sameAs: string | null;
  /** Why it cannot be used; null for one that can. */
  readonly error: unknown;
  /** Null: not to be added. */
  readonly kind: DocumentKind | null;
}

export type Sorting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly done: number; readonly total: number }
  | { readonly kind: 'confirm'; readonly files: readonly SortedFile[]; readonly collected: Collected };

async function look(applicantId: ApplicantId, found: FoundFile, signal: AbortSignal): Promise<SortedFile> {
  const nothing = { ...found, guess: null, isLocked: false, sameAs: null, error: null, kind: null };
  try {
    assertSendable(found.file);
    const { guess, sameAs } = await client.documents.guess({ applicantId, ...found }, { signal });
    // The very same file once more is nothing that anybody wants by default.
    return { ...nothing, guess, sameAs: sameAs?.fileName ?? null, kind: sameAs ? null : guess.kind };
  } catch (error) {
    if (codeOf(error) !== 'document_needs_password') return { ...nothing, error };
    const guess = guessKind({ path: found.path, pixels: null, text: '' });
    return { ...nothing, guess, isLocked: true, kind: guess.kind };
  }
}

/** Looks at many files one after the other, and waits for the person to confirm what they are. */
export function useSorting(applicantId: ApplicantId) {
  const [sorting, setSorting] = useState<Sorting>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function start(found: readonly FoundFile[]): Promise<void> {
    const collected = selectFiles(found);
    const abort = new AbortController();
    running.current = abort;
    const files: SortedFile[] = [];
    for (const file of collected.files) {
      setSorting({ kind: 'looking', done: files.length, total: collected.files.length });
      files.push(await look(applicantId, file, abort.signal));
      if (abort.signal.aborted) return;
    }
    setSorting({ kind: 'confirm', files, collected });
  }

  return {
    sorting,
    start,
    choose: (path: string, kind: DocumentKind | null) =>
      setSorting((now) =>
        now.kind === 'confirm'
          ? { ...now, files: now.files.map((file) => (file.path === path ? { ...file, kind } : file)) }
          : now,
      ),
    stop: () => {
      running.current?.abort();
      setSorting({ kind: 'idle' });
    },
  };
}

export type FileSorting = ReturnType<typeof useSorting>;
