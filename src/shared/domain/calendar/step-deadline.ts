import { type CalendarDate, shanghaiDate } from '../calendar-date.ts';
import type { StepRecord } from '../checklist/checklist.ts';
import type { StepRule } from '../rules/rule-pack.ts';
import type { WorkingDays } from './working-days.ts';

/** When an answer of somebody else is to be expected: days in Asia/Shanghai. */
export interface ExpectedAnswer {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Years on the way whose holidays are not known yet: the days may come later than said. */
  readonly unknownYears: readonly number[];
}

const HOUR_MS = 3_600_000;

/** When a step that is under way must be finished: UTC instant; null where no limit runs. */
export function stepDueAt(rule: Pick<StepRule, 'dueHours'>, record: StepRecord | undefined): string | null {
  if (rule.dueHours === null || record?.state !== 'in-progress') return null;
  return new Date(Date.parse(record.at) + rule.dueHours * HOUR_MS).toISOString();
}

/** When the answer to a step that waits is to be expected; null where it does not wait, or no time is told. */
export function expectAnswer(
  rule: Pick<StepRule, 'waitDays'>,
  record: StepRecord | undefined,
  workingDays: WorkingDays,
): ExpectedAnswer | null {
  if (rule.waitDays === null || record?.state !== 'waiting') return null;
  const since = shanghaiDate(new Date(record.at));
  const from = workingDays.add(since, rule.waitDays.min);
  const to = workingDays.add(since, rule.waitDays.max);
  return { from: from.date, to: to.date, unknownYears: to.unknownYears };
}
