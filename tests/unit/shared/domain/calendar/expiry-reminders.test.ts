import { describe, expect, it } from 'vitest';
import {
  certificationEndsOn,
  currentReminder,
  listReminders,
} from '../../../../../src/shared/domain/calendar/expiry-reminders.ts';

describe('listReminders', () => {
  it('reminds three, two and one months and seven days before', () => {
    expect(listReminders('2027-03-15')).toEqual([
      { lead: '3-months', on: '2026-12-15' },
      { lead: '2-months', on: '2027-01-15' },
      { lead: '1-month', on: '2027-02-15' },
      { lead: '7-days', on: '2027-03-08' },
    ]);
  });

  it('takes the last day of a month that is too short, leap years too', () => {
    expect(listReminders('2027-05-31').map(({ on }) => on)).toEqual([
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-24',
    ]);
    expect(listReminders('2028-05-30')[0]?.on).toBe('2028-02-29');
  });
});

describe('currentReminder', () => {
  it.each([
    ['2026-12-14', null],
    ['2026-12-15', '3-months'],
    ['2027-01-14', '3-months'],
    ['2027-01-15', '2-months'],
    ['2027-03-07', '1-month'],
    ['2027-03-08', '7-days'],
    ['2027-03-15', '7-days'],
    ['2027-03-16', null],
  ])('on %s it is %s', (today, lead) => {
    expect(currentReminder('2027-03-15', today)).toBe(lead);
  });
});

describe('certificationEndsOn', () => {
  it('counts 365 days, also over a leap day', () => {
    expect(certificationEndsOn('2026-08-19')).toBe('2027-08-19');
    expect(certificationEndsOn('2027-08-19')).toBe('2028-08-18');
  });
});
