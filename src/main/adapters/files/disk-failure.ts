import { AppFailure } from '../../services/app-failure.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const NOT_WRITABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EISDIR',
  'ENOENT',
  'EEXIST',
  'ENOTEMPTY',
  'ENAMETOOLONG',
  'EBUSY',
  'EIO',
  'ELOOP',
  'EINVAL',
  'EXDEV',
]);

/** The code that Node put on an error of the file system. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What went wrong while writing below `folder`, as a code of the error list; anything else is answered unchanged. */
export function toDiskFailure(error: unknown, folder: string): unknown {
  if (error instanceof AppFailure) return error;
  const code = errnoOf(error);
  if (code === undefined) return error;
  if (FULL.has(code)) return new AppFailure('disk_full', { folder }, { cause: error });
  if (NOT_WRITABLE.has(code)) return new AppFailure('target_not_writable', { folder }, { cause: error });
  return error;
}
