import { describe, expect, it } from 'vitest';
import type { ApplicantId } from '../../../../../src/shared/domain/applicants/applicant.ts';
import { type NearDate, planReminder } from '../../../../../src/shared/domain/reminders/plan-reminder.ts';

const date = (changes: Partial<NearDate>): NearDate => ({
  dueOn: '2026-12-01',
  kind: 'step',
  applicantId: 'a' as ApplicantId,
  applicantName: '李小满',
  programId: 'p',
  programName: '读书小记本',
  documentId: null,
  documentKind: null,
  stepId: 'sms',
  about: null,
  dueAt: null,
  daysLeft: 0,
  ...changes,
});

describe('a reminder', () => {
  it('says how many and how soon, and names nobody', () => {
    const { body } = planReminder(
      [
        date({}),
        date({ stepId: 'other', daysLeft: 2 }),
        date({ kind: 'id-card', daysLeft: -4 }),
        date({ kind: 'document', daysLeft: 20 }),
      ],
      [],
    );
    expect(body).toEqual({
      zh: '1 项已过期，1 项今天到期，1 项七天内到期，1 项三十天内到期。打开备好查看。',
      en: '1 past, 1 due today, 1 due within seven days, 1 due within thirty days. Open Beihao to see them.',
    });
    expect(JSON.stringify(body)).not.toMatch(/李小满|读书/);
  });

  it.each([
    ['step', 4, false],
    ['step', 3, true],
    ['step', 2, false],
    ['step', 1, true],
    ['step', 0, true],
    ['step', -1, true],
    ['step', -2, false],
    ['id-card', 31, false],
    ['id-card', 30, true],
    ['id-card', 8, false],
    ['id-card', 7, true],
    ['document', 0, true],
  ] as const)('comes once a stage: a %s with %d days left, a day after the day before', (kind, daysLeft, isSaid) => {
    const before = planReminder([date({ kind, daysLeft: daysLeft + 1 })], []).said;
    expect(planReminder([date({ kind, daysLeft })], before).body !== null).toBe(isSaid);
  });

  it('comes again when the day was moved, and keeps nothing of dates that are gone', () => {
    const { said } = planReminder([date({})], []);
    expect(planReminder([date({})], said).body).toBeNull();
    expect(planReminder([date({ dueOn: '2026-12-02' })], said).body).not.toBeNull();
    expect(planReminder([], said)).toEqual({ body: null, said: [] });
  });
});
