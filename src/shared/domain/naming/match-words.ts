/** A piece of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A list of words made ready for searching. */
export interface WordIndex {
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

const LATIN_WORD = /^[a-z0-9]+$/;
const LATIN_LETTER = /[a-z]/;

/** Makes words ready for searching; they are compared in lower case. */
export function indexWords(words: Iterable<string>): WordIndex {
  const byFirst = new Map<string, string[]>();
  let longest = 0;
  for (const word of new Set([...words].map((each) => each.toLowerCase()))) {
    if (word === '') continue;
    const sameFirst = byFirst.get(word.charAt(0));
    if (sameFirst) sameFirst.push(word);
    else byFirst.set(word.charAt(0), [word]);
    longest = Math.max(longest, word.length);
  }
  for (const sameFirst of byFirst.values()) sameFirst.sort((a, b) => b.length - a.length);
  return { byFirst, longest };
}

/** The words that begin here, longest first. A Latin word must not be a part of a longer one (`ai` in `daisy`). */
export function wordsAt(text: string, position: number, index: WordIndex): readonly string[] {
  const candidates = index.byFirst.get(text.charAt(position));
  if (!candidates) return [];
  return candidates.filter((word) => text.startsWith(word, position) && standsAlone(text, position, word));
}

/** Every occurrence of every word, by place and then longest first. */
export function findWords(text: string, index: WordIndex): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; start += 1) {
    for (const word of wordsAt(text, start, index)) spans.push({ start, end: start + word.length });
  }
  return spans;
}

/** Whether the whole text is a row of these words: of how few, or null where it is not. */
export function countWordsInRow(text: string, index: WordIndex): number | null {
  const fewest: (number | undefined)[] = [0];
  for (let position = 0; position < text.length; position += 1) {
    const count = fewest[position];
    if (count === undefined) continue;
    for (const word of wordsAt(text, position, index)) {
      const end = position + word.length;
      fewest[end] = Math.min(fewest[end] ?? Number.POSITIVE_INFINITY, count + 1);
    }
  }
  return fewest[text.length] ?? null;
}

/** Whether a Latin word is no part of a longer one (`ai` in `daisy`); other words always stand alone. */
export function standsAlone(text: string, start: number, word: string): boolean {
  if (!LATIN_WORD.test(word)) return true;
  return !LATIN_LETTER.test(text.charAt(start - 1)) && !LATIN_LETTER.test(text.charAt(start + word.length));
}
