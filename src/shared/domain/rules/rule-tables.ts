import { addMonths, type CalendarDate } from '../calendar-date.ts';
import type { Confidence } from '../finding.ts';
import type { Text } from '../text.ts';
import type { RulePack } from './rule-pack.ts';

/** The tables of a pack whose rows have ids. Regions and holidays come in files of their own. */
export const RULE_TABLES = [
  'nameRules',
  'provinces',
  'categories',
  'preApprovals',
  'platformCategories',
  'materials',
  'steps',
  'rejections',
  'guides',
] as const;
export type RuleTable = (typeof RULE_TABLES)[number];
export type RuleTables = Pick<RulePack, RuleTable>;

/** One row of any table, as it is listed: what it is about, who says so, when, and how sure that is. */
export interface RuleRow {
  readonly id: string;
  readonly title: Text;
  readonly source: string;
  readonly date: CalendarDate;
  readonly confidence: Confidence;
  /** Whether it was last said more than a year ago. */
  readonly isOld: boolean;
}

/** The rows of a table on a day in China. */
export function listRows(pack: RuleTables, table: RuleTable, today: CalendarDate): RuleRow[] {
  const limit = addMonths(today, -12);
  return pack[table].map((row) => {
    const { id, source, date, confidence } = row;
    return { id, title: titleOf(row), source, date, confidence, isOld: date < limit };
  });
}

function same(text: string): Text {
  return { zh: text, en: text };
}

function titleOf(row: RuleTables[RuleTable][number]): Text {
  if ('title' in row) return row.title;
  if ('firstLevel' in row) return same([row.firstLevel, row.secondLevel].filter(Boolean).join(' > '));
  if ('name' in row) return same(row.name);
  return same('label' in row ? row.label : row.message);
}
