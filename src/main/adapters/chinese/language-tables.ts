import type { PackedTable } from '../files/packed-tables.ts';

/**
 * What the app knows of the language (`resources/chinese/language.bin`), made by `scripts/chinese/build-language.ts` so that
 * nothing has to be built when the app starts: every table is searched as it lies.
 */
export interface LanguageTables {
  /** Traditional characters, ascending code points, and the simplified form of each beside it. */
  readonly traditional: Uint32Array;
  readonly simplified: Uint32Array;
  /** Characters that can be read aloud, ascending, and beside each the place of its readings. */
  readonly spoken: Uint32Array;
  readonly spokenAs: Uint16Array;
  /** Readings of one character, a blank between them; one line for each different set. */
  readonly readings: string;
  /** Common words of two and of three characters, ascending, one right behind the other. */
  readonly pairs: string;
  readonly triples: string;
}

/** The tables of the file; a file that lacks one is a defect of the app. */
export function languageTablesOf(tables: Readonly<Record<string, PackedTable>>): LanguageTables {
  const { traditional, simplified, spoken, spokenAs, readings, pairs, triples } = tables;
  const isWhole =
    traditional instanceof Uint32Array &&
    simplified instanceof Uint32Array &&
    spoken instanceof Uint32Array &&
    spokenAs instanceof Uint16Array &&
    typeof readings === 'string' &&
    typeof pairs === 'string' &&
    typeof triples === 'string';
  if (!isWhole) throw new TypeError('language.bin lacks a table');
  return { traditional, simplified, spoken, spokenAs, readings, pairs, triples };
}

/** The place of a number in an ascending table; -1 where it is not there. */
export function placeOf(table: Uint32Array, wanted: number): number {
  let low = 0;
  let high = table.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = table[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Whether a word stands among words of the same length that are written in ascending order without a gap. */
export function isAmong(words: string, word: string): boolean {
  const { length } = word;
  let low = 0;
  let high = words.length / length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareAt(words, middle * length, word);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** How the piece at a place stands to a word of its length: below, equal, above. Unit by unit, without cutting it out. */
function compareAt(text: string, at: number, word: string): number {
  for (let unit = 0; unit < word.length; unit += 1) {
    const order = text.charCodeAt(at + unit) - word.charCodeAt(unit);
    if (order !== 0) return order;
  }
  return 0;
}
