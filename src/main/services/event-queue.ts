/** Carries events from callbacks to one reader that waits for them, in order. */
export interface EventQueue<T> extends AsyncIterable<T> {
  push(event: T): void;
  /** Ends the queue after what was pushed; with an error, the reader gets it thrown. */
  end(error?: unknown): void;
}

/** An empty queue. Reading ends when `end` was called and everything was read. */
export function createEventQueue<T>(): EventQueue<T> {
  const events: T[] = [];
  let ended: { readonly error: unknown } | null = null;
  let wake: () => void = () => {};

  return {
    push(event) {
      events.push(event);
      wake();
    },
    end(error) {
      ended ??= { error };
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const event = events.shift();
        if (event !== undefined) {
          yield event;
        } else if (ended) {
          if (ended.error !== undefined) throw ended.error;
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    },
  };
}
