import { ORPCError, ValidationError } from '@orpc/server';
import { ERROR_STATUS } from '../../../shared/contract/base.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { Log } from '../../services/ports/log.ts';

/**
 * The wire form of whatever was thrown: an expected failure keeps its code and data, an input that does not fit the
 * contract says where, and anything else is a defect that is logged and travels as a reference only.
 */
export function toWireError(error: unknown, log: Log): ORPCError<string, unknown> {
  if (error instanceof AppFailure) return wire(error.code, error.data);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    return wire('input_invalid', { field: firstPath(error.cause) });
  }
  if (error instanceof ORPCError && error.defined) return error;
  return wire('internal', { reference: log.defect(error) });
}

function wire(code: string, data: unknown): ORPCError<string, unknown> {
  return new ORPCError(code, { defined: true, status: ERROR_STATUS, message: code, data });
}

function firstPath(error: ValidationError): string {
  const path = error.issues[0]?.path ?? [];
  return path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.') || 'input';
}
