import { addDays, addMonths, type CalendarDate } from '../calendar-date.ts';

/** How long before the end a reminder comes: what the platform itself does before a certification ends. */
export const REMINDER_LEADS = ['3-months', '2-months', '1-month', '7-days'] as const;
export type ReminderLead = (typeof REMINDER_LEADS)[number];

/** One reminder of an end of validity. */
export interface ExpiryReminder {
  readonly lead: ReminderLead;
  readonly on: CalendarDate;
}

/** The reminders before something ends on `endsOn`, the earliest first. */
export function listReminders(endsOn: CalendarDate): ExpiryReminder[] {
  return REMINDER_LEADS.map((lead) => ({ lead, on: remindOn(endsOn, lead) }));
}

/** The reminder that holds on `today`: the last one that has come; null before the first, and after the end. */
export function currentReminder(endsOn: CalendarDate, today: CalendarDate): ReminderLead | null {
  if (today > endsOn) return null;
  return listReminders(endsOn).findLast(({ on }) => on <= today)?.lead ?? null;
}

const CERTIFICATION_DAYS = 365;

/** The day on which a certification ends: it holds for 365 days (told by applicants, not read on an official page). */
export function certificationEndsOn(certifiedOn: CalendarDate): CalendarDate {
  return addDays(certifiedOn, CERTIFICATION_DAYS);
}

function remindOn(endsOn: CalendarDate, lead: ReminderLead): CalendarDate {
  if (lead === '7-days') return addDays(endsOn, -7);
  return addMonths(endsOn, -Number(lead.slice(0, 1)));
}
