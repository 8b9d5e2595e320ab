import { expect, it } from 'vitest';
import { freeBuffer } from '../../../../../src/main/adapters/worker/free-buffer.ts';

const LARGE = 64 * 1024 * 1024;

it('gives memory back at once, not when the collector comes by', () => {
  const bytes = new Uint8Array(LARGE);
  const held = process.memoryUsage().arrayBuffers;
  freeBuffer(bytes.buffer);
  expect(bytes.length).toBe(0);
  expect(held - process.memoryUsage().arrayBuffers).toBeGreaterThan(LARGE / 2);
});
