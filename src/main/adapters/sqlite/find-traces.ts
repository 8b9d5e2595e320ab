import { setImmediate } from 'node:timers/promises';

const FILTER_BITS = 20;
const STEP_BYTES = 4 * 1024 * 1024;

function slotOf(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> (32 - FILTER_BITS);
}

/** The patterns by their first four bytes, with a filter before it that almost every place of a file fails. */
function createIndex(patterns: readonly Buffer[]) {
  const filter = new Uint8Array(1 << FILTER_BITS);
  const byWord = new Map<number, Buffer[]>();
  for (const pattern of patterns) {
    const word = pattern.readUInt32BE(0);
    filter[slotOf(word)] = 1;
    byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
  }
  return { filter, byWord };
}

/**
 * Which of the patterns (at least four bytes each) are anywhere in `content`. One walk, however many patterns there
 * are; every few milliseconds it lets the rest of the program go on.
 */
export async function findTraces(content: Uint8Array, patterns: readonly Buffer[]): Promise<ReadonlySet<Buffer>> {
  const { filter, byWord } = createIndex(patterns);
  const found = new Set<Buffer>();
  const whole = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  let word = 0;
  for (let start = 0; start < whole.length; start += STEP_BYTES) {
    const end = Math.min(start + STEP_BYTES, whole.length);
    for (let at = start; at < end; at += 1) {
      word = (word << 8) | (whole[at] ?? 0);
      if (filter[slotOf(word)] === 0) continue;
      for (const pattern of byWord.get(word >>> 0) ?? []) {
        if (whole.subarray(Math.max(0, at - 3), at - 3 + pattern.length).equals(pattern)) found.add(pattern);
      }
    }
    await setImmediate();
  }
  return found;
}
