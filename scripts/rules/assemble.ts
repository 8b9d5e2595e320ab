import type { CalendarDate } from '../../src/shared/domain/calendar-date.ts';
import type { HolidayYear, RegionTable, RulePack } from '../../src/shared/domain/rules/rule-pack.ts';
import { readFacts } from './facts.ts';
import { GUIDES } from './guide-texts.ts';
import { buildHolidays } from './holidays.ts';
import { buildNameRules } from './name-rules.ts';
import { buildRegions } from './regions.ts';
import { rowDate } from './row-date.ts';
import {
  buildCategory,
  buildMaterial,
  buildPlatformCategory,
  buildPreApproval,
  buildProvince,
  buildRejection,
  buildStep,
} from './tables.ts';

/** The day on which the facts were collected; the version counts the packs of that day. */
const DATE = '2026-11-23';
const VERSION = '2026.11.23-1';

/** The files of the built-in rule pack: regions and holidays are kept apart so that a diff of the rules stays readable. */
export interface RulePackFiles {
  readonly pack: Omit<RulePack, 'regions' | 'holidays'>;
  readonly regions: RegionTable;
  readonly holidays: readonly HolidayYear[];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => compare(a.id, b.id));
}

/** Each row with the date on which it was last said. */
function dated<T extends { readonly source: string }>(rows: readonly T[]): (T & { readonly date: CalendarDate })[] {
  return rows.map((row) => ({ ...row, date: rowDate([row.source], DATE) }));
}

/** Builds the rule pack from the collected facts; the same facts give the same pack. */
export function assembleRulePack(factsFolder: string): RulePackFiles {
  const facts = readFacts(factsFolder);
  const kindOf = (...kinds: readonly string[]) => facts.categories.filter(({ kind }) => kinds.includes(kind));
  return {
    pack: {
      format: 1,
      version: VERSION,
      date: DATE,
      nameRules: dated(buildNameRules(facts.nameRules)),
      provinces: byId(facts.provinces.map(buildProvince)).map((row) => ({
        ...row,
        date: rowDate([row.source, ...row.evidence.map(({ date }) => date)], DATE),
      })),
      categories: dated(kindOf('filing-content-top', 'filing-content').map(buildCategory)).toSorted(
        (a, b) => a.level - b.level || a.categoryId - b.categoryId,
      ),
      preApprovals: dated(kindOf('pre-approval').map(buildPreApproval)).toSorted((a, b) => a.value - b.value),
      platformCategories: dated(kindOf('platform-service-category').map(buildPlatformCategory)),
      // The facts list fields in the console's order, and that order is part of the facts.
      materials: dated(facts.materials.map(buildMaterial)),
      steps: dated(facts.steps.map(buildStep)).toSorted((a, b) => a.order - b.order),
      rejections: dated(byId(facts.rejections.map(buildRejection))),
      guides: dated(GUIDES),
    },
    regions: buildRegions(),
    holidays: buildHolidays(),
  };
}

/** The text of a file: pretty, with a line end, so that diffs are by line. */
export function encodeFile(content: unknown): string {
  return `${JSON.stringify(content, null, 1)}\n`;
}
