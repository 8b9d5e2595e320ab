import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { client } from '../../api/client.ts';
import { codeOf } from '../../api/failure.ts';
import { api } from '../../api/query.ts';

export function useCheck() {
  return useMutation(api.update.check.mutationOptions());
}

export type Checked = NonNullable<ReturnType<typeof useCheck>['data']>;

export function useSignature() {
  return useMutation(api.update.signature.mutationOptions());
}

/** How the hand-over stands. */
export type Start =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly percent: number }
  | { readonly kind: 'finished'; readonly opened: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Backs up and opens the installer; pressing cancel before it is opened stops it. */
export function useStart() {
  const [start, setStart] = useState<Start>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function begin(input: { readonly file: string; readonly list: string | null }): Promise<void> {
    const abort = new AbortController();
    running.current = abort;
    setStart({ kind: 'running', percent: 0 });
    try {
      for await (const event of await client.update.start(input, { signal: abort.signal })) {
        if (event.kind === 'finished') setStart({ kind: 'finished', opened: event.opened });
        else setStart({ kind: 'running', percent: Math.round((100 * event.done) / Math.max(1, event.total)) });
      }
    } catch (error) {
      const isCancelled = abort.signal.aborted || codeOf(error) === 'cancelled';
      setStart(isCancelled ? { kind: 'idle' } : { kind: 'failed', error });
    }
  }

  return { start, begin, cancel: () => running.current?.abort() };
}
