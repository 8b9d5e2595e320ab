import { describeSmsWindow, type SmsWindow } from '../calendar/sms-window.ts';
import { expectAnswer } from '../calendar/step-deadline.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { StepRule } from '../rules/rule-pack.ts';
import { findBlockers, isSettled, markOf } from './apply-event.ts';
import type { Checklist, ChecklistStep, StepMark, StepState } from './checklist.ts';
import { listEvents, refuseEvent } from './refuse-event.ts';
import { eventOfState, TOLD_STATES } from './step-event.ts';

const HOUR_MS = 3_600_000;

/** What the time of day and the calendar add to what was told. */
export interface ShowContext {
  readonly now: Date;
  readonly workingDays: WorkingDays;
}

/** The checklist as it is shown: every step of the rules in order, with its state, what holds it up, and what can be told. */
export function showChecklist(steps: readonly StepRule[], checklist: Checklist, context: ShowContext): ChecklistStep[] {
  return steps.toSorted((a, b) => a.order - b.order).map((rule) => showStep(rule, { steps, checklist, ...context }));
}

interface Showing extends ShowContext {
  readonly steps: readonly StepRule[];
  readonly checklist: Checklist;
}

function showStep(rule: StepRule, showing: Showing): ChecklistStep {
  const { steps, checklist, now, workingDays } = showing;
  const mark = markOf(checklist, rule.id);
  const blockedBy = findBlockers(rule, checklist);
  const { state, at } = stateOf(rule, { mark, blockedBy, checklist });
  const dueAt = state === 'in-progress' ? limitOf(rule, mark) : null;
  const { title, actor, needs, typicalTime, deadline, doneWhen, ifItFails, source, confidence } = rule;
  return {
    ...{ id: rule.id, order: rule.order, title, actor, needs, typicalTime, deadline, doneWhen, ifItFails },
    ...{ source, confidence, state, at, blockedBy, dueAt, isOptional: rule.skippable },
    isOverdue: dueAt !== null && now.toISOString() > dueAt,
    waitsFor: state === 'waiting' ? rule.waitsFor : null,
    why: mark.state === 'skipped' ? mark.why : null,
    sentBack: mark.state === 'sent-back' ? { byStepId: mark.byStepId, rejectionId: mark.rejectionId } : null,
    actions: TOLD_STATES.filter(
      (told) => refuseEvent(steps, checklist, { stepId: rule.id, kind: eventOfState(told) }) === null && told !== state,
    ),
    events: listEvents(steps, checklist, rule.id),
    expected: state === 'waiting' && at !== null ? expectAnswer(rule, at, workingDays) : null,
    sms: smsOf(mark, dueAt, now),
  };
}

interface Standing {
  readonly mark: StepMark;
  readonly blockedBy: readonly string[];
  readonly checklist: Checklist;
}

/** What somebody else does begins by itself as soon as nothing stands before it. */
function stateOf(rule: StepRule, { mark, blockedBy, checklist }: Standing): { state: StepState; at: string | null } {
  const stays = isSettled(mark) || mark.state === 'sent-back';
  if (blockedBy.length > 0 && !stays) return { state: 'blocked', at: null };
  if (mark.state !== 'not-started' || !rule.byItself) return { state: mark.state, at: mark.since };
  const freed = rule.after.map((id) => markOf(checklist, id).since ?? '').toSorted();
  return { state: 'waiting', at: freed.at(-1) || mark.since };
}

function limitOf(rule: StepRule, mark: StepMark): string | null {
  if (mark.state !== 'in-progress' || mark.limitSince === null || rule.limit === null) return null;
  return new Date(Date.parse(mark.limitSince) + rule.limit.hours * HOUR_MS).toISOString();
}

function smsOf(mark: StepMark, dueAt: string | null, now: Date): SmsWindow | null {
  if (mark.state !== 'in-progress' || dueAt === null) return null;
  return describeSmsWindow({ dueAt, wrongCodes: mark.wrongCodes, resends: mark.resends }, now);
}
