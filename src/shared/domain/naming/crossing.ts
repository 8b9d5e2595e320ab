import type { Span } from './match-words.ts';

/** So many characters on each side of a hit are looked at: the longest common word, twice. */
const WINDOW = 6;
const LONGEST_WORD = 4;
/** A word costs one, a character that belongs to no word two: readings with few loose characters are the better ones. */
const LOOSE = 2;
const HAN = /\p{Script=Han}/u;

/**
 * How a text reads with a border of words inside a hit, compared with the hit as a word: better, as well, as well and
 * with a word on either side of the border (旅人|民歌), a little worse but with a longer word than the hit (铁丝网|站), or
 * worse.
 */
type Crossing = 'better' | 'as-well-in-words' | 'as-well' | 'with-longer-word' | 'worse';

/** The longest word that a hit of two characters is not longer than. */
const LONGER = 3;

/**
 * Compares the best way to cut a text into words across a hit with the best way that leaves the hit whole: 变成|都市 takes
 * two words, 变|成都市 leaves a character over.
 */
export function readAcross(text: string, hit: Span, isWord: (text: string) => boolean): Crossing {
  const from = runStart(text, hit.start);
  const to = runEnd(text, hit.end);
  const piece = text.slice(from, to);
  const isKnown = (start: number, end: number) => isWord(piece.slice(start, end));
  const before = costsUpTo(piece.length, isKnown);
  const after = costsFrom(piece.length, isKnown);
  const start = hit.start - from;
  const end = hit.end - from;
  const whole = costWithHit({ start, end }, { before, after, isKnown, length: piece.length });
  const cuts = Array.from({ length: end - start - 1 }, (_, index) => start + 1 + index);
  const costOf = (cut: number) => (before[cut] ?? 0) + (after[cut] ?? 0);
  const across = Math.min(...cuts.map(costOf));
  if (across < whole) return 'better';
  const sides = cuts
    .filter((cut) => costOf(cut) === across)
    .map((cut) => ({
      left: longestWordTo(cut, start, { isKnown }),
      right: longestWordFrom(cut, end, { isKnown, length: piece.length }),
    }));
  if (across === whole) return sides.some(({ left, right }) => left > 0 && right > 0) ? 'as-well-in-words' : 'as-well';
  const isNear = across === whole + 1 && end - start < LONGER;
  return isNear && sides.some(({ left, right }) => Math.max(left, right) >= LONGER) ? 'with-longer-word' : 'worse';
}

/** The length of the longest word that ends at a cut and begins before the hit; 0 where there is none. */
function longestWordTo(cut: number, start: number, { isKnown }: Pick<Costs, 'isKnown'>): number {
  for (let size = LONGEST_WORD; size > cut - start; size -= 1) {
    if (size <= cut && isKnown(cut - size, cut)) return size;
  }
  return 0;
}

/** The same of a word that begins at the cut and ends behind the hit. */
function longestWordFrom(cut: number, end: number, { isKnown, length }: Pick<Costs, 'isKnown' | 'length'>): number {
  for (let size = LONGEST_WORD; size > end - cut; size -= 1) {
    if (cut + size <= length && isKnown(cut, cut + size)) return size;
  }
  return 0;
}

/** The least cost of the characters before each place. */
function costsUpTo(length: number, isKnown: (start: number, end: number) => boolean): readonly number[] {
  const costs = [0];
  for (let end = 1; end <= length; end += 1) {
    let least = (costs[end - 1] ?? 0) + LOOSE;
    for (let size = 2; size <= Math.min(LONGEST_WORD, end); size += 1) {
      if (isKnown(end - size, end)) least = Math.min(least, (costs[end - size] ?? 0) + 1);
    }
    costs[end] = least;
  }
  return costs;
}

/** The least cost of the characters from each place on. */
function costsFrom(length: number, isKnown: (start: number, end: number) => boolean): readonly number[] {
  const costs: number[] = Array.from({ length: length + 1 }, () => 0);
  for (let start = length - 1; start >= 0; start -= 1) {
    let least = (costs[start + 1] ?? 0) + LOOSE;
    for (let size = 2; size <= Math.min(LONGEST_WORD, length - start); size += 1) {
      if (isKnown(start, start + size)) least = Math.min(least, (costs[start + size] ?? 0) + 1);
    }
    costs[start] = least;
  }
  return costs;
}

interface Costs {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly length: number;
  isKnown(start: number, end: number): boolean;
}

/** The least cost with the hit as one word, or inside a longer one. */
function costWithHit({ start, end }: Span, { before, after, length, isKnown }: Costs): number {
  let least = (before[start] ?? 0) + 1 + (after[end] ?? 0);
  for (let from = Math.max(0, end - LONGEST_WORD); from <= start; from += 1) {
    for (let to = end; to <= Math.min(length, from + LONGEST_WORD); to += 1) {
      if (isKnown(from, to)) least = Math.min(least, (before[from] ?? 0) + 1 + (after[to] ?? 0));
    }
  }
  return least;
}

function runStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < WINDOW && HAN.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function runEnd(text: string, end: number): number {
  let at = end;
  while (at < text.length && at - end < WINDOW && HAN.test(text.charAt(at))) at += 1;
  return at;
}
