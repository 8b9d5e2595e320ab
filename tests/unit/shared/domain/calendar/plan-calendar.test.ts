import { describe, expect, it } from 'vitest';
import { type CalendarInput, planCalendar } from '../../../../../src/shared/domain/calendar/plan-calendar.ts';
import { createWorkingDays } from '../../../../../src/shared/domain/calendar/working-days.ts';
import type { Program } from '../../../../../src/shared/domain/programs/program.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
const INPUT: CalendarInput = {
  // Only id and name are read.
  program: { id: 'p', name: '读书卡片夹' } as Program,
  applicant: { idValidTo: '长期' },
  documents: [],
  records: [],
  steps: pack.steps,
  workingDays: createWorkingDays(pack.holidays),
  today: '2026-11-24',
};

const plan = (changes: Partial<CalendarInput>) =>
  planCalendar({ ...INPUT, ...changes }).map(({ key, when }) => [key, when.kind === 'day' ? when.on : when.at]);

describe('planCalendar', () => {
  it('has nothing to say of a card without end and of steps that do not run', () => {
    expect(plan({})).toEqual([]);
    expect(plan({ applicant: { idValidTo: '' } })).toEqual([]);
  });

  it('tells the last moment of the SMS and the day of the answer', () => {
    const records = [
      { stepId: 'sms', state: 'in-progress', at: '2026-11-24T01:00:00.000Z' },
      { stepId: 'platform-review', state: 'waiting', at: '2026-11-24T01:00:00.000Z' },
    ] as const;
    expect(plan({ records })).toEqual([
      ['p-sms-due', '2026-11-25T01:00:00.000Z'],
      ['p-platform-review-answer', '2026-11-26'],
    ]);
  });

  it('says when a year on the way has no known holidays', () => {
    const records = [{ stepId: 'province-review', state: 'waiting', at: '2026-12-20T01:00:00.000Z' }] as const;
    expect(planCalendar({ ...INPUT, records })[0]?.note?.zh).toContain('2027 年');
  });

  it('reminds of what is still ahead, of current papers, and of a certification 365 days on', () => {
    const paper = { kind: 'residence-permit', validTo: '2026-12-26' } as const;
    const documents = [
      { ...paper, id: 'd1', replacedBy: null },
      { ...paper, id: 'd0', replacedBy: 'd1' },
    ] as unknown as CalendarInput['documents'];
    expect(plan({ documents })).toEqual([
      ['p-d1-1-month', '2026-11-26'],
      ['p-d1-7-days', '2026-12-19'],
    ]);
    const records = [{ stepId: 'certification', state: 'done', at: '2026-08-19T01:00:00.000Z' }] as const;
    expect(plan({ records }).at(-1)).toEqual(['p-certification-7-days', '2027-08-12']);
  });
});
