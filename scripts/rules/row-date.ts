import type { CalendarDate } from '../../src/shared/domain/calendar-date.ts';

/** A row as the builders make it: when it was said is read from its sources afterwards. */
export type Undated<Row> = Omit<Row, 'date'>;

const DATED = /(?<![\d./-])((?:19|20)\d{2})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d.])/g;

/**
 * When the row was last said: the newest date that its sources name, taken as early as it can be meant, or the day on
 * which they were read where they name none. Numbers inside addresses are no dates.
 */
export function rowDate(sources: readonly string[], readOn: CalendarDate): CalendarDate {
  const words = sources.join(' ; ').replaceAll(/https?:\/\/\S+/g, '');
  const said = [...words.matchAll(DATED)].map(([, year, month = '01', day = '01']) => `${year}-${month}-${day}`);
  return (
    said
      .filter((date) => date <= readOn)
      .toSorted()
      .at(-1) ?? readOn
  );
}
