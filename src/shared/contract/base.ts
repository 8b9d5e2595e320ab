import { oc } from '@orpc/contract';
import { ERRORS, type ErrorCode } from './errors.ts';

type ErrorMap = { [C in ErrorCode]: { status: typeof ERROR_STATUS; data: (typeof ERRORS)[C]['data'] } };

/** One status for all: what went wrong is said by the code, the same on every transport. */
export const ERROR_STATUS = 400;

// Every procedure can fail in every listed way; each transport then checks the data that travels along.
const errorMap = Object.fromEntries(
  Object.entries(ERRORS).map(([code, { data }]) => [code, { status: ERROR_STATUS, data }]),
) as ErrorMap; // Object.fromEntries forgets the keys; they are exactly those of ERRORS.

/** The beginning of every procedure of the contract. */
export const procedure = oc.errors(errorMap);
