import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWordsInRow, findWords, indexWords } from '../../../../../src/shared/domain/naming/match-words.ts';
import { boundsOf, presenceOf } from '../../../../../src/shared/domain/naming/straddle.ts';
import { chinese } from '../../../../support/rule-pack.ts';

describe('findWords', () => {
  it('finds what a naive search finds', () => {
    const piece = fc.stringMatching(/^[甲乙丙]{1,4}$/);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.stringMatching(/^[甲乙丙]{0,30}$/), (words, text) => {
        const naive = new Set<string>();
        for (const word of words) {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
            naive.add(`${at}-${at + word.length}`);
        }
        expect(new Set(findWords(text, indexWords(words)).map(({ start, end }) => `${start}-${end}`))).toEqual(naive);
      }),
    );
  });

  it('wants Latin words to stand alone', () => {
    const index = indexWords(['AI']);
    expect(findWords('daisy', index)).toEqual([]);
    expect(findWords('我ai你', index)).toEqual([{ start: 1, end: 3 }]);
  });
});

describe('countWordsInRow', () => {
  const index = indexWords(['习惯', '打卡', '习惯打卡', '卡']);
  it.each([
    ['习惯打卡', 1],
    ['习惯打卡卡', 2],
    ['习惯', 1],
    ['打习惯', null],
    ['', 0],
  ])('%s is a row of %s', (text, count) => {
    expect(countWordsInRow(text, index)).toBe(count);
  });
});

describe('presenceOf', () => {
  const judge = (text: string, word: string, innocent: readonly string[] = []) => {
    const start = text.indexOf(word);
    return presenceOf(
      text,
      { start, end: start + word.length },
      { bounds: boundsOf(chinese.cut(text)), innocent: indexWords(innocent), isWord: chinese.isWord },
    );
  };

  it.each([
    ['across a border of words', '爱国家常菜', '国家', []],
    ['inside an innocent word', '保险丝手册', '保险', ['保险丝']],
    ['shared by two innocent words', '心中国画册', '中国', ['心中', '国画']],
    ['where two common words read as well', '旅人民歌集', '人民', []],
    ['where a unit is counted', '一百度电', '百度', []],
  ])('is an accident %s', (_, text, word, innocent) => {
    expect(judge(text, word, innocent)).toBe('accident');
  });

  it.each([
    ['two readings take as many words', '长沙发换洗记', '长沙'],
    ['a longer word than the hit covers its half', '铁丝网站鸟', '网站'],
  ])('is doubtful where %s', (_, text, word) => {
    expect(judge(text, word)).toBe('doubtful');
  });

  it('counts with numerals only', () => {
    expect(judge('用百度找路', '百度')).toBe('word');
  });

  it.each([
    ['中国画展', '中国', ['国画']],
    ['国家公园', '国家', []],
    ['室内设计集', '设计', []],
  ])('is none in %s', (text, word, innocent) => {
    expect(judge(text, word, innocent)).toBe('word');
  });
});
