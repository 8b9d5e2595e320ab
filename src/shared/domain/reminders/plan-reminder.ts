import type { DueDate } from '../applicants/applicant-list.ts';
import type { Text } from '../text.ts';

/** How many days before its day a date is worth a notice, each once. A passed one is noticed once more. */
const STAGES = { step: [3, 1, 0], 'id-card': [30, 7, 0], document: [30, 7, 0] } as const;
const PASSED = -1;

/** A date with the days that are left to it; negative when it has passed. */
export type NearDate = DueDate & { readonly daysLeft: number };

export interface PlannedReminder {
  /** Null when there is nothing new to say. */
  readonly body: Text | null;
  /** What has been said by now, to be given again next time; of dates that are gone nothing is kept. */
  readonly said: readonly string[];
}

function stageOf({ kind, daysLeft }: NearDate): number | undefined {
  if (daysLeft < 0) return PASSED;
  return STAGES[kind].findLast((days) => daysLeft <= days);
}

function keyOf(date: NearDate, stage: number): string {
  return [date.kind, date.applicantId, date.programId, date.documentId, date.stepId, date.dueOn, stage].join('|');
}

/**
 * What a notice says about the dates that come near: how many and how soon. Never who or what: a notice is shown
 * to everybody who sees the screen, and the system keeps it in a list of its own.
 */
export function planReminder(dates: readonly NearDate[], saidBefore: readonly string[]): PlannedReminder {
  const before = new Set(saidBefore);
  const near = dates.flatMap((date) => {
    const stage = stageOf(date);
    return stage === undefined ? [] : [{ date, key: keyOf(date, stage) }];
  });
  const fresh = near.filter(({ key }) => !before.has(key)).map(({ date }) => date);
  return { body: fresh.length === 0 ? null : describe(fresh), said: near.map(({ key }) => key) };
}

function describe(dates: readonly NearDate[]): Text {
  const count = (fits: (days: number) => boolean) => dates.filter(({ daysLeft }) => fits(daysLeft)).length;
  const groups: readonly (readonly [number, string, string])[] = [
    [count((days) => days < 0), '已过期', 'past'],
    [count((days) => days === 0), '今天到期', 'due today'],
    [count((days) => days > 0 && days <= 7), '七天内到期', 'due within seven days'],
    [count((days) => days > 7), '三十天内到期', 'due within thirty days'],
  ];
  const shown = groups.filter(([total]) => total > 0);
  return {
    zh: `${shown.map(([total, zh]) => `${total} 项${zh}`).join('，')}。打开备好查看。`,
    en: `${shown.map(([total, , en]) => `${total} ${en}`).join(', ')}. Open Beihao to see them.`,
  };
}
