import { join } from 'node:path';
import type { ChineseReader } from '../../../shared/domain/naming/chinese-reader.ts';
import { readTables } from '../files/packed-tables.ts';
import { isAmong, type LanguageTables, languageTablesOf, placeOf } from './language-tables.ts';
import { pinyinLibrary } from './pinyin-library.ts';

const HAN = /\p{Script=Han}/u;
/** Characters that were looked up; names use few different ones, and a hostile text must not fill the memory. */
const MOST_KNOWN = 20_000;
const NONE: readonly string[] = [];

/** Traditional forms by OpenCC, readings by pinyin-pro, words by the cutter of the runtime (ADR 0009). */
export function createChineseReader(resourcesDir: string): ChineseReader {
  let loaded: LanguageTables | null = null;
  const tables = (): LanguageTables => {
    loaded ??= languageTablesOf(readTables(join(resourcesDir, 'chinese', 'language.bin')));
    return loaded;
  };
  let cutter: Intl.Segmenter | null = null;
  return {
    simplify: remember((character) => simplify(tables(), character)),
    readingsOf: remember((character) => readingsOf(tables(), character)),
    readWord: (word) => pinyinLibrary().pinyin(word, { toneType: 'none', type: 'array', v: true }),
    cut(text) {
      cutter ??= new Intl.Segmenter('zh', { granularity: 'word' });
      return Array.from(cutter.segment(text), ({ segment }) => segment);
    },
    isWord: (text) => isWord(tables(), text),
  };
}

function simplify({ traditional, simplified }: LanguageTables, character: string): string {
  const place = placeOf(traditional, character.codePointAt(0) ?? 0);
  return place < 0 ? character : String.fromCodePoint(simplified[place] ?? 0);
}

/** The lines of readings, taken apart once. */
const READINGS = new WeakMap<LanguageTables, readonly string[]>();

function readingsOf(tables: LanguageTables, character: string): readonly string[] {
  if (!HAN.test(character)) return NONE;
  const place = placeOf(tables.spoken, character.codePointAt(0) ?? 0);
  if (place < 0) return NONE;
  const lines = READINGS.get(tables) ?? tables.readings.split('\n');
  READINGS.set(tables, lines);
  return lines[tables.spokenAs[place] ?? 0]?.split(' ') ?? NONE;
}

function isWord({ pairs, triples }: LanguageTables, text: string): boolean {
  if (text.length === 2) return isAmong(pairs, text);
  return text.length === 3 && isAmong(triples, text);
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
