import type { Text } from '../text.ts';

/** What a person can say about a step. Whether it is blocked is not said but follows from the others. */
export const STEP_STATES = ['not-started', 'in-progress', 'waiting', 'sent-back', 'done', 'skipped'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** The recorded state of one step; a step without a record is `not-started`. */
export interface StepRecord {
  readonly stepId: string;
  readonly state: StepState;
  /** When it was said to be so: UTC instant, ISO 8601. */
  readonly at: string;
}

/** One step as it is shown: the rule pack's texts, the recorded state, and what holds it up. */
export interface ChecklistStep {
  readonly id: string;
  readonly order: number;
  readonly title: Text;
  readonly actor: Text;
  readonly needs: Text;
  readonly typicalTime: Text;
  readonly deadline: Text | null;
  readonly doneWhen: Text;
  readonly ifItFails: Text;
  readonly state: StepState;
  readonly at: string | null;
  /** Ids of the steps that must be done first and are not. */
  readonly blockedBy: readonly string[];
  /** The states that this step can be set to now. */
  readonly actions: readonly StepState[];
  readonly source: string;
  readonly confidence: 'official' | 'vendor' | 'community' | 'unconfirmed';
  /** When it must be finished, where a deadline runs: UTC instant, or null. */
  readonly dueAt: string | null;
}
