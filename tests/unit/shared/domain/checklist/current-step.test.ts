import { describe, expect, it } from 'vitest';
import { STEP_STATES } from '../../../../../src/shared/domain/checklist/checklist.ts';
import { findCurrentStep, isBehind } from '../../../../../src/shared/domain/checklist/current-step.ts';

describe('findCurrentStep', () => {
  it('takes the first step that is open and not held up', () => {
    const steps = [
      { id: 'register', state: 'done', blockedBy: [] },
      { id: 'activate', state: 'skipped', blockedBy: [] },
      { id: 'identity', state: 'not-started', blockedBy: ['activate'] },
      { id: 'name', state: 'sent-back', blockedBy: [] },
      { id: 'category', state: 'not-started', blockedBy: [] },
    ] as const;
    expect(findCurrentStep(steps)?.id).toBe('name');
  });

  it('finds none when all is behind', () => {
    expect(findCurrentStep([{ id: 'register', state: 'done', blockedBy: [] }])).toBeUndefined();
  });
});

it.each(STEP_STATES)('knows whether %s is behind', (state) => {
  expect(isBehind({ state })).toBe(state === 'done' || state === 'skipped');
});
