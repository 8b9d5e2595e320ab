import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StepEvent, setStepState, showChecklist } from '../../../../../src/shared/domain/checklist/advance.ts';
import { STEP_STATES, type StepRecord } from '../../../../../src/shared/domain/checklist/checklist.ts';
import { loadRulePack } from '../../../../support/rule-pack.ts';

const { steps } = loadRulePack();
const AT = '2026-11-23T02:00:00.000Z';

function done(...ids: readonly string[]): StepRecord[] {
  return ids.map((stepId) => ({ stepId, state: 'done', at: AT }));
}

function step(records: readonly StepRecord[], id: string) {
  const found = showChecklist(steps, records).find((each) => each.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
}

const BEFORE_SMS = ['register', 'activate', 'identity', 'name', 'category', 'filing', 'platform-review'];

describe('showChecklist', () => {
  it('shows the 14 steps in order; only the first is open', () => {
    const shown = showChecklist(steps, []);
    expect(shown.map(({ order }) => order)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    expect(shown.filter(({ blockedBy }) => blockedBy.length === 0).map(({ id }) => id)).toEqual(['register']);
  });

  it.each([
    ['filing', ['name', 'category']],
    ['certification', ['name', 'category']],
    ['publish', ['number']],
    ['police', ['publish']],
    ['keep', ['number']],
    ['sms', ['platform-review']],
  ])('holds %s up until %j', (id, blockedBy) => {
    expect(step([], id).blockedBy).toEqual(blockedBy);
  });

  it('gives 24 hours for the SMS from when it is under way, and no deadline elsewhere', () => {
    const records: StepRecord[] = [...done(...BEFORE_SMS), { stepId: 'sms', state: 'in-progress', at: AT }];
    expect(step(records, 'sms').dueAt).toBe('2026-11-24T02:00:00.000Z');
    expect(step(done(...BEFORE_SMS), 'sms').dueAt).toBeNull();
    expect(step([{ stepId: 'register', state: 'in-progress', at: AT }], 'register').dueAt).toBeNull();
  });

  it('offers skipping only for certification and the public security', () => {
    const all = done(...steps.map(({ id }) => id));
    const skippable = showChecklist(steps, all).filter(({ actions }) => actions.includes('skipped'));
    expect(skippable.map(({ id }) => id)).toEqual(['certification', 'police']);
  });
});

describe('setStepState', () => {
  const set = (records: readonly StepRecord[], stepId: string, state: StepEvent['state']) =>
    setStepState(steps, records, { stepId, state, at: AT });

  it('records what happened and replaces what was recorded', () => {
    const first = set([], 'register', 'in-progress');
    expect(first).toEqual({ ok: true, value: [{ stepId: 'register', state: 'in-progress', at: AT }] });
    expect(first.ok && set(first.value, 'register', 'done')).toEqual({ ok: true, value: done('register') });
  });

  it.each([
    ['no such step', [], 'nothing', 'done', { problem: 'unknown-step', blockedBy: [] }],
    ['the same state', [], 'register', 'not-started', { problem: 'same-state', blockedBy: [] }],
    ['a blocked step', [], 'sms', 'done', { problem: 'blocked', blockedBy: ['platform-review'] }],
    ['a step that cannot be skipped', [], 'register', 'skipped', { problem: 'blocked', blockedBy: [] }],
  ] as const)('refuses %s', (_, records, stepId, state, error) => {
    expect(set(records, stepId, state)).toEqual({ ok: false, error });
  });

  it('takes a skipped step as settled', () => {
    const records: StepRecord[] = [...done('register', 'activate', 'identity', 'name', 'category')];
    expect(set(records, 'certification', 'skipped').ok).toBe(true);
  });

  it('keeps later steps when an earlier one goes back, and shows them as blocked', () => {
    const back = set(done('register', 'activate', 'identity'), 'activate', 'not-started');
    expect(back.ok).toBe(true);
    const records = back.ok ? back.value : [];
    expect(step(records, 'identity')).toMatchObject({
      state: 'done',
      blockedBy: ['activate'],
      actions: ['not-started'],
    });
  });

  it('never reaches a state that was not offered, whatever happens', () => {
    const event = fc.record({
      stepId: fc.constantFrom(...steps.map(({ id }) => id), 'nothing'),
      state: fc.constantFrom(...STEP_STATES),
      at: fc.constant(AT),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let records: StepRecord[] = [];
        for (const each of events) {
          const offered = showChecklist(steps, records).find(({ id }) => id === each.stepId)?.actions ?? [];
          const next = setStepState(steps, records, each);
          expect(next.ok).toBe(offered.includes(each.state));
          if (next.ok) records = next.value;
          expect(new Set(records.map(({ stepId }) => stepId)).size).toBe(records.length);
          if (next.ok && each.state === 'done') expect(step(records, each.stepId).blockedBy).toEqual([]);
        }
      }),
    );
  });
});
