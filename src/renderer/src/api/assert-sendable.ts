import { ORPCError } from '@orpc/client';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES } from '../../../shared/domain/documents/file-limit.ts';

/**
 * Fails with `file_too_large`, as the host would. It is asked here first: the browser host hangs up on such a request
 * before its file is read, and a person would be told of a lost connection instead of a file that is too large.
 */
export function assertSendable({ name, size }: Pick<File, 'name' | 'size'>): void {
  if (size <= MAX_FILE_BYTES) return;
  throw new ORPCError('file_too_large', { data: { file: name, limitMegabytes: MAX_FILE_MEGABYTES } });
}
