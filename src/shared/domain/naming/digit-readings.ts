import type { FoldedName } from './normalise.ts';

const NUMERALS: Readonly<Record<string, string>> = {
  '0': '零',
  '1': '一',
  '2': '二',
  '3': '三',
  '4': '四',
  '5': '五',
  '6': '六',
  '7': '七',
  '8': '八',
  '9': '九',
};
/** Digits that are written for a letter (`we1xin`). */
const LETTERS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };
const DIGIT = /\d/;
const LATIN = /[a-z]/;
const HAN = /\p{Script=Han}/u;

/**
 * The reading in which single digits stand for what they look or sound like: 第1 is 第一, `w3ixin` is `weixin`. Null
 * where there is no such digit. Same offsets, since one unit is read as one unit.
 */
export function readDigits(reading: FoldedName): FoldedName | null {
  const { text } = reading;
  if (!DIGIT.test(text)) return null;
  const altered = [...reading.altered];
  let read = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const substitute = DIGIT.test(unit) ? standsFor(unit, text.charAt(at - 1), text.charAt(at + 1)) : undefined;
    if (substitute !== undefined) altered[at] = true;
    read += substitute ?? unit;
  }
  return read === text ? null : { ...reading, text: read, altered };
}

function standsFor(digit: string, before: string, after: string): string | undefined {
  if (DIGIT.test(before) || DIGIT.test(after)) return undefined;
  if (LATIN.test(before) && LATIN.test(after)) return LETTERS[digit];
  return HAN.test(before) || HAN.test(after) ? NUMERALS[digit] : undefined;
}
