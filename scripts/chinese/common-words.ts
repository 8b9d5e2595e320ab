import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the common words stand. */
export const COMMON_WORDS = resolve(import.meta.dirname, 'common-words.txt');

/** Every common word with how often it is met, as a power of two. */
export function readCommonWords(): ReadonlyMap<string, number> {
  const lines = readFileSync(COMMON_WORDS, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.flatMap((line) => {
      const [frequencyClass, ...words] = line.split(' ');
      return words.map((word): [string, number] => [word, Number(frequencyClass)]);
    }),
  );
}
