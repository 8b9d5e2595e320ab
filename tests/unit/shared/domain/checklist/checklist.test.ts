import { describe, expect, it } from 'vitest';
import { replay } from '../../../../../src/shared/domain/checklist/apply-event.ts';
import { STEP_STATES } from '../../../../../src/shared/domain/checklist/checklist.ts';
import { findNextStep } from '../../../../../src/shared/domain/checklist/next-step.ts';
import { refuseEvent } from '../../../../../src/shared/domain/checklist/refuse-event.ts';
import type { StepEvent, StepEventKind } from '../../../../../src/shared/domain/checklist/step-event.ts';
import { AT, before, show, stepOf, steps, tell } from './tell.ts';

const statesOf = (events: readonly StepEvent[]) => Object.fromEntries(show(events).map(({ id, state }) => [id, state]));

describe('the order of the steps', () => {
  it('shows the 14 steps in order; only the first can be begun', () => {
    const shown = show([]);
    expect(shown.map(({ order }) => order)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    expect(shown.filter(({ state }) => state !== 'blocked').map(({ id }) => id)).toEqual(['register']);
  });

  it.each([
    ['filing', ['name', 'category']],
    ['certification', ['name', 'category']],
    ['publish', ['number']],
    ['police', ['publish']],
    ['keep', ['number']],
    ['sms', ['platform-review']],
  ])('holds %s up until %j', (id, blockedBy) => {
    expect(stepOf([], id)).toMatchObject({ state: 'blocked', blockedBy, actions: [] });
  });

  it('lets the certification run before and beside the filing, and lets it be skipped, with the reason', () => {
    expect(stepOf(tell('filing'), 'certification').state).toBe('not-started');
    expect(stepOf(tell('filing', ['filing', 'done']), 'certification').state).toBe('not-started');
    const skipped = tell('filing', ['certification', 'skipped', { why: '以后再办' }]);
    expect(stepOf(skipped, 'certification')).toMatchObject({ state: 'skipped', why: '以后再办' });
    expect(
      show(skipped)
        .filter(({ isOptional }) => isOptional)
        .map(({ id }) => id),
    ).toEqual(['certification', 'police']);
  });

  it.each<[string, StepEvent[], string, StepEventKind, object]>([
    ['no such step', [], 'nothing', 'done', { problem: 'unknown-step' }],
    ['the same state', [], 'register', 'reopened', { problem: 'same-state' }],
    ['a blocked step', [], 'sms', 'done', { problem: 'blocked', blockedBy: ['platform-review'] }],
    ['a step that cannot be skipped', [], 'register', 'skipped', { problem: 'not-of-this-step' }],
    ['a refusal where nobody judges', [], 'register', 'sent-back', { problem: 'not-of-this-step' }],
    ['a wrong code where there is none', tell('filing'), 'filing', 'code-wrong', { problem: 'not-of-this-step' }],
    [
      'a face check after the end',
      tell('filing', ['filing', 'done']),
      'filing',
      'handed-in',
      { problem: 'same-state' },
    ],
  ])('refuses %s', (_, events, stepId, kind, refusal) => {
    expect(refuseEvent(steps, replay(steps, events), { stepId, kind })).toMatchObject(refusal);
  });
});

describe('what others do', () => {
  it('begins by itself once the filing is handed in, and says for whom and until when one waits', () => {
    const shown = stepOf(tell('filing', ['filing', 'done']), 'platform-review');
    expect(shown).toMatchObject({ state: 'waiting', at: AT, expected: { from: '2026-11-24', to: '2026-11-25' } });
    expect(shown.waitsFor?.zh).toBe('微信平台');
    expect(stepOf(tell('sms', ['sms', 'done']), 'province-review')).toMatchObject({
      state: 'waiting',
      expected: { from: '2026-11-24', to: '2026-12-21' },
    });
  });
});

describe('the limits of 24 hours', () => {
  it.each<[string, StepEventKind]>([
    ['sms', 'started'],
    ['certification', 'started'],
    ['filing', 'handed-in'],
  ])('runs for %s from “%s” on', (id, kind) => {
    const events = tell(id, [id, kind]);
    expect(stepOf(events, id)).toMatchObject({
      state: 'in-progress',
      dueAt: '2026-11-24T02:00:00.000Z',
      isOverdue: false,
    });
    expect(stepOf(events, id, '2026-11-24T02:00:00.001Z').isOverdue).toBe(true);
    expect(stepOf([...events, { stepId: id, kind: 'done', at: AT }], id).dueAt).toBeNull();
  });

  it('gives filling in the filing all the time it needs', () => {
    expect(stepOf(tell('filing', ['filing', 'started']), 'filing')).toMatchObject({
      state: 'in-progress',
      dueAt: null,
    });
  });

  it('counts wrong codes and messages sent again without moving the limit; the sixth wrong one sends all back', () => {
    const wrong = (count: number) => Array.from({ length: count }, () => ['sms', 'code-wrong'] as const);
    const five = tell(
      'sms',
      ['sms', 'started'],
      ['sms', 'code-resent', { at: '2026-11-23T09:00:00.000Z' }],
      ...wrong(5),
    );
    expect(stepOf(five, 'sms')).toMatchObject({
      state: 'in-progress',
      sms: { wrongLeft: 0, resends: 1, dueAt: '2026-11-24T02:00:00.000Z', state: 'open' },
    });
    const six = [...five, { stepId: 'sms', kind: 'code-wrong', at: AT } as const];
    expect(statesOf(six)).toMatchObject({ filing: 'sent-back', 'platform-review': 'blocked', sms: 'sent-back' });
    const again = [...six, { stepId: 'filing', kind: 'done', at: AT } as const];
    expect(statesOf(again)).toMatchObject({ filing: 'done', 'platform-review': 'waiting', sms: 'blocked' });
  });
});

describe('a refusal', () => {
  const refused = tell('province-review', ['province-review', 'sent-back', { fixStepId: 'name', rejectionId: 'r1' }]);

  it('opens the step where it is put right, and takes back what has to be gone through again', () => {
    expect(statesOf(refused)).toMatchObject({
      name: 'sent-back',
      category: 'done',
      filing: 'sent-back',
      'platform-review': 'blocked',
      sms: 'blocked',
      'province-review': 'sent-back',
    });
    expect(findNextStep(show(refused))?.step).toMatchObject({
      id: 'name',
      sentBack: { byStepId: 'province-review', rejectionId: 'r1' },
    });
  });

  it('leads through the fix and the filing back to the review, which begins by itself', () => {
    const fixed: StepEvent[] = [...refused, { stepId: 'name', kind: 'done', at: AT }];
    expect(findNextStep(show(fixed))?.step.id).toBe('filing');
    const handedIn: StepEvent[] = [...fixed, { stepId: 'filing', kind: 'done', at: AT }];
    expect(findNextStep(show(handedIn))).toMatchObject({
      step: { id: 'platform-review', state: 'waiting' },
      beside: { id: 'certification' },
    });
    expect(statesOf(handedIn)['province-review']).toBe('blocked');
  });

  it('leads to the face check of what is handed in again, and not to the review that waits for it', () => {
    const again: StepEvent[] = [
      ...refused,
      { stepId: 'name', kind: 'done', at: AT },
      { stepId: 'filing', kind: 'handed-in', at: AT },
    ];
    expect(findNextStep(show(again))?.step).toMatchObject({ id: 'filing', dueAt: '2026-11-24T02:00:00.000Z' });
  });

  it('leaves a step alone that is not done yet, or does not lie before the filing', () => {
    const events = tell('platform-review', ['platform-review', 'sent-back', { fixStepId: 'publish' }]);
    expect(statesOf(events)).toMatchObject({ publish: 'blocked', filing: 'sent-back', name: 'done' });
  });
});

describe('findNextStep', () => {
  const next = (events: readonly StepEvent[]) => findNextStep(show(events))?.step.id;

  it('goes from step to step, and puts a running limit before everything else', () => {
    expect(next([])).toBe('register');
    expect(next(tell('filing'))).toBe('filing');
    expect(next(tell('filing', ['certification', 'started'], ['filing', 'started']))).toBe('certification');
    expect(next(tell('filing', ['certification', 'done'], ['filing', 'done']))).toBe('platform-review');
    expect(next(tell('publish'))).toBe('publish');
  });

  it('has nothing to say when everything is settled', () => {
    const all = steps.map(({ id }): StepEvent => ({ stepId: id, kind: 'done', at: AT }));
    expect(findNextStep(show(all))).toBeUndefined();
  });
});

it('reaches every state, of every step that can have it', () => {
  for (const rule of steps) {
    const reached = new Set([
      ...(before(rule.id).length > 0 ? [stepOf([], rule.id).state] : []),
      stepOf(tell(rule.id), rule.id).state,
      ...(['started', 'done'] as const).map((kind) => stepOf(tell(rule.id, [rule.id, kind]), rule.id).state),
      ...(rule.waitsFor ? [stepOf(tell(rule.id, [rule.id, 'submitted']), rule.id).state] : []),
      ...(rule.skippable ? [stepOf(tell(rule.id, [rule.id, 'skipped']), rule.id).state] : []),
      ...(rule.sentBackTo ? [stepOf(tell(rule.id, [rule.id, 'sent-back']), rule.id).state] : []),
    ]);
    const possible = STEP_STATES.filter(
      (state) =>
        !(
          (state === 'blocked' && rule.after.length === 0) ||
          (state === 'not-started' && rule.byItself) ||
          (state === 'waiting' && rule.waitsFor === null) ||
          (state === 'skipped' && !rule.skippable) ||
          (state === 'sent-back' && rule.sentBackTo === null)
        ),
    );
    expect([rule.id, [...reached].toSorted()]).toEqual([rule.id, possible.toSorted()]);
  }
});
