/**
 * What the checks must know of the Chinese language. The tables behind it are large and not ours, so the domain takes
 * them as an argument; every answer depends on the argument alone.
 */
export interface ChineseReader {
  /** The simplified form of one character; itself, where it has none. */
  simplify(character: string): string;
  /** How a word is read, syllable by syllable, without tones: 银行 → yin hang. */
  readWord(word: string): readonly string[];
  /** Every reading of one character, without tones; none for what is not a Chinese character. */
  readingsOf(character: string): readonly string[];
  /** The text cut into words: the pieces in their order, together the text. */
  cut(text: string): readonly string[];
  /** Whether this is a common word of two characters or more. */
  isWord(text: string): boolean;
}
