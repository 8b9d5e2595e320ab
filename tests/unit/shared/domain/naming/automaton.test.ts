import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton } from '../../../../../src/shared/domain/naming/automaton.ts';

function found(words: readonly string[], text: string): string[] {
  const all: string[] = [];
  Automaton.of(words).search(text, (word, end) => all.push(`${words[word]}@${end}`));
  return all;
}

function naive(words: readonly string[], text: string): string[] {
  return [...new Set(words)].flatMap((word) => {
    const all: string[] = [];
    for (let at = text.indexOf(word); word !== '' && at >= 0; at = text.indexOf(word, at + 1)) {
      all.push(`${word}@${at + word.length}`);
    }
    return all;
  });
}

describe('Automaton', () => {
  it('finds what a naive search finds', () => {
    const word = fc.stringMatching(/^[甲乙丙]{0,5}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.stringMatching(/^[甲乙丙]{0,40}$/), (words, text) => {
        expect(found(words, text).toSorted()).toEqual(naive(words, text).toSorted());
      }),
    );
  });

  it('takes any code units', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 10 }), text, (words, rest) => {
        const whole = words.join('') + rest;
        expect(found(words, whole).toSorted()).toEqual(naive(words, whole).toSorted());
      }),
    );
  });

  it('tells several words that end at one place longest first', () => {
    expect(found(['国', '中国', '爱中国'], '我爱中国')).toEqual(['爱中国@4', '中国@4', '国@4']);
  });

  it('finds nothing without words', () => {
    expect(found([], '甲乙')).toEqual([]);
  });
});
