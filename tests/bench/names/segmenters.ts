import { createRequire } from 'node:module';
import type { NameContext } from '../../../src/shared/domain/naming/check-name.ts';
import type { ChineseReader } from '../../../src/shared/domain/naming/chinese-reader.ts';
import { interleave, printTimes } from '../measure.ts';
import { falseAlarms, seenDisguises } from './alarms.ts';
import { judgedRight } from './confusion.ts';

const TEXT = '运河南岸散步交流电计算簿';
const require = createRequire(import.meta.url);
const jieba = require('jieba-wasm') as { cut(text: string, hmm: boolean): string[] };

/** The same rules over several cutters: what each lets through, and how long it takes. */
export async function benchSegmenters(context: NameContext): Promise<void> {
  const cutters: Readonly<Record<string, ChineseReader['cut']>> = {
    'Intl.Segmenter': context.chinese.cut,
    'jieba-wasm': (text) => jieba.cut(text, false),
    'jieba-wasm, new words': (text) => jieba.cut(text, true),
    'one piece (lists alone)': (text) => [text],
  };
  const rows = Object.entries(cutters).map(([name, cut]) => {
    const other = { ...context, chinese: { ...context.chinese, cut } };
    const { reject, warn } = falseAlarms(other);
    return [
      name,
      {
        judged: judgedRight(other),
        'innocent refused': reject,
        'innocent warned': warn,
        'disguises seen': seenDisguises(other).seen,
      },
    ];
  });
  console.table(Object.fromEntries(rows));
  const runs = Object.entries(cutters).map(([name, cut]) => [`cut ${name}`, () => void cut(TEXT)] as const);
  printTimes(await interleave(Object.fromEntries(runs), 200));
}
