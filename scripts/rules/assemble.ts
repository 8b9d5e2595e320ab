import type { HolidayYear, RegionTable, RulePack } from '../../src/shared/domain/rules/rule-pack.ts';
import { readFacts } from './facts.ts';
import { buildHolidays } from './holidays.ts';
import { buildNameRule } from './name-rules.ts';
import { buildRegions } from './regions.ts';
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

/** Builds the rule pack from the collected facts; the same facts give the same pack. */
export function assembleRulePack(factsFolder: string): RulePackFiles {
  const facts = readFacts(factsFolder);
  const kindOf = (...kinds: readonly string[]) => facts.categories.filter(({ kind }) => kinds.includes(kind));
  return {
    pack: {
      format: 1,
      version: VERSION,
      date: DATE,
      nameRules: facts.nameRules.map(buildNameRule),
      provinces: byId(facts.provinces.map(buildProvince)),
      categories: kindOf('filing-content-top', 'filing-content')
        .map(buildCategory)
        .toSorted((a, b) => a.level - b.level || a.categoryId - b.categoryId),
      preApprovals: kindOf('pre-approval')
        .map(buildPreApproval)
        .toSorted((a, b) => a.value - b.value),
      platformCategories: kindOf('platform-service-category').map(buildPlatformCategory),
      // The facts list fields in the console's order, and that order is part of the facts.
      materials: facts.materials.map(buildMaterial),
      steps: facts.steps.map(buildStep).toSorted((a, b) => a.order - b.order),
      rejections: byId(facts.rejections.map(buildRejection)),
    },
    regions: buildRegions(),
    holidays: buildHolidays(),
  };
}

/** The text of a file: pretty, with a line end, so that diffs are by line. */
export function encodeFile(content: unknown): string {
  return `${JSON.stringify(content, null, 1)}\n`;
}
