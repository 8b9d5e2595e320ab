import { createChineseReader } from '../../src/main/adapters/chinese/chinese-reader.ts';
import { createFileRuleSource } from '../../src/main/adapters/rules/file-rule-source.ts';
import { checkoutResources } from '../../src/main/hosts/checkout.ts';
import { checkName } from '../../src/shared/domain/naming/check-name.ts';
import { interleave, printTimes } from './measure.ts';

const NAMES = ['渔儿小助手', '瑜伽预约', '爱国家常菜', '背单词的小本', '一二三四五六七八九十一二三四五'];

/** One check of one name, the first one apart: it loads the tables. */
export async function benchNames(): Promise<void> {
  const { nameRules, regions } = createFileRuleSource(checkoutResources).current();
  const context = { rules: nameRules, regions, chinese: createChineseReader() };
  const first = await interleave({ 'first check': () => void checkName('读书小记本', context) }, 1);
  const candidates = Object.fromEntries(NAMES.map((name) => [name, () => void checkName(name, context)]));
  printTimes({ ...first, ...(await interleave(candidates, 500)) });
}
