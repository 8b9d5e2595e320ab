import { addDays, type CalendarDate } from '../calendar-date.ts';
import type { HolidayYear } from '../rules/rule-pack.ts';

/** A day that was counted to, and the years on the way whose holidays are not known: there the day may be later. */
export interface CountedDay {
  readonly date: CalendarDate;
  readonly unknownYears: readonly number[];
}

/** The working days of mainland China (工作日), with public holidays and the weekends worked instead (调休). */
export interface WorkingDays {
  /** Whether the arrangement of the year is known. Without it, Monday to Friday count as working days. */
  isKnown(date: CalendarDate): boolean;
  isWorkingDay(date: CalendarDate): boolean;
  /** The `count`-th working day after `from`, which itself is not counted. `count` is at least 1. */
  add(from: CalendarDate, count: number): CountedDay;
  /** Working days after `from` up to and with `to`; 0 when `to` is not later. */
  between(from: CalendarDate, to: CalendarDate): number;
}

const SUNDAY = 0;
const SATURDAY = 6;

const made = new WeakMap<readonly HolidayYear[], WorkingDays>();

/** The working days by the arrangements of these years; the same for the same list, which a board asks for in every program. */
export function createWorkingDays(years: readonly HolidayYear[]): WorkingDays {
  const days = made.get(years) ?? countBy(years);
  made.set(years, days);
  return days;
}

function countBy(years: readonly HolidayYear[]): WorkingDays {
  const known = new Set(years.map(({ year }) => year));
  const off = new Set(years.flatMap(({ holidays }) => holidays));
  const worked = new Set(years.flatMap(({ workdays }) => workdays));
  const isKnown = (date: CalendarDate) => known.has(yearOf(date));
  const isWorkingDay = (date: CalendarDate) => worked.has(date) || !(off.has(date) || isWeekend(date));
  return {
    isKnown,
    isWorkingDay,
    add(from, count) {
      if (!Number.isInteger(count) || count < 1) throw new RangeError('count must be a whole number from 1 on');
      const unknown = new Set<number>();
      let date = from;
      for (let left = count; left > 0; ) {
        date = addDays(date, 1);
        if (!isKnown(date)) unknown.add(yearOf(date));
        if (isWorkingDay(date)) left -= 1;
      }
      return { date, unknownYears: [...unknown] };
    },
    between(from, to) {
      let counted = 0;
      for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date)) counted += 1;
      return counted;
    },
  };
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

function isWeekend(date: CalendarDate): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === SUNDAY || day === SATURDAY;
}
