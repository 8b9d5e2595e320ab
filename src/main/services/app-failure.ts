import type { ErrorCode, ErrorData } from '../../shared/contract/errors.ts';

/**
 * An expected failure on its way out of a service or adapter. It carries a code of the closed list and plain data;
 * the dispatcher turns it into the wire form once. Anything else that is thrown is a defect.
 */
export class AppFailure<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppFailure';
  readonly code: C;
  readonly data: ErrorData<C>;

  constructor(code: C, data: ErrorData<C>, options?: ErrorOptions) {
    // The message is the code alone: a message may end up in a log, and data can name files.
    super(code, options);
    this.code = code;
    this.data = data;
  }
}

/** Whether a thrown value is an expected failure of this code. */
export function isFailure<C extends ErrorCode>(value: unknown, code: C): value is AppFailure<C> {
  return value instanceof AppFailure && value.code === code;
}
