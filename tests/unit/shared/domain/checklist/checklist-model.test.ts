import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  applyEvent,
  findBlockers,
  isSettled,
  markOf,
  replay,
} from '../../../../../src/shared/domain/checklist/apply-event.ts';
import type { Checklist } from '../../../../../src/shared/domain/checklist/checklist.ts';
import { findNextStep } from '../../../../../src/shared/domain/checklist/next-step.ts';
import { programState, stepDues } from '../../../../../src/shared/domain/checklist/program-state.ts';
import { listEvents, refuseEvent } from '../../../../../src/shared/domain/checklist/refuse-event.ts';
import { STEP_EVENT_KINDS, type StepEvent } from '../../../../../src/shared/domain/checklist/step-event.ts';
import { show, steps } from './tell.ts';

/** What the test knows by itself: which steps it last heard to be settled, and what it told. */
interface Model {
  readonly told: StepEvent[];
}

/** The thing under test: the checklist as it is carried on from event to event, never replayed. */
interface Real {
  checklist: Checklist;
}

const PATH: Readonly<Record<string, readonly string[]>> = {
  'platform-review': ['filing'],
  sms: ['filing', 'platform-review'],
  'province-review': ['filing', 'platform-review', 'sms'],
};

/** Nothing that the checklist says may contradict anything else that it says. */
function expectSound({ checklist }: Real, told: readonly StepEvent[]): void {
  const shown = show(told);
  for (const step of shown) {
    const rule = steps.find(({ id }) => id === step.id);
    if (!rule) throw new Error('a step of no rule');
    const mark = markOf(checklist, step.id);
    const open = findBlockers(rule, checklist);
    expect(step.blockedBy).toEqual(open);
    // What is settled was settled by an event of its own, after everything before it, and says which.
    if (isSettled(mark)) {
      expect(told[mark.by]).toMatchObject({ stepId: step.id, kind: mark.state, at: mark.since });
      expect(step).toMatchObject({ state: mark.state, at: mark.since });
      const then = replay(steps, told.slice(0, mark.by));
      expect(findBlockers(rule, then)).toEqual([]);
      for (const id of open) expect(markOf(checklist, id).by).toBeGreaterThan(mark.by);
    }
    // Held up or not, never both.
    const canBeHeldUp = step.state === 'blocked' || step.state === 'sent-back' || isSettled(mark);
    if (open.length > 0) expect(canBeHeldUp).toBe(true);
    else expect(step.state).not.toBe('blocked');
    if (step.state === 'waiting') expect([step.waitsFor, step.at]).not.toContain(null);
    if (step.state === 'skipped') expect(rule.skippable).toBe(true);
    if (step.dueAt !== null) expect(step.state).toBe('in-progress');
    // A refusal names a step whose event it was, and everything between lies open again until it is handed in.
    if (mark.state === 'sent-back') {
      expect(['sent-back', 'code-wrong']).toContain(told[mark.by]?.kind);
      expect(told[mark.by]?.stepId).toBe(mark.byStepId);
      if (mark.byStepId === step.id)
        for (const id of PATH[step.id] ?? []) expect([id, isSettled(markOf(checklist, id))]).toEqual([id, false]);
    }
    expect(step.events).toEqual(listEvents(steps, checklist, step.id));
    if (step.state === 'blocked') expect(step.actions.filter((action) => action !== 'not-started')).toEqual([]);
  }
  const isOver = shown.every(({ state }) => state === 'done' || state === 'skipped');
  expect(findNextStep(shown) === undefined).toBe(isOver);
  expect(programState(shown) === 'done').toBe(isOver);
  for (const { stepId } of stepDues(shown)) expect(steps.some(({ id }) => id === stepId)).toBe(true);
}

const STATE_AFTER: Readonly<Partial<Record<StepEvent['kind'], string>>> = {
  started: 'in-progress',
  'handed-in': 'in-progress',
  submitted: 'waiting',
  done: 'done',
  skipped: 'skipped',
  'sent-back': 'sent-back',
  reopened: 'not-started',
};

/** The step is as it was told; a code that is wrong once too often was a refusal. */
function expectTold(checklist: Checklist, { stepId, kind }: StepEvent): void {
  const mark = markOf(checklist, stepId);
  expect(mark.state).toBe(STATE_AFTER[kind] ?? (mark.state === 'sent-back' ? 'sent-back' : 'in-progress'));
  if (mark.state === 'in-progress') expect(mark.wrongCodes).toBeLessThanOrEqual(5);
}

class Tell implements fc.Command<Model, Real> {
  readonly event: StepEvent;
  constructor(event: StepEvent) {
    this.event = event;
  }
  check(): boolean {
    return true;
  }
  run(model: Model, real: Real): void {
    const offered = listEvents(steps, real.checklist, this.event.stepId).includes(this.event.kind);
    const refusal = refuseEvent(steps, real.checklist, this.event);
    expect(refusal === null).toBe(offered);
    if (refusal) return;
    real.checklist = applyEvent({ steps, checklist: real.checklist, by: model.told.length }, this.event);
    model.told.push(this.event);
    expectTold(real.checklist, this.event);
    expect([...real.checklist]).toEqual([...replay(steps, model.told)]);
    expectSound(real, model.told);
  }
  toString(): string {
    return `${this.event.stepId} ${this.event.kind}`;
  }
}

/** Mostly goes on in order, so that late steps are reached; the rest is anything at all. */
const stepId = fc.constantFrom(...steps.map(({ id }) => id), 'nothing');
const instant = fc
  .integer({ min: 0, max: 500 })
  .map((hours) => new Date(Date.UTC(2026, 9, 1) + hours * 3_600_000).toISOString());
const anything = fc.record({
  stepId,
  kind: fc.constantFrom(...STEP_EVENT_KINDS),
  at: instant,
  fixStepId: fc.option(stepId),
});
const onwards = fc.record({ stepId, kind: fc.constant('done' as const), at: instant });
const command = fc
  .oneof({ weight: 1, arbitrary: anything }, { weight: 2, arbitrary: onwards })
  .map((event) => new Tell(event));

it('reaches no contradiction by any sequence of events, and replays to the same checklist', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: steps.length }),
      fc.commands([command], { maxCommands: 80, size: 'max' }),
      (done, commands) => {
        const told = steps
          .slice(0, done)
          .map(({ id }): StepEvent => ({ stepId: id, kind: 'done', at: '2026-09-01T00:00:00.000Z' }));
        fc.modelRun(() => ({ model: { told }, real: { checklist: replay(steps, told) } }), commands);
      },
    ),
    { numRuns: 60 },
  );
});
