import { createEventQueue } from './event-queue.ts';

/** Runs work that reports by callback as a generator whose reader can stop it. */
export async function* cancellable<T>(
  work: (signal: AbortSignal, push: (event: T) => void) => Promise<void>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  const inner = new AbortController();
  const both = signal ? AbortSignal.any([signal, inner.signal]) : inner.signal;
  const events = createEventQueue<T>();
  const running = work(both, events.push).then(
    () => events.end(),
    (error: unknown) => events.end(error),
  );
  try {
    yield* events;
  } finally {
    inner.abort();
    // The work has cleaned up after itself before the reader goes on.
    await running;
  }
}
