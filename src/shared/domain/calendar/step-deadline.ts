import { type CalendarDate, shanghaiDate } from '../calendar-date.ts';
import type { StepRule } from '../rules/rule-pack.ts';
import type { WorkingDays } from './working-days.ts';

/** When an answer of somebody else is to be expected: days in Asia/Shanghai. */
export interface ExpectedAnswer {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Years on the way whose holidays are not known yet: the days may come later than said. */
  readonly unknownYears: readonly number[];
}

/** When the answer to a step that waits since this instant is to be expected; null where no time is told. */
export function expectAnswer(
  rule: Pick<StepRule, 'waitDays'>,
  since: string,
  workingDays: WorkingDays,
): ExpectedAnswer | null {
  if (rule.waitDays === null) return null;
  const day = shanghaiDate(new Date(since));
  const from = workingDays.add(day, rule.waitDays.min);
  const to = workingDays.add(day, rule.waitDays.max);
  return { from: from.date, to: to.date, unknownYears: to.unknownYears };
}
