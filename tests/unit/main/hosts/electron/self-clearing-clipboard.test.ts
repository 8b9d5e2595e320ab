import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { selfClearingClipboard } from '../../../../../src/main/hosts/electron/self-clearing-clipboard.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A clipboard as the system holds it; Windows gives lines back with its own ends. */
function system() {
  let text = '';
  return {
    writeText: async (next: string) => {
      text = next.replaceAll('\n', '\r\n');
    },
    readText: async () => text,
    clear: () => {
      text = '';
    },
  };
}

it('takes a text away after a minute, whatever the system made of its lines', async () => {
  const clipboard = system();
  await selfClearingClipboard(clipboard).copy('11010119900307\n第二行');
  await vi.advanceTimersByTimeAsync(59_000);
  expect(await clipboard.readText()).toContain('第二行');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await clipboard.readText()).toBe('');
});

it('leaves alone what was copied since, elsewhere or here', async () => {
  const clipboard = system();
  const ours = selfClearingClipboard(clipboard);
  await ours.copy('一');
  await clipboard.writeText('somebody else’s');
  await vi.advanceTimersByTimeAsync(61_000);
  expect(await clipboard.readText()).toBe('somebody else’s');

  await ours.copy('二');
  await vi.advanceTimersByTimeAsync(40_000);
  await ours.copy('三');
  await vi.advanceTimersByTimeAsync(40_000);
  expect(await clipboard.readText()).toBe('三');
  await vi.advanceTimersByTimeAsync(21_000);
  expect(await clipboard.readText()).toBe('');
});

it('does not wait when the app ends', async () => {
  const clipboard = system();
  const ours = selfClearingClipboard(clipboard);
  await ours.copy('四');
  await ours.clearNow();
  expect(await clipboard.readText()).toBe('');
  await clipboard.writeText('later');
  await ours.clearNow();
  expect(await clipboard.readText()).toBe('later');
});
