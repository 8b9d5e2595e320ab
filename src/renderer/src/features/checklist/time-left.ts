const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1440;

/** How long is left, as people say it: whole days and hours while it is long, hours and minutes in the last two days. */
export interface TimeLeft {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly isOver: boolean;
}

/** The time from `now` to an instant; a begun minute counts, so that nobody is told "0 minutes" too early. */
export function timeLeft(dueAt: string, now: Date): TimeLeft {
  const total = Math.max(0, Math.ceil((Date.parse(dueAt) - now.getTime()) / MINUTE_MS));
  const days = total >= 2 * MINUTES_A_DAY ? Math.floor(total / MINUTES_A_DAY) : 0;
  const hours = Math.floor((total - days * MINUTES_A_DAY) / 60);
  return { days, hours, minutes: total % 60, isOver: total === 0 };
}
