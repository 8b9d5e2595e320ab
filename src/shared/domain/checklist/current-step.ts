import type { ChecklistStep } from './checklist.ts';

type StepLike = Pick<ChecklistStep, 'id' | 'state' | 'blockedBy'>;

/** Whether nothing is left to do about a step. */
export function isBehind(step: Pick<StepLike, 'state'>): boolean {
  return step.state === 'done' || step.state === 'skipped';
}

/** The step to look at now: the first one that is neither finished nor held up. */
export function findCurrentStep<S extends StepLike>(steps: readonly S[]): S | undefined {
  return steps.find((step) => !isBehind(step) && step.blockedBy.length === 0);
}
