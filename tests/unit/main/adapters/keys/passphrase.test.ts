import { describe, expect, it } from 'vitest';
import { isAcceptableCost, KDF_COST, normalisePassphrase } from '../../../../../src/main/adapters/keys/passphrase.ts';

describe('a passphrase', () => {
  it.each([
    ['decomposed letters', 'cafe\u0301', 'caf\u00e9'],
    ['the wide space of Chinese input', '春\u3000眠', '春 眠'],
    ['a space that does not break', 'a\u00a0b', 'a b'],
  ])('is the same with %s', (_, one, other) => {
    expect(normalisePassphrase(one)).toBe(normalisePassphrase(other));
  });

  it.each([
    ['wide and narrow letters', 'ａｂｃ', 'abc'],
    ['a circled and a plain digit', '①', '1'],
    ['two forms of one character that look different', '𠮷', '吉'],
    ['case', 'Abc', 'abc'],
    ['a space at the end', 'abc ', 'abc'],
  ])('is another one with %s', (_, one, other) => {
    expect(normalisePassphrase(one)).not.toBe(normalisePassphrase(other));
  });
});

describe('the cost of a key file', () => {
  it('is what we write, or more within reason', () => {
    expect(isAcceptableCost(KDF_COST, false)).toBe(true);
    expect(isAcceptableCost({ ...KDF_COST, memoryKiB: 262_144 }, false)).toBe(true);
    expect(isAcceptableCost({ ...KDF_COST, memoryKiB: 2 ** 31 }, true)).toBe(false);
    expect(isAcceptableCost({ ...KDF_COST, iterations: 100_000 }, true)).toBe(false);
  });

  it('is not less, but for tests', () => {
    for (const weaker of [{ memoryKiB: 65_535 }, { iterations: 2 }, { parallelism: 0 }]) {
      expect(isAcceptableCost({ ...KDF_COST, ...weaker }, false)).toBe(false);
    }
    expect(isAcceptableCost({ memoryKiB: 8, iterations: 1, parallelism: 1 }, true)).toBe(true);
  });
});
