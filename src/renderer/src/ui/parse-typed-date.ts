import { type CalendarDate, isCalendarDate, LONG_TERM } from '../../../shared/domain/calendar-date.ts';

const SEPARATED = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Reads a day as people type it or copy it from a card (2020.01.01, 20200101, 2020年1月1日), and 长期.
 * What is no day comes back as it was typed, so that nothing vanishes from the field.
 */
export function parseTypedDate(typed: string): CalendarDate | typeof LONG_TERM | string {
  const text = typed.normalize('NFKC').trim();
  if (text === LONG_TERM) return LONG_TERM;
  const match = SEPARATED.exec(text) ?? COMPACT.exec(text);
  if (!match) return text;
  const [year = '', month = '', day = ''] = match.slice(1);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : text;
}
