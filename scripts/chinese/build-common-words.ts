import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Run by `node scripts/chinese/build-common-words.ts <dict.txt>` with the dictionary of jieba (MIT licence; it comes in the
 * package @node-rs/jieba 2.0.3). Of its words those of two and three characters are kept that are met often in its texts
 * and name no person or body.
 */
const LEAST_FREQUENT = 30;
const WORD = /^[\u4e00-\u9fff]{2,3}$/u;
const NAME = /^n[rt]/u;
const TARGET = resolve(import.meta.dirname, '../../src/main/adapters/chinese/common-words.ts');

const file = process.argv[2];
if (file === undefined) throw new Error('which dict.txt?');
const words = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.trim().split(' '))
  .filter(
    ([word = '', frequency, kind = '']) => WORD.test(word) && Number(frequency) >= LEAST_FREQUENT && !NAME.test(kind),
  )
  .map(([word = '']) => word)
  .toSorted();

const pairs = new Map<string, string>();
for (const word of words.filter(({ length }) => length === 2)) {
  pairs.set(word.charAt(0), (pairs.get(word.charAt(0)) ?? '') + word.charAt(1));
}
const rows = [...pairs].map(([first, seconds]) => first + seconds).join(' ');
const longer = words.filter(({ length }) => length === 3).join(' ');
writeFileSync(
  TARGET,
  `/**
 * Common Chinese words, made by scripts/chinese/build-common-words.ts from the dictionary of jieba
 * (https://github.com/fxsjy/jieba, MIT licence, Copyright (c) 2013 Sun Junyi). Not to be edited by hand.
 */

/** Words of two characters: each group is a first character and all that follow it. */
const PAIRS =
  '${rows}';

/** Words of three characters. */
const LONGER =
  '${longer}';

/** The common words as a set. */
export function commonWords(): ReadonlySet<string> {
  const pairs = PAIRS.split(' ').flatMap((group) => [...group.slice(1)].map((second) => group.charAt(0) + second));
  return new Set([...pairs, ...LONGER.split(' ')]);
}
`,
);
console.log(`${words.length} words`);
