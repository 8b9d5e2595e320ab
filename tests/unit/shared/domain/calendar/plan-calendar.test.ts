import { describe, expect, it } from 'vitest';
import { type CalendarInput, planCalendar } from '../../../../../src/shared/domain/calendar/plan-calendar.ts';
import { createWorkingDays } from '../../../../../src/shared/domain/calendar/working-days.ts';
import { replay } from '../../../../../src/shared/domain/checklist/apply-event.ts';
import { showChecklist } from '../../../../../src/shared/domain/checklist/show-checklist.ts';
import type { StepEvent } from '../../../../../src/shared/domain/checklist/step-event.ts';
import type { Program } from '../../../../../src/shared/domain/programs/program.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const pack = loadRulePack();
const AT = '2026-08-01T00:00:00.000Z';
/** The steps after everything up to `last` was done long ago, and then these events. */
function stepsAfter(last: string, ...events: readonly StepEvent[]) {
  const ids = pack.steps.map(({ id }) => id).slice(0, pack.steps.findIndex(({ id }) => id === last) + 1);
  const before = ids.map((stepId): StepEvent => ({ stepId, kind: 'done', at: AT }));
  const context = { now: new Date('2026-11-24T02:00:00.000Z'), workingDays: createWorkingDays(pack.holidays) };
  return showChecklist(pack.steps, replay(pack.steps, [...before, ...events]), context);
}
const INPUT: CalendarInput = {
  // Only id and name are read.
  program: { id: 'p', name: '读书卡片夹' } as Program,
  applicant: { idValidTo: '长期' },
  documents: [],
  steps: [],
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
    const at = '2026-11-24T01:00:00.000Z';
    expect(plan({ steps: stepsAfter('platform-review', { stepId: 'sms', kind: 'started', at }) })).toEqual([
      ['p-sms-due', '2026-11-25T01:00:00.000Z'],
    ]);
    expect(plan({ steps: stepsAfter('category', { stepId: 'filing', kind: 'done', at }) })).toEqual([
      ['p-platform-review-answer', '2026-11-26'],
    ]);
  });

  it('says when a year on the way has no known holidays', () => {
    const steps = stepsAfter('platform-review', { stepId: 'sms', kind: 'done', at: '2026-12-20T01:00:00.000Z' });
    expect(planCalendar({ ...INPUT, steps })[0]?.note?.zh).toContain('2027 年');
  });

  it('says in each reminder how long there is left', () => {
    const titles = planCalendar({ ...INPUT, applicant: { idValidTo: '2027-05-31' } }).map(({ title }) => title);
    expect(titles.map(({ zh }) => zh)).toEqual(
      ['3 个月', '2 个月', '1 个月', '7 天'].map((left) => `证件还有 ${left}到期（2027年5月31日）`),
    );
    expect(titles[0]?.en).toBe('ID document expires in 3 months (May 31, 2027)');
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
    const steps = stepsAfter('number', { stepId: 'certification', kind: 'done', at: '2026-08-19T01:00:00.000Z' });
    expect(plan({ steps }).at(-1)).toEqual(['p-certification-7-days', '2027-08-12']);
  });
});
