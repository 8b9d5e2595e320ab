import { expect, it } from 'vitest';
import { freeBuffer, freeBytes } from '../../../../../src/main/adapters/worker/free-buffer.ts';

const LARGE = 64 * 1024 * 1024;

it('gives memory back at once, not when the collector comes by', () => {
  const bytes = new Uint8Array(LARGE);
  const held = process.memoryUsage().arrayBuffers;
  freeBuffer(bytes.buffer);
  expect(bytes.length).toBe(0);
  expect(held - process.memoryUsage().arrayBuffers).toBeGreaterThan(LARGE / 2);
});

it('leaves alone what lies in memory that others share', () => {
  const pool = new Uint8Array([1, 2, 3, 4]);
  const part = pool.subarray(1, 3);
  freeBytes(part);
  expect([...pool]).toEqual([1, 2, 3, 4]);
  freeBytes(pool);
  expect(pool.byteLength).toBe(0);
});
