import type { SmsWindow } from '../calendar/sms-window.ts';
import type { ExpectedAnswer } from '../calendar/step-deadline.ts';
import type { Confidence } from '../finding.ts';
import type { Text } from '../text.ts';
import type { StepEventKind, ToldState } from './step-event.ts';

/** Where a step stands. `blocked` follows from the other steps; the rest follows from what was told about the step. */
export const STEP_STATES = [
  'not-started',
  'in-progress',
  'waiting',
  'blocked',
  'sent-back',
  'done',
  'skipped',
] as const;
export type StepState = (typeof STEP_STATES)[number];

/** Why a step is where it is: a refusal at this step or at a later one that leads back to it. */
export interface SentBack {
  /** The step at which it was refused. */
  readonly byStepId: string;
  /** The refusal as it was written down; null where only the state was told. */
  readonly rejectionId: string | null;
}

/**
 * What was told about one step. `by` is the place, in the order of the events, of the one that made it so: with it,
 * every state can be explained. -1 stands for a step that nothing was told about.
 */
export type StepMark = { readonly by: number; readonly since: string | null } & (
  | { readonly state: 'not-started' }
  | {
      readonly state: 'in-progress';
      /** Since when the time limit of the step runs; null while it does not. */
      readonly limitSince: string | null;
      readonly wrongCodes: number;
      readonly resends: number;
    }
  | { readonly state: 'waiting' }
  | ({ readonly state: 'sent-back' } & SentBack)
  | { readonly state: 'done' }
  | { readonly state: 'skipped'; readonly why: string | null }
);

/** All steps of a program, as the events left them; a step without a mark is `not-started`. */
export type Checklist = ReadonlyMap<string, StepMark>;

/** One step as it is shown: the rule pack's texts, where it stands, what holds it up, and what can be told of it. */
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
  /** Whether it may be left out. */
  readonly isOptional: boolean;
  readonly state: StepState;
  readonly at: string | null;
  /** Ids of the steps that must be done first and are not. A step that is done already stays so, and says which. */
  readonly blockedBy: readonly string[];
  /** Whom or what it waits for; null when it does not wait. */
  readonly waitsFor: Text | null;
  /** Why it was skipped, in the person's words. */
  readonly why: string | null;
  readonly sentBack: SentBack | null;
  /** The states that this step can be set to now. */
  readonly actions: readonly ToldState[];
  /** Everything that can be told of this step now. */
  readonly events: readonly StepEventKind[];
  readonly source: string;
  readonly confidence: Confidence;
  /** When it must be finished, where a limit runs: UTC instant, or null. */
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  /** When the answer of somebody else is to be expected. */
  readonly expected: ExpectedAnswer | null;
  /** Where the message of the ministry stands; null for the other steps, and before it came. */
  readonly sms: SmsWindow | null;
}
