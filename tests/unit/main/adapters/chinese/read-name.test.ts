import { describe, expect, it } from 'vitest';
import { readName } from '../../../../../src/main/adapters/chinese/read-name.ts';

const likeliest = (name: string) =>
  readName(name)
    .map(([first]) => first)
    .join(' ');

describe('reading names', () => {
  it.each([
    ['单雄信', 'shan xiong xin'],
    ['解缙', 'xie jin'],
    ['区海', 'ou hai'],
    ['仇英', 'qiu ying'],
    ['曾国藩', 'zeng guo fan'],
    ['查良镛', 'zha liang yong'],
    ['尉迟恭', 'yu chi gong'],
    ['欧阳娜娜', 'ou yang na na'],
    ['朴树', 'piao shu'],
    ['吕布', 'lv bu'],
  ])('%s is %s', (name, expected) => expect(likeliest(name)).toBe(expected));

  it('knows the other readings too', () => {
    expect(readName('单乐')).toEqual([expect.arrayContaining(['shan', 'dan']), expect.arrayContaining(['le', 'yue'])]);
  });

  it('reads what there is to read: separators, letters and unknown characters give nothing', () => {
    expect(likeliest('阿依古丽·买买提')).toBe('a yi gu li mai mai ti');
    expect(
      readName('John <b>𠀀</b>')
        .flat()
        .every((syllable) => /^[a-z]+$/.test(syllable)),
    ).toBe(true);
    expect(readName('')).toEqual([]);
  });
});
