/** Makes `send` happen at once and then at most once in `everyMs`, however often the answer is called. */
export function createStaySignal(send: () => void, everyMs: number, now: () => number): () => void {
  let sentAt = Number.NEGATIVE_INFINITY;
  return () => {
    const at = now();
    // A clock that was set back must not silence the signal until it has caught up.
    if (at >= sentAt && at - sentAt < everyMs) return;
    sentAt = at;
    send();
  };
}
