import { resolve } from 'node:path';
import { createChineseReader } from '../../src/main/adapters/chinese/chinese-reader.ts';
import { createFileRuleSource } from '../../src/main/adapters/rules/file-rule-source.ts';
import type { RulePack } from '../../src/shared/domain/rules/rule-pack.ts';

const source = createFileRuleSource(
  resolve(import.meta.dirname, '../../resources'),
  resolve(import.meta.dirname, 'no-data'),
);

/** The rule pack that the app ships with: tests run on the real rules. */
export function loadRulePack(): RulePack {
  return source.current();
}

/** The language as the app knows it. */
export const chinese = createChineseReader();
