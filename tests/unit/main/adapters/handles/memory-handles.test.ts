import { describe, expect, it } from 'vitest';
import {
  createMemoryHandles,
  type MemoryHandlesOptions,
} from '../../../../../src/main/adapters/handles/memory-handles.ts';

const ABOUT = { mediaType: 'image/jpeg', fileName: '预览.jpg' };
const bytes = (size: number, value = 7) => new Uint8Array(size).fill(value);

function make(more: Partial<MemoryHandlesOptions> = {}) {
  let now = Date.parse('2026-11-23T00:00:00Z');
  const handles = createMemoryHandles({
    urlFor: (handle) => `/files/${handle}`,
    clock: { now: () => new Date(now) },
    ...more,
  });
  return { handles, pass: (ms: number) => (now += ms) };
}

describe('a handle', () => {
  it('is random, has the address of its host, and gives the bytes as often as asked', () => {
    const { handles } = make();
    const one = handles.put(bytes(3), ABOUT);
    const two = handles.put(bytes(3), ABOUT);
    expect(one.handle).toMatch(/^[0-9a-f]{32}$/);
    expect(one.url).toBe(`/files/${one.handle}`);
    expect(two.handle).not.toBe(one.handle);
    for (let n = 0; n < 2; n += 1) expect(handles.take(one.handle)).toEqual({ content: bytes(3), ...ABOUT });
    expect(handles.take('0'.repeat(32))).toBeUndefined();
  });

  it('expires after five minutes', () => {
    const { handles, pass } = make();
    const { handle } = handles.put(bytes(3), ABOUT);
    pass(299_999);
    expect(handles.take(handle)).toBeDefined();
    pass(1);
    expect(handles.take(handle)).toBeUndefined();
  });

  it('does not share its bytes: wiping them spoils nobody else’s', () => {
    const { handles } = make();
    const mine = bytes(3);
    const { handle } = handles.put(mine, ABOUT);
    const taken = handles.take(handle);
    mine.fill(1);
    handles.clear();
    expect(mine).toEqual(bytes(3, 1));
    expect(taken?.content).toEqual(bytes(3));
    expect(handles.take(handle)).toBeUndefined();
  });
});

describe('all handles together', () => {
  it('hold so many bytes at most, the oldest go first', () => {
    const { handles } = make({ maxBytes: 10 });
    const [one, two, three] = [
      handles.put(bytes(4), ABOUT),
      handles.put(bytes(4), ABOUT),
      handles.put(bytes(6), ABOUT),
    ];
    expect(handles.take(one.handle)).toBeUndefined();
    expect(handles.take(two.handle)).toBeDefined();
    expect(handles.take(three.handle)).toBeDefined();
    const large = handles.put(bytes(50), ABOUT);
    expect(handles.take(two.handle)).toBeUndefined();
    expect(handles.take(three.handle)).toBeUndefined();
    expect(handles.take(large.handle)?.content).toHaveLength(50);
  });

  it('count again from nothing after they were cleared', () => {
    const { handles } = make({ maxBytes: 10 });
    handles.put(bytes(9), ABOUT);
    handles.clear();
    const [one, two] = [handles.put(bytes(5), ABOUT), handles.put(bytes(5), ABOUT)];
    expect(handles.take(one.handle)).toBeDefined();
    expect(handles.take(two.handle)).toBeDefined();
  });
});
