import { assertNever } from '../assert-never.ts';
import { WRONG_CODES_ALLOWED } from '../calendar/sms-window.ts';
import type { StepRule } from '../rules/rule-pack.ts';
import type { Checklist, StepMark } from './checklist.ts';
import type { StepEvent } from './step-event.ts';

const UNTOLD: StepMark = { state: 'not-started', by: -1, since: null };

/** What was told about the step; `not-started` where nothing was. */
export function markOf(checklist: Checklist, stepId: string): StepMark {
  return checklist.get(stepId) ?? UNTOLD;
}

/** Whether nothing is left to do about it. */
export function isSettled({ state }: Pick<StepMark, 'state'>): boolean {
  return state === 'done' || state === 'skipped';
}

/** The ids of the steps that must be settled before this one and are not. */
export function findBlockers(rule: Pick<StepRule, 'after'>, checklist: Checklist): string[] {
  return rule.after.filter((id) => !isSettled(markOf(checklist, id)));
}

/** The checklist after all events, from nothing. The same rules and events always give the same checklist. */
export function replay(steps: readonly StepRule[], events: readonly StepEvent[]): Checklist {
  return events.reduce<Checklist>((checklist, event, by) => applyEvent({ steps, checklist, by }, event), new Map());
}

interface Applying {
  readonly steps: readonly StepRule[];
  readonly checklist: Checklist;
  /** The place of the event in the order of all. */
  readonly by: number;
}

/**
 * The checklist after one more event. It takes every event: whether one makes sense was decided when it was told
 * (`refuseEvent`), and a newer rule pack must not lose what an older one allowed. Unknown steps are left alone.
 */
export function applyEvent(applying: Applying, event: StepEvent): Checklist {
  const { steps, checklist, by } = applying;
  const rule = steps.find(({ id }) => id === event.stepId);
  if (!rule) return checklist;
  const told = { by, since: event.at };
  const mark = (next: StepMark) => new Map(checklist).set(rule.id, next);
  switch (event.kind) {
    case 'started':
      return mark({ ...begun(told), limitSince: rule.limit?.from === 'started' ? event.at : null });
    case 'handed-in':
      return mark({ ...begun(told), limitSince: event.at });
    case 'submitted':
      return mark({ state: 'waiting', ...told });
    case 'done':
      return release(mark({ state: 'done', ...told }), rule.id, applying);
    case 'skipped':
      return release(mark({ state: 'skipped', why: event.why ?? null, ...told }), rule.id, applying);
    case 'reopened':
      return mark({ state: 'not-started', ...told });
    case 'sent-back':
      return sendBack(rule, event, applying);
    case 'code-wrong':
    case 'code-resent':
      return countCode(rule, event, applying);
    default:
      return assertNever(event.kind);
  }
}

function begun(told: Pick<StepMark, 'by' | 'since'>) {
  return { state: 'in-progress', ...told, wrongCodes: 0, resends: 0 } as const;
}

/** One wrong code too many sends everything back, as the ministry does. */
function countCode(rule: StepRule, event: StepEvent, applying: Applying): Checklist {
  const { checklist, by } = applying;
  const was = markOf(checklist, rule.id);
  const running = was.state === 'in-progress' ? was : { ...begun({ by, since: event.at }), limitSince: event.at };
  const wrongCodes = running.wrongCodes + (event.kind === 'code-wrong' ? 1 : 0);
  if (wrongCodes > WRONG_CODES_ALLOWED) return sendBack(rule, event, applying);
  const resends = running.resends + (event.kind === 'code-resent' ? 1 : 0);
  return new Map(checklist).set(rule.id, { ...running, wrongCodes, resends });
}

/**
 * A refusal leads back to where it is handed in again: what lies between has to be gone through once more. The step
 * that has to be put right is sent back as well, wherever it lies before.
 */
function sendBack(rule: StepRule, event: StepEvent, { steps, checklist, by }: Applying): Checklist {
  const back = rule.sentBackTo ?? rule.id;
  const sentBack: StepMark = {
    state: 'sent-back',
    by,
    since: event.at,
    byStepId: rule.id,
    rejectionId: event.rejectionId ?? null,
  };
  const next = new Map(checklist);
  for (const { id } of steps) {
    const lies = id !== rule.id && id !== back && isBefore(steps, back, id) && isBefore(steps, id, rule.id);
    if (lies) next.set(id, { state: 'not-started', by, since: event.at });
  }
  const fix = steps.find(({ id }) => id === event.fixStepId);
  if (fix && isBefore(steps, fix.id, back) && isSettled(markOf(checklist, fix.id))) next.set(fix.id, sentBack);
  return next.set(back, sentBack).set(rule.id, sentBack);
}

/** Handed in once more: the steps that were refused wait for nothing else and begin anew. */
function release(checklist: Checklist, settled: string, { steps, by }: Applying): Checklist {
  const next = new Map(checklist);
  for (const { id, sentBackTo } of steps) {
    const mark = markOf(checklist, id);
    const isReleased = mark.state === 'sent-back' && sentBackTo === settled && id !== settled;
    if (isReleased) next.set(id, { state: 'not-started', by, since: mark.since });
  }
  return next;
}

/** Whether the first step must be settled, directly or not, before the second. */
function isBefore(steps: readonly StepRule[], first: string, second: string): boolean {
  const after = steps.find(({ id }) => id === second)?.after ?? [];
  return after.includes(first) || after.some((id) => isBefore(steps, first, id));
}
