import type { ErrorCode } from '../contract/errors.ts';

/** What an error says to a person: what happened, and what to do about it. */
export interface ErrorText {
  readonly happened: string;
  readonly todo: string;
}

/** A sentence for every code of the closed list; a missing one does not compile. `{field}` is filled from the data. */
export type ErrorTexts = Readonly<Record<ErrorCode, ErrorText>>;
