/** What can happen to a step. What was told is kept for ever, in the order in which it was told. */
export const STEP_EVENT_KINDS = [
  'started',
  /** Handed in, and the limit for what comes then runs: the face check after the data. */
  'handed-in',
  'submitted',
  'done',
  'skipped',
  'sent-back',
  'reopened',
  /** A wrong code was typed. */
  'code-wrong',
  /** The message with the code was asked for again. */
  'code-resent',
] as const;
export type StepEventKind = (typeof STEP_EVENT_KINDS)[number];

/** One thing that happened to one step. */
export interface StepEvent {
  readonly stepId: string;
  readonly kind: StepEventKind;
  /** When it happened: UTC instant, ISO 8601. */
  readonly at: string;
  /** Why it was skipped, in the person's words. */
  readonly why?: string | null | undefined;
  /** Of `sent-back`: the refusal, and the step at which it is put right. */
  readonly rejectionId?: string | null | undefined;
  readonly fixStepId?: string | null | undefined;
}

/** The states that a person can say a step is in. */
export const TOLD_STATES = ['not-started', 'in-progress', 'waiting', 'sent-back', 'done', 'skipped'] as const;
export type ToldState = (typeof TOLD_STATES)[number];

const KIND_OF_STATE: Readonly<Record<ToldState, StepEventKind>> = {
  'not-started': 'reopened',
  'in-progress': 'started',
  waiting: 'submitted',
  'sent-back': 'sent-back',
  done: 'done',
  skipped: 'skipped',
};

/** The event that says that a step is in this state. */
export function eventOfState(state: ToldState): StepEventKind {
  return KIND_OF_STATE[state];
}
