import { resolve } from 'node:path';
import { createChineseReader } from '../../src/main/adapters/chinese/chinese-reader.ts';
import { createFileRuleSource } from '../../src/main/adapters/rules/file-rule-source.ts';
import type { CheckedPack, LoadedRules } from '../../src/main/services/ports/rule-source.ts';
import { nameContextOf } from '../../src/shared/domain/naming/name-context.ts';
import type { NameContext } from '../../src/shared/domain/naming/name-subject.ts';

/** Where the app's own tables lie. */
export const resources = resolve(import.meta.dirname, '../../resources');
const source = createFileRuleSource(resources, resolve(import.meta.dirname, 'no-data'));

/** The rule pack that the app ships with: tests run on the real rules. */
export function loadRulePack(): LoadedRules {
  return source.current();
}

/** The same as a file holds it, to be changed at will. */
export function rulePackFile(): CheckedPack {
  const { regions: _regions, holidays: _holidays, prepared: _prepared, ...pack } = loadRulePack();
  return structuredClone(pack);
}

/** The language as the app knows it. */
export const chinese = createChineseReader(resources);

/** What the app checks names against. */
export function loadNameContext(): NameContext {
  return nameContextOf({ ...loadRulePack(), chinese });
}
