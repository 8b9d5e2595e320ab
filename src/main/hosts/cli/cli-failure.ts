import { ORPCError } from '@orpc/client';
import { ERRORS, type ErrorCode, isErrorCode } from '../../../shared/contract/errors.ts';
import { AppFailure } from '../../services/app-failure.ts';

/** A failure as the command line reports it. */
export interface CliFailure {
  readonly code: ErrorCode;
  readonly data: unknown;
  readonly exitCode: number;
}

/** Brings whatever ended a command into one form; undefined for what is not an expected failure. */
export function asCliFailure(error: unknown): CliFailure | undefined {
  if (error instanceof AppFailure || error instanceof ORPCError) {
    const { code, data } = error;
    if (isErrorCode(code)) return { code, data, exitCode: ERRORS[code].exitCode };
  }
  return undefined;
}
