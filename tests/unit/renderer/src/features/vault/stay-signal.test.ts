import { expect, it } from 'vitest';
import { createStaySignal } from '../../../../../../src/renderer/src/features/vault/stay-signal.ts';

function record(everyMs: number) {
  let at = 0;
  const sent: number[] = [];
  const signal = createStaySignal(
    () => sent.push(at),
    everyMs,
    () => at,
  );
  return {
    sent,
    signalAt(next: number): void {
      at = next;
      signal();
    },
  };
}

it('is sent at once, and then at most once in the given time', () => {
  const { sent, signalAt } = record(60);
  for (const at of [0, 1, 59, 60, 61, 119, 200]) signalAt(at);
  expect(sent).toEqual([0, 60, 200]);
});

it('goes on after the clock was set back', () => {
  const { sent, signalAt } = record(60);
  for (const at of [1_000, 10, 20, 70]) signalAt(at);
  expect(sent).toEqual([1_000, 10, 70]);
});
