import { readFileSync, writeFileSync } from 'node:fs';
import { COMMON_WORDS } from './common-words.ts';

/**
 * Run by `node scripts/run.mjs scripts/chinese/build-common-words.ts <dict.txt>` with the dictionary of jieba (MIT licence;
 * it comes in the package @node-rs/jieba 2.0.3). Of its words those of two and three characters are kept that are met
 * often in its texts and name no person or body.
 */
const LEAST_FREQUENT = 30;
const WORD = /^[\u4e00-\u9fff]{2,3}$/u;
const NAME = /^n[rt]/u;

const file = process.argv[2];
if (file === undefined) throw new Error('which dict.txt?');
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.trim().split(' '))
  .filter(
    ([word = '', frequency, kind = '']) => WORD.test(word) && Number(frequency) >= LEAST_FREQUENT && !NAME.test(kind),
  );
const byClass = new Map<number, string[]>();
for (const [word = '', frequency] of rows) {
  const frequencyClass = Math.floor(Math.log2(Number(frequency)));
  const sameClass = byClass.get(frequencyClass);
  if (sameClass) sameClass.push(word);
  else byClass.set(frequencyClass, [word]);
}
const lines = [...byClass]
  .toSorted(([one], [other]) => other - one)
  .map(([frequencyClass, words]) => `${frequencyClass} ${words.toSorted().join(' ')}`);
writeFileSync(
  COMMON_WORDS,
  `# Common Chinese words, each line those that are met about 2^n times in the texts behind the dictionary of jieba
# (https://github.com/fxsjy/jieba, MIT licence, Copyright (c) 2013 Sun Junyi). Made by build-common-words.ts.
${lines.join('\n')}
`,
);
console.log(`${rows.length} words`);
