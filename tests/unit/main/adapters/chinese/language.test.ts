import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommonWords } from '../../../../../scripts/chinese/common-words.ts';
import { buildLanguage } from '../../../../../scripts/chinese/language.ts';
import { isAmong, placeOf } from '../../../../../src/main/adapters/chinese/language-tables.ts';
import { packTables } from '../../../../../src/main/adapters/files/packed-tables.ts';
import { chinese, resources } from '../../../../support/rule-pack.ts';

describe('the tables of the language', () => {
  it('are what OpenCC, pinyin-pro and the common words give today', () => {
    const kept = readFileSync(join(resources, 'chinese/language.bin'));
    expect(kept.equals(packTables({ ...buildLanguage() })), 'run npm run language').toBe(true);
  });

  it.each([
    ['國', '国'],
    ['𠁞', '𠀾'],
    ['国', '国'],
    ['a', 'a'],
    ['', ''],
  ])('write %s as %s', (character, simple) => {
    expect(chinese.simplify(character)).toBe(simple);
  });

  it.each([
    ['行', ['xing', 'hang', 'heng']],
    ['女', ['nv', 'ru']],
    ['猫', ['mao']],
    ['a', []],
    ['，', []],
  ])('read %s aloud', (character, readings) => {
    expect(chinese.readingsOf(character)).toEqual(expect.arrayContaining(readings));
    if (readings.length === 0) expect(chinese.readingsOf(character)).toEqual([]);
  });

  it('read a word that came later in its context', () => {
    expect(chinese.readWord('银行')).toEqual(['yin', 'hang']);
  });

  it('know every common word, and no other', () => {
    for (const word of readCommonWords().keys()) expect(chinese.isWord(word)).toBe(true);
    for (const word of ['', '一', '猫本', '表小猫', '一丈夫人', 'ab']) expect(chinese.isWord(word)).toBe(false);
  });
});

describe('looking up', () => {
  it('finds what stands there, at both ends too', () => {
    const table = Uint32Array.of(2, 5, 9);
    expect([2, 5, 9].map((each) => placeOf(table, each))).toEqual([0, 1, 2]);
    expect([0, 3, 10].map((each) => placeOf(table, each))).toEqual([-1, -1, -1]);
    expect(placeOf(new Uint32Array(0), 1)).toBe(-1);
  });

  it('takes no word that begins in the middle of another', () => {
    expect(isAmong('丁丙甲乙', '甲乙')).toBe(true);
    expect(isAmong('丁丙甲乙', '丙甲')).toBe(false);
    expect(isAmong('', '甲乙')).toBe(false);
  });
});
