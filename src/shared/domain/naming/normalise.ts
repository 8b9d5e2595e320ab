import type { ChineseReader } from './chinese-reader.ts';
import { foldLetter } from './fold-characters.ts';

/**
 * A name as a reader takes it, with the way back: unit `i` of `text` came from `[starts[i], ends[i])` of the original.
 * All offsets are UTF-16 code units.
 */
export interface FoldedName {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether the unit was written otherwise in the original (a change of case does not count). */
  readonly altered: readonly boolean[];
}

/** The two readings of a name: with its blanks and signs, and with everything but letters and digits taken out. */
export interface NameReadings {
  readonly plain: FoldedName;
  readonly compact: FoldedName;
}

/** Format and control characters, combining marks and fillers: they take no room on the screen. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Mn}\u115f\u1160\u3164]/u;
const MARKS = /\p{Mn}/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

class Builder implements FoldedName {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly altered: boolean[] = [];

  add(text: string, start: number, end: number, altered: boolean): void {
    this.text += text;
    for (let unit = 0; unit < text.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
      this.altered.push(altered);
    }
  }
}

/** Folds width, case, traditional forms and look-alikes and drops what cannot be seen. Linear; takes any string. */
export function readName(name: string, chinese: Pick<ChineseReader, 'simplify'>): NameReadings {
  const plain = new Builder();
  const compact = new Builder();
  let start = 0;
  for (const character of name) {
    const end = start + character.length;
    for (const folded of fold(character, chinese)) {
      const altered = folded !== character.toLowerCase();
      plain.add(folded, start, end, altered);
      if (LETTER_OR_DIGIT.test(folded)) compact.add(folded, start, end, altered);
    }
    start = end;
  }
  return { plain, compact };
}

function fold(character: string, chinese: Pick<ChineseReader, 'simplify'>): string[] {
  if (INVISIBLE.test(character)) return [];
  // ASCII is most of what is not Chinese, and folds to itself.
  if (character <= '\u007f') return [character.toLowerCase()];
  // Taken apart, so that a letter with an accent is the letter (wēixìn).
  const plain = character.normalize('NFKC').normalize('NFKD').toLowerCase().replaceAll(MARKS, '');
  return [...plain].map((each) => foldLetter(chinese.simplify(each)));
}

/** Where a piece of a reading lies in the original. */
export function toOriginal(
  reading: FoldedName,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return { start: reading.starts[start] ?? 0, end: reading.ends[end - 1] ?? 0 };
}

/** Whether something was left out between the units of this piece: a sign, a blank, an invisible character. */
export function hasGap(reading: FoldedName, start: number, end: number): boolean {
  for (let unit = start + 1; unit < end; unit += 1) {
    if ((reading.starts[unit] ?? 0) > (reading.ends[unit - 1] ?? 0)) return true;
  }
  return false;
}

/** Whether this piece was written so that it does not look like itself: altered characters, or gaps between them. */
export function isDisguised(reading: FoldedName, start: number, end: number): boolean {
  return reading.altered.slice(start, end).includes(true) || hasGap(reading, start, end);
}
