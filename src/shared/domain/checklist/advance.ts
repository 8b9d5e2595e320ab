import { stepDueAt } from '../calendar/step-deadline.ts';
import { err, ok, type Result } from '../result.ts';
import type { StepRule } from '../rules/rule-pack.ts';
import { type ChecklistStep, STEP_STATES, type StepRecord, type StepState } from './checklist.ts';

/**
 * Why a state cannot be set. `blocked` with an empty `blockedBy` means that the step itself does not have the state:
 * only some steps can be skipped.
 */
export type StepProblem = 'unknown-step' | 'blocked' | 'same-state';

/** What happened: a person says that a step is in this state since this instant (UTC, ISO 8601). */
export interface StepEvent {
  readonly stepId: string;
  readonly state: StepState;
  readonly at: string;
}

/** Why an event was refused, and which steps stand in its way. */
export interface StepRefusal {
  readonly problem: StepProblem;
  readonly blockedBy: readonly string[];
}

/** The checklist as it is shown: every step of the rules in order, with its state, what holds it up, and what can be set. */
export function showChecklist(steps: readonly StepRule[], records: readonly StepRecord[]): ChecklistStep[] {
  const recordOf = new Map(records.map((record) => [record.stepId, record]));
  return steps.toSorted((a, b) => a.order - b.order).map((step) => showStep(step, recordOf));
}

/**
 * The records after the event. A step that has gone back to not-started does not take later ones with it: they keep
 * their records and show as blocked until it is done again.
 */
export function setStepState(
  steps: readonly StepRule[],
  records: readonly StepRecord[],
  event: StepEvent,
): Result<StepRecord[], StepRefusal> {
  const step = showChecklist(steps, records).find(({ id }) => id === event.stepId);
  if (!step) return err({ problem: 'unknown-step', blockedBy: [] });
  if (step.state === event.state) return err({ problem: 'same-state', blockedBy: [] });
  if (!step.actions.includes(event.state)) return err({ problem: 'blocked', blockedBy: step.blockedBy });
  const others = records.filter(({ stepId }) => stepId !== event.stepId);
  return ok([...others, { stepId: event.stepId, state: event.state, at: event.at }]);
}

function showStep(rule: StepRule, recordOf: ReadonlyMap<string, StepRecord>): ChecklistStep {
  const record = recordOf.get(rule.id);
  const state = record?.state ?? 'not-started';
  const blockedBy = rule.after.filter((id) => !isSettled(recordOf.get(id)));
  const { after: _after, skippable: _skippable, dueHours: _dueHours, waitDays: _waitDays, ...shown } = rule;
  return {
    ...shown,
    state,
    at: record?.at ?? null,
    blockedBy,
    actions: STEP_STATES.filter((next) => next !== state && canBeSet(next, rule, blockedBy)),
    dueAt: stepDueAt(rule, record),
  };
}

function isSettled(record: StepRecord | undefined): boolean {
  return record?.state === 'done' || record?.state === 'skipped';
}

/** Going back is always possible; going on needs every step before it settled. */
function canBeSet(state: StepState, rule: StepRule, blockedBy: readonly string[]): boolean {
  if (state === 'not-started') return true;
  if (state === 'skipped' && !rule.skippable) return false;
  return blockedBy.length === 0;
}
