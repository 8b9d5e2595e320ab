import { ORPCError } from '@orpc/client';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { ERRORS_ZH } from '../../../shared/i18n/errors-zh-cn.ts';

// The catalogue has an entry for exactly the codes of the list; asking the list itself would bring zod into the page.
function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS_ZH, code);
}

/** The code of an expected failure, or null: then the host could not be reached or answered nonsense. */
export function codeOf(error: unknown): ErrorCode | null {
  return error instanceof ORPCError && isKnown(error.code) ? error.code : null;
}

/** The data that travelled with a failure. */
export function dataOf(error: unknown): unknown {
  return error instanceof ORPCError ? error.data : null;
}
