import { createChineseReader } from '../../src/main/adapters/chinese/chinese-reader.ts';
import { createFileRuleSource } from '../../src/main/adapters/rules/file-rule-source.ts';
import { checkoutResources } from '../../src/main/hosts/checkout.ts';
import { checkName } from '../../src/shared/domain/naming/check-name.ts';
import { nameContextOf } from '../../src/shared/domain/naming/name-context.ts';
import { interleave, printTimes } from './measure.ts';
import { falseAlarms, seenDisguises } from './names/alarms.ts';
import { printConfusion } from './names/confusion.ts';
import { benchMatching } from './names/matching-speed.ts';
import { benchSegmenters } from './names/segmenters.ts';

const NAMES = ['渔儿小助手', '瑜伽预约', '爱国家常菜', '背单词的小本', '一二三四五六七八九十一二三四五'];

/** How names are judged, and how fast: one check of one name, the first one apart (it loads the tables), and matching. */
export async function benchNames(): Promise<void> {
  const chinese = createChineseReader(checkoutResources);
  const context = nameContextOf({ ...createFileRuleSource(checkoutResources, '').current(), chinese });
  const first = await interleave({ 'first check': () => void checkName('读书小记本', context) }, 1);
  const candidates = Object.fromEntries(NAMES.map((name) => [name, () => void checkName(name, context)]));
  printTimes({ ...first, ...(await interleave(candidates, 500)) });
  printConfusion(context);
  const { reject, warn } = falseAlarms(context);
  console.log(`innocent names: ${percent(reject)} refused, ${percent(warn)} warned about`);
  const { ways, seen } = seenDisguises(context);
  console.table(ways.map((row) => ({ ...row, seen: percent(row.seen) })));
  console.log(`disguises seen: ${percent(seen)}`);
  await benchSegmenters(context);
  await benchMatching();
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
