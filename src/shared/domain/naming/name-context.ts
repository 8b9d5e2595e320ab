import type { RulePack } from '../rules/rule-pack.ts';
import type { ChineseReader } from './chinese-reader.ts';
import type { NameContext } from './name-subject.ts';
import type { PreparedWords } from './ready-words.ts';

/** The parts of a rule pack that names are checked against, with what goes along. */
export interface NameTables extends Pick<RulePack, 'nameRules' | 'regions' | 'provinces'> {
  readonly prepared?: PreparedWords | null;
  readonly chinese: ChineseReader;
}

/** What a name is checked against, with the words of the filing province where one is chosen (six-digit code). */
export function nameContextOf(tables: NameTables, filingProvince?: string | null): NameContext {
  const { nameRules, regions, provinces, prepared = null, chinese } = tables;
  const province = provinces.find(({ code }) => code === filingProvince);
  return { rules: nameRules, regions, prepared, chinese, ...(province ? { filingProvince: province } : {}) };
}
