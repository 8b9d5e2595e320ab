import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  createRecoveryKey,
  formatRecoveryKey,
  parseRecoveryKey,
} from '../../../../../src/main/adapters/keys/recovery-key.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 });

describe('a recovery key', () => {
  it('is eight groups of four and a check character', () => {
    for (let n = 0; n < 50; n += 1) {
      const { bytes: random, text } = createRecoveryKey();
      expect(text).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]$/);
      expect(parseRecoveryKey(text)).toEqual(Buffer.from(random));
    }
  });

  it('of a known number is the same for ever', () => {
    expect(formatRecoveryKey(new Uint8Array(20))).toBe('0000-0000-0000-0000-0000-0000-0000-0000-0');
    // Worked out with another program (Python's integers).
    const counted = Uint8Array.from({ length: 20 }, (_, index) => index);
    expect(formatRecoveryKey(counted)).toBe('000G-40R4-0M30-E209-185G-R38E-1W81-24GK-R');
  });

  it('is not made with a check character that cannot be read out', () => {
    const unreadable = Uint8Array.from({ length: 20 }, (_, index) => (index === 19 ? 36 : 0));
    expect(formatRecoveryKey(unreadable)).toBeUndefined();
    const tries = [unreadable, new Uint8Array(20).fill(0)];
    expect(createRecoveryKey(() => tries.shift() ?? new Uint8Array(20)).text).toMatch(/^0000-/);
    expect(tries).toEqual([]);
  });

  test.prop([bytes])('is understood as people type it', (random) => {
    const text = formatRecoveryKey(random);
    fc.pre(text !== undefined);
    const expected = Buffer.from(random);
    expect(parseRecoveryKey(text.toLowerCase())).toEqual(expected);
    expect(parseRecoveryKey(text.replaceAll('-', ''))).toEqual(expected);
    expect(parseRecoveryKey(`  ${text.replaceAll('-', ' – ')}\n`)).toEqual(expected);
    expect(parseRecoveryKey(text.replaceAll('1', 'l').replaceAll('0', 'o'))).toEqual(expected);
    expect(parseRecoveryKey(text.replaceAll('1', 'I').replaceAll('0', 'O'))).toEqual(expected);
    const fullWidth = text.replace(/[0-9A-Z]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));
    expect(parseRecoveryKey(fullWidth)).toEqual(expected);
  });

  test.prop([bytes, fc.nat(31), fc.nat(30)])('with one wrong character is noticed', (random, at, step) => {
    const text = formatRecoveryKey(random)?.replaceAll('-', '');
    fc.pre(text !== undefined);
    const wrong = ALPHABET.charAt((ALPHABET.indexOf(text.charAt(at)) + 1 + step) % 32);
    expect(parseRecoveryKey(text.slice(0, at) + wrong + text.slice(at + 1))).toBeUndefined();
  });

  test.prop([bytes, fc.nat(30)])('with two neighbours swapped is noticed', (random, at) => {
    const text = formatRecoveryKey(random)?.replaceAll('-', '');
    fc.pre(text !== undefined && text.charAt(at) !== text.charAt(at + 1));
    const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
    expect(parseRecoveryKey(swapped)).toBeUndefined();
  });

  it.each(['', '-', '0000', `${'0'.repeat(34)}`, `${'U'.repeat(33)}`, '恢复密钥', `${'0'.repeat(32)}*`])(
    'is not “%s”',
    (typed) => expect(parseRecoveryKey(typed)).toBeUndefined(),
  );
});
