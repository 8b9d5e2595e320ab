import { createRequire } from 'node:module';
import { z } from 'zod';
import type { HolidayYear } from '../../src/shared/domain/rules/rule-pack.ts';

const require = createRequire(import.meta.url);
const table = z.object({ holidays: z.record(z.string(), z.string()), workdays: z.record(z.string(), z.string()) });
const manifest = z.object({ version: z.string() });

/** Earlier years help nobody who files today. */
const FIRST_YEAR = 2023;

/** The arrangements of the State Council, year by year, as the package `chinese-days` holds them; the notice for a year comes in the November before. */
export function buildHolidays(): HolidayYear[] {
  const { holidays, workdays } = table.parse(require('chinese-days/dist/chinese-days.json'));
  const { version } = manifest.parse(require('chinese-days/package.json'));
  const years = new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4))));
  const of = (days: Record<string, string>, year: number) =>
    Object.keys(days)
      .filter((day) => day.startsWith(`${year}-`))
      .toSorted();
  return [...years]
    .filter((year) => year >= FIRST_YEAR)
    .toSorted((a, b) => a - b)
    .map((year) => ({
      id: `holidays-${year}`,
      year,
      holidays: of(holidays, year),
      workdays: of(workdays, year),
      source: `国务院办公厅关于${year}年部分节假日安排的通知（取自 npm 软件包 chinese-days ${version}）`,
      date: `${year - 1}-11-01`,
      confidence: 'community',
    }));
}
