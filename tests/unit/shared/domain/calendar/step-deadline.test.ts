import { afterEach, describe, expect, it } from 'vitest';
import { expectAnswer } from '../../../../../src/shared/domain/calendar/step-deadline.ts';
import { createWorkingDays } from '../../../../../src/shared/domain/calendar/working-days.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
const workingDays = createWorkingDays(pack.holidays);

function rule(id: string) {
  const found = pack.steps.find((step) => step.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
}

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('expectAnswer', () => {
  const expected = (id: string, at: string) => expectAnswer(rule(id), at, workingDays);

  it('counts the review of the platform and of the authority in working days', () => {
    expect(expected('platform-review', '2026-11-23T02:00:00.000Z')).toEqual({
      from: '2026-11-24',
      to: '2026-11-25',
      unknownYears: [],
    });
    expect(expected('province-review', '2026-02-14T02:00:00.000Z')).toEqual({
      from: '2026-02-24',
      to: '2026-03-20',
      unknownYears: [],
    });
  });

  it('says when a year on the way is not known yet', () => {
    expect(expected('province-review', '2026-12-15T02:00:00.000Z')?.unknownYears).toEqual([2027]);
  });

  it('expects nothing where no time is told', () => {
    const at = '2026-11-23T02:00:00.000Z';
    expect(expectAnswer(rule('filing'), at, workingDays)).toBeNull();
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'])(
    'takes the day of Shanghai with the machine in %s',
    (name) => {
      process.env['TZ'] = name;
      // 00:30 on the 24th in Shanghai; still the 23rd in UTC and in Los Angeles.
      expect(expected('platform-review', '2026-11-23T16:30:00.000Z')?.from).toBe('2026-11-25');
      expect(expected('platform-review', '2026-11-23T15:30:00.000Z')?.from).toBe('2026-11-24');
    },
  );
});
