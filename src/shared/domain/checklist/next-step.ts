import type { ChecklistStep } from './checklist.ts';

type StepLike = Pick<ChecklistStep, 'id' | 'state' | 'blockedBy' | 'dueAt' | 'isOptional'>;

/** Whether nothing is left to do about a step. */
export function isBehind({ state }: Pick<StepLike, 'state'>): boolean {
  return state === 'done' || state === 'skipped';
}

/** What to look at now, and what can be done beside it while somebody else is at work. */
export interface NextStep<S> {
  readonly step: S;
  readonly beside: S | null;
}

/**
 * What comes next: first what was sent back, then what has a running limit, then the first step of one's own, then what
 * is waited for. Undefined when everything is settled.
 */
export function findNextStep<S extends StepLike>(steps: readonly S[]): NextStep<S> | undefined {
  const open = steps.filter((step) => !isBehind(step) && step.state !== 'blocked');
  const waiting = open.filter(({ state }) => state === 'waiting');
  const own = open.filter(({ state }) => state === 'not-started' || state === 'in-progress');
  const needed = own.filter(({ isOptional, state }) => !isOptional || state === 'in-progress');
  const returned = findReturned(steps);
  const limited = own.filter(({ dueAt }) => dueAt !== null).toSorted((a, b) => compare(a.dueAt, b.dueAt));
  const step = returned ?? limited[0] ?? needed[0] ?? waiting[0] ?? own[0];
  if (!step) return undefined;
  return { step, beside: step.state === 'waiting' ? (own[0] ?? null) : null };
}

/** Of all that a refusal sent back, the earliest is where it is put right; one that waits for another step is not. */
function findReturned<S extends StepLike>(steps: readonly S[]): S | undefined {
  return steps.find(({ state, blockedBy }) => state === 'sent-back' && blockedBy.length === 0);
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
