import { readAcross } from './crossing.ts';
import { type Span, type WordIndex, wordsAt } from './match-words.ts';

/**
 * Only short words are met by accident. The cutter splits longer names that it does not know (肯德|基点|餐), so its word
 * counts for no more than this many characters.
 */
const LONGEST_STRADDLED = 2;

/** Where the words of a text begin and end: for every unit, the bounds of the word that it belongs to. */
export interface WordBounds {
  readonly startOf: readonly number[];
  readonly endOf: readonly number[];
}

/** The bounds of a text's words from its words. */
export function boundsOf(words: readonly string[]): WordBounds {
  const startOf: number[] = [];
  const endOf: number[] = [];
  let start = 0;
  for (const word of words) {
    const end = start + word.length;
    for (let unit = start; unit < end; unit += 1) {
      startOf.push(start);
      endOf.push(end);
    }
    start = end;
  }
  return { startOf, endOf };
}

/** Whether a hit is really there: a word, one that may as well be two others that meet (长|沙发), or an accident. */
type Presence = 'word' | 'doubtful' | 'accident';

/**
 * A hit is there by accident only if it lies across a border of words (爱国|家常菜), or in a longer innocent word (保险丝).
 * The list of innocent words goes before the cutter, which knows fewer words.
 */
export function presenceOf(text: string, hit: Span, { bounds, innocent, isWord }: Surroundings): Presence {
  if (isInsideInnocent(text, hit, innocent) || isSharedByTwo(text, hit, innocent)) return 'accident';
  if (countsUp(text, hit)) return 'accident';
  const isKnown = (each: string) => isWord(each) || wordsAt(each, 0, innocent)[0] === each;
  const isShort = hit.end - hit.start <= LONGEST_STRADDLED;
  switch (readAcross(text.slice(0, withoutEnding(text, hit)), hit, isKnown)) {
    case 'better':
      return 'accident';
    case 'as-well-in-words':
      return isShort ? 'accident' : 'word';
    case 'as-well':
      // The cutter knows fewer words and cuts 微|信一|览; it only decides where both readings are as good.
      if (!isShort) return 'word';
      return liesAcross(hit, bounds) ? 'accident' : 'doubtful';
    case 'with-longer-word':
      return 'doubtful';
    case 'worse':
      return 'word';
  }
}

/** A unit behind a numeral counts something: 一百|度 is no 百度. */
function countsUp(text: string, { start }: Span): boolean {
  return UNITS.includes(text.charAt(start)) && start > 0 && NUMERALS.includes(text.charAt(start - 1));
}

const UNITS = '百千万亿';
const NUMERALS = '一二三四五六七八九十两几数百千万0123456789';

/** Where the part of a name ends that goes before its usual ending; of short endings only what follows the hit at once. */
function withoutEnding(text: string, { end }: Span): number {
  const ending = ENDINGS.find((each) => text.endsWith(each) && text.length - each.length >= end);
  if (ending !== undefined) return text.length - ending.length;
  return end === text.length - 1 && SHORT_ENDINGS.includes(text.charAt(end)) ? end : text.length;
}

/** What is known of the text around a hit and of the language. */
interface Surroundings {
  readonly bounds: WordBounds;
  readonly innocent: WordIndex;
  isWord(text: string): boolean;
}

function isInsideInnocent(text: string, { start, end }: Span, innocent: WordIndex): boolean {
  for (let from = Math.max(0, end - innocent.longest); from <= start; from += 1) {
    const longest = wordsAt(text, from, innocent)[0];
    if (longest !== undefined && from + longest.length >= end && longest.length > end - start) return true;
  }
  return false;
}

/** One innocent word ends inside the hit and the next one begins there: 心中|国画 is not 中国. */
function isSharedByTwo(text: string, { start, end }: Span, innocent: WordIndex): boolean {
  for (let cut = start + 1; cut < end; cut += 1) {
    const goesOn = wordsAt(text, cut, innocent).some((word) => cut + word.length > end);
    if (goesOn && endsAt(text, cut, start, innocent)) return true;
  }
  return false;
}

/** Whether an innocent word that began before `start` ends exactly at `cut`. */
function endsAt(text: string, cut: number, start: number, innocent: WordIndex): boolean {
  for (let from = Math.max(0, cut - innocent.longest); from < start; from += 1) {
    if (wordsAt(text, from, innocent).some((word) => from + word.length === cut)) return true;
  }
  return false;
}

function liesAcross({ start, end }: Span, { startOf, endOf }: WordBounds): boolean {
  const beganEarlier = (startOf[start] ?? start) < start && (endOf[start] ?? end) < end;
  const first = startOf[end];
  const endsLater = first !== undefined && first > start && first < end;
  return beganEarlier || endsLater;
}

/** What a collection is called in one character: 本 after 国资 makes no 资本 of it. */
const SHORT_ENDINGS = '本册表图单簿卡集夹录帖';

/** How names like to end. Before such an ending the cutter must find the same words as without it (看相|本子). */
export const ENDINGS: readonly string[] = ['小助手', '小记', '小本', '本子', '手账', '簿子', '画册', '册子', '清单'];

/** Cuts a name into words: its usual ending apart, so that it joins no word of the rest. */
export function cutName(text: string, cut: (text: string) => readonly string[]): readonly string[] {
  const ending = ENDINGS.find((each) => text.endsWith(each));
  return ending === undefined ? cut(text) : [...cut(text.slice(0, -ending.length)), ending];
}
