import { assertNever } from '../assert-never.ts';
import type { StepRule } from '../rules/rule-pack.ts';
import { findBlockers, isSettled, markOf } from './apply-event.ts';
import type { Checklist } from './checklist.ts';
import { STEP_EVENT_KINDS, type StepEventKind } from './step-event.ts';

/** What makes no sense once the step is over. */
const ONLY_WHILE_OPEN: ReadonlySet<StepEventKind> = new Set(['handed-in', 'code-wrong', 'code-resent']);

/**
 * Why an event cannot be told: no such step, steps before it are open, it is so already, or the step never has it
 * (only some can be skipped, refused, or wait for somebody).
 */
export type StepProblem = 'unknown-step' | 'blocked' | 'same-state' | 'not-of-this-step';

/** Why an event was refused, and which steps stand in its way. */
export interface StepRefusal {
  readonly problem: StepProblem;
  readonly blockedBy: readonly string[];
}

/** Null when the event can be told now. Going back is always possible; going on needs every step before it settled. */
export function refuseEvent(
  steps: readonly StepRule[],
  checklist: Checklist,
  event: { readonly stepId: string; readonly kind: StepEventKind },
): StepRefusal | null {
  const rule = steps.find(({ id }) => id === event.stepId);
  if (!rule) return { problem: 'unknown-step', blockedBy: [] };
  if (!hasEvent(rule, event.kind)) return { problem: 'not-of-this-step', blockedBy: [] };
  const problem = problemOf(rule, checklist, event.kind);
  if (problem) return { problem, blockedBy: [] };
  const blockedBy = event.kind === 'reopened' ? [] : findBlockers(rule, checklist);
  return blockedBy.length > 0 ? { problem: 'blocked', blockedBy } : null;
}

/** Everything that can be told of the step now. */
export function listEvents(steps: readonly StepRule[], checklist: Checklist, stepId: string): StepEventKind[] {
  return STEP_EVENT_KINDS.filter((kind) => refuseEvent(steps, checklist, { stepId, kind }) === null);
}

function hasEvent(rule: StepRule, kind: StepEventKind): boolean {
  switch (kind) {
    case 'started':
    case 'done':
    case 'reopened':
      return true;
    case 'handed-in':
      return rule.limit?.from === 'handed-in';
    case 'submitted':
      return rule.waitsFor !== null;
    case 'skipped':
      return rule.skippable;
    case 'sent-back':
      return rule.sentBackTo !== null;
    case 'code-wrong':
    case 'code-resent':
      return rule.hasCode;
    default:
      return assertNever(kind);
  }
}

function problemOf(rule: StepRule, checklist: Checklist, kind: StepEventKind): StepProblem | null {
  const mark = markOf(checklist, rule.id);
  const isSame =
    (kind === 'started' && mark.state === 'in-progress') ||
    (kind === 'submitted' && mark.state === 'waiting') ||
    (kind === 'reopened' && mark.state === 'not-started') ||
    mark.state === kind;
  if (isSame) return 'same-state';
  const isOver = isSettled(mark) || (mark.state === 'sent-back' && kind !== 'handed-in');
  return isOver && ONLY_WHILE_OPEN.has(kind) ? 'same-state' : null;
}
