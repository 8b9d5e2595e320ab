import { type CalendarDate, shanghaiDate } from '../calendar-date.ts';
import type { ChecklistStep, StepRecord } from './checklist.ts';

/** Where a program stands as a whole. */
export const PROGRAM_STATES = ['not-started', 'in-progress', 'waiting', 'sent-back', 'done'] as const;
export type ProgramState = (typeof PROGRAM_STATES)[number];

export interface StepDue {
  readonly stepId: string;
  readonly dueOn: CalendarDate;
}

/** The state of a program from its steps: what needs attention most wins; done is only what is settled as a whole. */
export function programState(steps: readonly Pick<ChecklistStep, 'state'>[]): ProgramState {
  const has = (state: StepRecord['state']) => steps.some((step) => step.state === state);
  if (has('sent-back')) return 'sent-back';
  if (has('waiting')) return 'waiting';
  if (steps.length > 0 && steps.every(({ state }) => state === 'done' || state === 'skipped')) return 'done';
  return steps.every(({ state }) => state === 'not-started') ? 'not-started' : 'in-progress';
}

/** The deadlines that run now, as days in China. */
export function stepDues(steps: readonly Pick<ChecklistStep, 'id' | 'dueAt'>[]): StepDue[] {
  return steps.flatMap(({ id, dueAt }) =>
    dueAt === null ? [] : [{ stepId: id, dueOn: shanghaiDate(new Date(dueAt)) }],
  );
}
