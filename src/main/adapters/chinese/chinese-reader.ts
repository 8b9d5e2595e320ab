import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { ChineseReader } from '../../../shared/domain/naming/chinese-reader.ts';
import { commonWords } from './common-words.ts';

const HAN = /\p{Script=Han}/u;
/** Characters that were looked up; names use few different ones, and a hostile text must not fill the memory. */
const MOST_KNOWN = 20_000;

/** Traditional forms by OpenCC, readings by pinyin-pro, words by the cutter of the runtime (ADR 0009). */
export function createChineseReader(): ChineseReader {
  const convert = Converter({ from: 't', to: 'cn' });
  const cutter = new Intl.Segmenter('zh', { granularity: 'word' });
  const simplify = remember((character) => (HAN.test(character) ? convert(character) : character));
  const readingsOf = remember((character): readonly string[] =>
    HAN.test(character) ? pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }) : [],
  );
  const words = commonWords();
  return {
    simplify,
    readingsOf,
    readWord: (word) => pinyin(word, { toneType: 'none', type: 'array', v: true }),
    cut: (text) => Array.from(cutter.segment(text), ({ segment }) => segment),
    isWord: (text) => words.has(text),
  };
}

function remember<T>(look: (character: string) => T): (character: string) => T {
  const known = new Map<string, T>();
  return (character) => {
    const kept = known.get(character);
    if (kept !== undefined) return kept;
    const answer = look(character);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(character, answer);
    return answer;
  };
}
