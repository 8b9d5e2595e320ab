import { initial } from './0001-initial.ts';
import { records } from './0002-records.ts';
import type { Migration } from './migration.ts';

/** Every schema step there ever was, in order. Append only. */
export const MIGRATIONS: readonly Migration[] = [initial, records];
