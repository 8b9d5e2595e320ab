import { certificationEndsOn } from '../calendar/expiry-reminders.ts';
import { type CalendarDate, shanghaiDate } from '../calendar-date.ts';
import type { ChecklistStep } from './checklist.ts';

/** Where a program stands as a whole. */
export const PROGRAM_STATES = ['not-started', 'in-progress', 'waiting', 'sent-back', 'done'] as const;
export type ProgramState = (typeof PROGRAM_STATES)[number];

/** What a date of a step is: the end of a running limit, the last day of an expected answer, or the end of what was got. */
export const STEP_DUE_KINDS = ['limit', 'answer', 'expiry'] as const;
export type StepDueKind = (typeof STEP_DUE_KINDS)[number];

export interface StepDue {
  readonly stepId: string;
  readonly about: StepDueKind;
  /** The day in China. */
  readonly dueOn: CalendarDate;
  /** The UTC instant of a limit; null for whole days. */
  readonly dueAt: string | null;
}

const CERTIFICATION = 'certification';

/** The state of a program from its steps: what needs attention most wins; done is only what is settled as a whole. */
export function programState(steps: readonly Pick<ChecklistStep, 'state'>[]): ProgramState {
  const has = (state: ChecklistStep['state']) => steps.some((step) => step.state === state);
  if (has('sent-back')) return 'sent-back';
  if (has('waiting')) return 'waiting';
  if (steps.length > 0 && steps.every(({ state }) => state === 'done' || state === 'skipped')) return 'done';
  const isUntouched = steps.every(({ state }) => state === 'not-started' || state === 'blocked');
  return isUntouched ? 'not-started' : 'in-progress';
}

/** The dates that the steps bring now. */
export function stepDues(
  steps: readonly Pick<ChecklistStep, 'id' | 'state' | 'at' | 'dueAt' | 'expected'>[],
): StepDue[] {
  return steps.flatMap(({ id, state, at, dueAt, expected }): StepDue[] => {
    if (dueAt !== null) return [{ stepId: id, about: 'limit', dueOn: shanghaiDate(new Date(dueAt)), dueAt }];
    if (expected !== null) return [{ stepId: id, about: 'answer', dueOn: expected.to, dueAt: null }];
    if (id !== CERTIFICATION || state !== 'done' || at === null) return [];
    return [{ stepId: id, about: 'expiry', dueOn: certificationEndsOn(shanghaiDate(new Date(at))), dueAt: null }];
  });
}
