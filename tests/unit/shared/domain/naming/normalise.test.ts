import { describe, expect, it } from 'vitest';
import { nameUnits } from '../../../../../src/shared/domain/naming/name-units.ts';
import { hasGap, isDisguised, readName, toOriginal } from '../../../../../src/shared/domain/naming/normalise.ts';
import { chinese } from '../../../../support/rule-pack.ts';

describe('nameUnits', () => {
  it.each([
    ['', 0],
    ['abc 1', 5],
    ['猫记', 4],
    ['v2.0笔记', 8],
    ['é', 2],
    ['🍎', 2],
    ['𠮷', 2],
  ])('counts “%s” as %i', (name, units) => {
    expect(nameUnits(name)).toBe(units);
  });
});

describe('readName', () => {
  it('folds width, case, traditional forms and look-alikes', () => {
    expect(readName('ＡB論壇е', chinese).plain.text).toBe('ab论坛e');
  });

  it('drops what cannot be seen, and in the compact reading all signs', () => {
    const { plain, compact } = readName('微\u200b信 -🍎本', chinese);
    expect(plain.text).toBe('微信 -🍎本');
    expect(compact.text).toBe('微信本');
  });

  it('finds its way back to the original, also over characters of two units and characters that become several', () => {
    const { plain } = readName('🍎㎏微\u200b信', chinese);
    expect(plain.text).toBe('🍎kg微信');
    expect(toOriginal(plain, 0, 2)).toEqual({ start: 0, end: 2 });
    expect(toOriginal(plain, 2, 4)).toEqual({ start: 2, end: 3 });
    expect(toOriginal(plain, 4, 6)).toEqual({ start: 3, end: 6 });
  });

  it('knows a disguise from a change of case', () => {
    const { plain } = readName('WeＣhat微\u200b信', chinese);
    expect(isDisguised(plain, 0, 2)).toBe(false);
    expect(isDisguised(plain, 0, 3)).toBe(true);
    expect(hasGap(plain, 6, 8)).toBe(true);
    expect(hasGap(plain, 5, 7)).toBe(false);
  });
});
