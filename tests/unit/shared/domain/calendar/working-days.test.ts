import { afterEach, describe, expect, it } from 'vitest';
import { createWorkingDays } from '../../../../../src/shared/domain/calendar/working-days.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const days = createWorkingDays(loadRulePack().holidays);

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

// Checked by hand against the yearly notices of the State Council: 2024 (春节 2/10–17, 国庆 10/1–7),
// 2025 (春节 1/28–2/4, 国庆与中秋 10/1–8), 2026 (春节 2/15–23, 国庆 10/1–7) and the days worked instead.
const BY_HAND: readonly (readonly [date: string, isWorking: boolean, why: string])[] = [
  ['2024-02-04', true, 'Sunday worked for the Spring Festival'],
  ['2024-02-09', true, 'Friday, New Year’s Eve: not a holiday that year'],
  ['2024-02-10', false, 'Spring Festival begins'],
  ['2024-02-16', false, 'Friday of the Spring Festival'],
  ['2024-02-17', false, 'last day of the Spring Festival'],
  ['2024-02-18', true, 'Sunday worked'],
  ['2024-02-19', true, 'Monday after'],
  ['2024-04-07', true, 'Sunday worked for Qingming'],
  ['2024-04-28', true, 'Sunday worked for Labour Day'],
  ['2024-05-11', true, 'Saturday worked for Labour Day'],
  ['2024-09-14', true, 'Saturday worked for the Mid-Autumn Festival'],
  ['2024-09-17', false, 'Tuesday, Mid-Autumn Festival'],
  ['2024-09-29', true, 'Sunday worked for National Day'],
  ['2024-10-01', false, 'National Day'],
  ['2024-10-07', false, 'Monday, last day of National Day'],
  ['2024-10-08', true, 'Tuesday after'],
  ['2024-10-12', true, 'Saturday worked'],
  ['2025-01-01', false, 'New Year'],
  ['2025-01-26', true, 'Sunday worked for the Spring Festival'],
  ['2025-01-27', true, 'Monday before'],
  ['2025-01-28', false, 'New Year’s Eve is a holiday from 2025 on'],
  ['2025-02-04', false, 'Tuesday, last day of the Spring Festival'],
  ['2025-02-05', true, 'Wednesday after'],
  ['2025-02-08', true, 'Saturday worked'],
  ['2025-04-27', true, 'Sunday worked for Labour Day'],
  ['2025-05-02', false, 'Friday, holiday since 2025'],
  ['2025-09-28', true, 'Sunday worked for National Day'],
  ['2025-10-08', false, 'Wednesday, last day of National Day and Mid-Autumn'],
  ['2025-10-09', true, 'Thursday after'],
  ['2025-10-11', true, 'Saturday worked'],
  ['2026-01-02', false, 'Friday of the New Year'],
  ['2026-01-04', true, 'Sunday worked for the New Year'],
  ['2026-02-14', true, 'Saturday worked for the Spring Festival'],
  ['2026-02-16', false, 'Monday, New Year’s Eve'],
  ['2026-02-23', false, 'Monday, last day of the Spring Festival'],
  ['2026-02-24', true, 'Tuesday after'],
  ['2026-02-28', true, 'Saturday worked'],
  ['2026-09-20', true, 'Sunday worked for National Day'],
  ['2026-10-07', false, 'Wednesday, last day of National Day'],
  ['2026-10-10', true, 'Saturday worked'],
];

describe('isWorkingDay', () => {
  it('has forty dates to be held against', () => {
    expect(new Set(BY_HAND.map(([date]) => date)).size).toBe(40);
  });

  it.each(BY_HAND)('%s is worked: %s (%s)', (date, isWorking) => {
    expect(days.isWorkingDay(date)).toBe(isWorking);
    expect(days.isKnown(date)).toBe(true);
  });
});

describe('add', () => {
  it.each([
    // A filing handed in on the last day before the Spring Festival of 2026 (Saturday, worked).
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-14', 2, '2026-02-25'],
    ['2026-02-14', 20, '2026-03-20'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2025-09-30', 1, '2025-10-09'],
    ['2025-09-26', 1, '2025-09-28'],
    ['2024-02-09', 1, '2024-02-18'],
    // In the middle of the holidays, and on an ordinary Friday.
    ['2024-10-03', 1, '2024-10-08'],
    ['2026-11-20', 1, '2026-11-23'],
  ])('from %s the working day no. %i is %s', (from, count, date) => {
    expect(days.add(from, count)).toEqual({ date, unknownYears: [] });
  });

  it('says for which years no holidays are known, and counts Monday to Friday there', () => {
    expect(days.add('2026-12-31', 1)).toEqual({ date: '2027-01-01', unknownYears: [2027] });
    expect(days.isKnown('2027-01-01')).toBe(false);
    expect(days.add('2026-12-30', 1)).toEqual({ date: '2026-12-31', unknownYears: [] });
  });

  it('is the inverse of counting between', () => {
    for (let count = 1; count <= 60; count += 1) {
      expect(days.between('2026-01-20', days.add('2026-01-20', count).date)).toBe(count);
    }
    expect(days.between('2026-01-20', '2026-01-20')).toBe(0);
    expect(days.between('2026-01-20', '2026-01-01')).toBe(0);
  });

  it('refuses to count backwards or in parts', () => {
    expect(() => days.add('2026-01-20', 0)).toThrow(RangeError);
    expect(() => days.add('2026-01-20', 1.5)).toThrow(RangeError);
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC', 'Asia/Shanghai', 'Australia/Adelaide'])(
    'answers the same with the machine in %s',
    (name) => {
      process.env['TZ'] = name;
      // The zone really is another one now: this is what would shift a careless calculation.
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name);
      for (const [date, isWorking] of BY_HAND) expect(days.isWorkingDay(date)).toBe(isWorking);
      expect(days.add('2026-02-14', 20).date).toBe('2026-03-20');
    },
  );
});
