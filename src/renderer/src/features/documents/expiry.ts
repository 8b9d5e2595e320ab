import { type CalendarDate, daysBetween, isCalendarDate } from '../../../../shared/domain/calendar-date.ts';
import { SOON_DAYS } from '../../../../shared/domain/soon.ts';

/** How a paper stands on a day: it is valid on its last day, and 长期 never ends. */
export type Expiry =
  | { readonly kind: 'none' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'soon'; readonly days: number };

export function expiryOf(validTo: string | null, today: CalendarDate): Expiry {
  if (validTo === null || !isCalendarDate(validTo)) return { kind: 'none' };
  const days = daysBetween(today, validTo);
  if (days < 0) return { kind: 'expired' };
  return days <= SOON_DAYS ? { kind: 'soon', days } : { kind: 'none' };
}

/** Whether of several papers for one place not one is valid any more: then the place is as good as empty. */
export function areAllExpired(papers: readonly { readonly validTo: string | null }[], today: CalendarDate): boolean {
  return papers.length > 0 && papers.every(({ validTo }) => expiryOf(validTo, today).kind === 'expired');
}
