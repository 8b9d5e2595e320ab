import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { codeOf } from '../../api/failure.ts';
import { api, queryClient } from '../../api/query.ts';

export function useBackups() {
  return useQuery(api.backups.list.queryOptions());
}

export type Backup = NonNullable<ReturnType<typeof useBackups>['data']>['backups'][number];

export function refreshBackups(): void {
  void queryClient.invalidateQueries({ queryKey: api.backups.key() });
}

export function refreshEverything(): void {
  void queryClient.invalidateQueries();
}

export function useRemoveBackup() {
  return useMutation(api.backups.remove.mutationOptions({ onSuccess: refreshBackups }));
}

type Stage = 'copying' | 'checking' | 'writing' | 'reading';

interface Progress {
  readonly kind: 'progress';
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

/** How a long piece of work stands. */
export type Work<Finished> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly stage: Stage | null; readonly percent: number }
  | { readonly kind: 'finished'; readonly result: Finished }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Runs calls of the contract that answer with events; leaving the page or pressing cancel ends them. */
export function useWork<Finished extends { readonly kind: 'finished' }>() {
  const [work, setWork] = useState<Work<Finished>>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function start(
    call: (options: { readonly signal: AbortSignal }) => Promise<AsyncIterable<Progress | Finished>>,
    onFinished: (result: Finished) => void = () => {},
  ): Promise<void> {
    const abort = new AbortController();
    running.current = abort;
    setWork({ kind: 'running', stage: null, percent: 0 });
    try {
      for await (const event of await call({ signal: abort.signal })) {
        if (abort.signal.aborted) break;
        if (event.kind === 'finished') {
          setWork({ kind: 'finished', result: event });
          onFinished(event);
        } else {
          setWork({
            kind: 'running',
            stage: event.stage,
            percent: Math.round((100 * event.done) / Math.max(1, event.total)),
          });
        }
      }
      if (abort.signal.aborted) setWork({ kind: 'cancelled' });
    } catch (error) {
      const isCancelled = abort.signal.aborted || codeOf(error) === 'cancelled';
      setWork(isCancelled ? { kind: 'cancelled' } : { kind: 'failed', error });
    }
  }

  return { work, start, cancel: () => running.current?.abort(), reset: () => setWork({ kind: 'idle' }) };
}
