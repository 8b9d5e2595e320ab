import { join } from 'node:path';
import { createChineseReader } from '../../src/main/adapters/chinese/chinese-reader.ts';
import { createFileRuleSource } from '../../src/main/adapters/rules/file-rule-source.ts';
import { packPreparedWords } from '../../src/main/adapters/rules/prepared-words-file.ts';
import { hearRules } from '../../src/shared/domain/naming/heard-words.ts';
import { buildLexiconTables, listsOfRule } from '../../src/shared/domain/naming/lexicon.ts';

/** Puts all words of the built-in rules behind one automaton and reads them aloud: the bytes that the app starts with. */
export function prepareWords(resourcesDir: string): Uint8Array {
  const { nameRules, regions } = createFileRuleSource(resourcesDir, '').current();
  return packPreparedWords(join(resourcesDir, 'rules'), {
    lexicon: buildLexiconTables(new Map(nameRules.flatMap((rule) => listsOfRule(rule, regions)))),
    heard: hearRules(nameRules, regions, createChineseReader(resourcesDir)),
  });
}
